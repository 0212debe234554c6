import { defineConfig } from 'vitest/config';

/** They change the state of a whole process, such as its tracer, so each runs in its own process. */
const ALONE = [
  'cli/start-tracing.test.ts',
  'gateway/explorer/explorer.test.ts',
  'test/journeys/traces.test.ts',
];

export default defineConfig({
  // As Node resolves packages. Otherwise sources would load the `module` build of graphql and libraries its `main` build, two
  // copies with different classes.
  resolve: { mainFields: ['main'], extensions: ['.js', '.json'] },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    exclude: ['**/node_modules/**', '**/dist/**', 'bench/**'],
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', 'bench/**', ...ALONE],
          // Loading Apollo, GraphQL and Mongoose for every file takes longer than the tests, so files share the modules of a process.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
    ],
  },
});
