import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readImportGraph } from '../support/import-graph.ts';
import { importChecks } from './check-imports.ts';
import { sourceFolders } from './import-rules.ts';

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** The violations in a project with these files, by the name of the check; checks without any are left out. */
async function violationsIn(files: Readonly<Record<string, string>>): Promise<Record<string, string[]>> {
  const root = mkdtempSync(join(tmpdir(), 'passerelle-imports-'));
  roots.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const graph = await readImportGraph(root, sourceFolders);
  const found = Object.entries(importChecks).map(([rule, check]) => [rule, check(graph)] as const);
  return Object.fromEntries(found.filter(([, violations]) => violations.length > 0));
}

/** Files that import nothing. */
function emptyFiles(...paths: string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, 'export const value = 1;\n']));
}

describe('the check of imports', () => {
  it('finds nothing in a project that follows the rules', async () => {
    const files = {
      ...emptyFiles('protocol/json.ts', 'gateway/errors.ts', 'gateway/limits/cost.ts', 'sample/world.ts'),
      'gateway/limits/limit.ts': "import { value } from '../errors.ts';\nimport './cost.ts';\n",
      'gateway/limits/limit.test.ts': "import '../context.ts';\nimport './limit.fixture.ts';\n",
      'gateway/limits/limit.fixture.ts': "import '../context.ts';\n",
      'gateway/context.ts': "import type { value } from './limits/limit.ts';\n",
      'subgraphs/mitacs/resolvers/query.ts': "import type { value } from '../models/placement.ts';\n",
      'subgraphs/mitacs/models/placement.ts': "import { Schema } from 'mongoose';\n",
      'subgraphs/mitacs/seed.ts': "import '../../sample/world.ts';\n",
      'cli/subgraph.ts': "await import('./seed.ts');\n",
      'cli/seed.ts': "import '../subgraphs/mitacs/seed.ts';\n",
    };
    expect(await violationsIn(files)).toEqual({});
  });

  it('finds an import upwards, of a type as well', async () => {
    const files = {
      ...emptyFiles('gateway/context.ts', 'gateway/execution/execute.ts'),
      'gateway/limits/limit.ts': "import type { value } from '../context.ts';\n",
      'gateway/partners/partner.ts': "import { value } from '../execution/execute.ts';\n",
    };
    expect(await violationsIn(files)).toEqual({
      'a folder imports what the table allows': [
        'gateway/limits/limit.ts imports types of gateway/context.ts',
        'gateway/partners/partner.ts imports gateway/execution/execute.ts',
      ],
    });
  });

  it('finds an import from a folder without a rule', async () => {
    const files = {
      ...emptyFiles('protocol/json.ts'),
      'gateway/new-folder/file.ts': "import '../../protocol/json.ts';\n",
    };
    expect(await violationsIn(files)).toEqual({
      'a folder imports what the table allows': ['gateway/new-folder/file.ts imports protocol/json.ts'],
    });
  });

  it('finds a partner that imports another, and one that imports the sample outside its seeder', async () => {
    const files = {
      ...emptyFiles('subgraphs/mitacs/orders.ts', 'sample/world.ts'),
      'subgraphs/regional/amcto/loaders.ts': "import '../../mitacs/orders.ts';\n",
      'subgraphs/regional/amcto/orders.ts': "import type { value } from '../../../sample/world.ts';\n",
    };
    expect(await violationsIn(files)).toEqual({
      'a folder imports what the table allows': [
        'subgraphs/regional/amcto/loaders.ts imports subgraphs/mitacs/orders.ts',
        'subgraphs/regional/amcto/orders.ts imports types of sample/world.ts',
      ],
    });
  });

  it('finds a cycle that type imports close', async () => {
    const files = {
      'protocol/a.ts': "import type { b } from './b.ts';\nexport const a = 1;\n",
      'protocol/b.ts': "import { a } from './a.ts';\nexport const b = a;\n",
    };
    expect(await violationsIn(files)).toEqual({
      'imports have no cycles': ['protocol/a.ts → protocol/b.ts'],
    });
  });

  it('finds a large folder without index.ts, and a small one with it', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const files = {
      ...emptyFiles(...names.map((name) => `schema/${name}.ts`), 'schema/a.test.ts', 'protocol/a.ts'),
      'protocol/index.ts': "export * from './a.ts';\n",
    };
    expect(await violationsIn(files)).toEqual({
      'a large folder has an index.ts, a small one has none': [
        'protocol/ has an index.ts for 1 files',
        'schema/ has 6 files and no index.ts',
      ],
    });
  });

  it('finds code in an index.ts, and imports of files beside it', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const files = {
      ...emptyFiles(...names.map((name) => `gateway/access/rules/${name}.ts`)),
      'gateway/access/rules/index.ts': "export { value } from './a.ts';\nexport const more = 1;\n",
      'gateway/access/guard.ts': "import './rules/a.ts';\n",
      'gateway/access/guard.test.ts': "import './rules/a.ts';\n",
    };
    expect(await violationsIn(files)).toEqual({
      'an index.ts only re-exports': ['gateway/access/rules/index.ts'],
      'other folders import the index.ts of a folder that has one': [
        'gateway/access/guard.ts imports gateway/access/rules/a.ts',
      ],
    });
  });

  it('finds an import of the kit by its path', async () => {
    const files = {
      ...emptyFiles('subgraphs/kit/index.ts', 'subgraphs/kit/config.ts'),
      'subgraphs/kit/page.ts': "import './config.ts';\n",
      'subgraphs/kit/package.json': '{ "name": "@passerelle/kit", "exports": { ".": "./index.ts" } }',
      'subgraphs/mitacs/orders.ts': "import '../kit/config.ts';\n",
    };
    expect(await violationsIn(files)).toMatchObject({
      'other folders import the kit by its package name': [
        'subgraphs/mitacs/orders.ts imports subgraphs/kit/config.ts',
      ],
    });
  });

  it('finds imports of tests and fixtures', async () => {
    const files = {
      ...emptyFiles('gateway/limits/cost.fixture.ts', 'gateway/limits/cost.test.ts'),
      'gateway/limits/limit.ts': "import './cost.fixture.ts';\n",
      'gateway/limits/limit.test.ts': "import './cost.test.ts';\n",
    };
    expect(await violationsIn(files)).toEqual({
      'only tests import fixtures, and nothing imports tests': [
        'gateway/limits/limit.test.ts imports gateway/limits/cost.test.ts',
        'gateway/limits/limit.ts imports gateway/limits/cost.fixture.ts',
      ],
    });
  });

  it('finds the packages of the planner outside its folder', async () => {
    const files = {
      'gateway/limits/limit.ts': "import type { QueryPlan } from '@apollo/query-planner';\n",
      'gateway/planning/plan.ts': "import type { QueryPlan } from '@apollo/query-planner';\n",
    };
    expect(await violationsIn(files)).toEqual({
      'the packages of the planner and the executor are imported in their folders only': [
        'gateway/limits/limit.ts imports types of @apollo/query-planner',
      ],
    });
  });

  it('finds values of models in resolvers, GraphQL in models, and seeders outside the command line', async () => {
    const folder = 'subgraphs/mitacs';
    const files = {
      ...emptyFiles(`${folder}/models/placement.ts`, `${folder}/seed.ts`),
      [`${folder}/schema.types.ts`]: 'export enum Stage {}\n',
      [`${folder}/resolvers/query.ts`]: "import { value } from '../models/placement.ts';\n",
      [`${folder}/models/project.ts`]: "import type { GraphQLError } from 'graphql';\n",
      [`${folder}/models/program.ts`]: "import { Stage } from '../schema.types.ts';\n",
      [`${folder}/loaders.ts`]: "import { value } from './seed.ts';\n",
    };
    expect(await violationsIn(files)).toEqual({
      'a resolver reads records through the loaders of its context': [
        `${folder}/resolvers/query.ts imports ${folder}/models/placement.ts`,
      ],
      'a model does not depend on GraphQL': [`${folder}/models/project.ts imports types of graphql`],
      'a model uses the types of the schema only': [
        `${folder}/models/program.ts imports ${folder}/schema.types.ts`,
      ],
      'only the command line and tests import a seeder': [`${folder}/loaders.ts imports ${folder}/seed.ts`],
    });
  });

  it('finds the sample behind what a production process loads', async () => {
    const files = {
      ...emptyFiles('sample/world.ts'),
      'cli/subgraph.ts': "import type { value } from './types.ts';\nimport './partners.ts';\n",
      'cli/types.ts': "import '../sample/world.ts';\n",
      'cli/partners.ts': "import '../subgraphs/mitacs/seed.ts';\n",
      'subgraphs/mitacs/seed.ts': "import '../../sample/world.ts';\n",
    };
    expect(await violationsIn(files)).toEqual({
      'production loads no sample data': ['cli/subgraph.ts loads sample/world.ts'],
    });
  });
});
