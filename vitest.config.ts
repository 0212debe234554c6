import { defineConfig } from 'vitest/config';

/** They change what belongs to a whole process, such as its tracer, and so get one that nobody else uses. */
const ALONE = [
  'cli/start-tracing.test.ts',
  'gateway/explorer/explorer.test.ts',
  'test/journeys/traces.test.ts',
];

export default defineConfig({
  // As Node itself resolves packages: else sources would get graphql's `module` build and libraries its `main` build, two
  // copies that do not know each other's types.
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
          // Loading Apollo, GraphQL and Mongoose anew for every file costs more than the tests: files share a process's modules.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
    ],
  },
});
