import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As Node itself resolves packages: else sources would get graphql's `module` build and libraries its `main` build, two
  // copies that do not know each other's types.
  resolve: { mainFields: ['main'], extensions: ['.js', '.json'] },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'bench/**'],
    pool: 'forks',
    // Loading Apollo, GraphQL and Mongoose anew for every file costs more than the tests: files share a process's modules.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
