import { readdirSync, readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { isEnumType, isObjectType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createAccessGuard } from '../../gateway/access/index.ts';
import {
  CompositionError,
  composeSupergraph,
  findStaleFiles,
  projectRoot,
  readSubgraphs,
  subgraphTypesOf,
} from '../../schema/index.ts';

const subgraphs = await readSubgraphs();
const { supergraphSdl } = await composeSupergraph(subgraphs);

describe('the supergraph', () => {
  it('is what the committed SDL composes to, without hints', async () => {
    const { hints } = await composeSupergraph(subgraphs);
    const file = new URL('schema/supergraph.graphql', projectRoot);
    expect(hints).toEqual([]);
    expect(await findStaleFiles([{ file, content: supergraphSdl, madeBy: 'compose' }])).toEqual([]);
  });

  it('is reported as stale or missing, with the command that generates it', async () => {
    const stale = { file: new URL('schema/subgraphs.yaml', projectRoot), content: '', madeBy: 'compose' };
    const missing = { file: new URL('schema/nowhere.graphql', projectRoot), content: '', madeBy: 'compose' };
    expect(await findStaleFiles([stale, missing])).toEqual([
      'schema/subgraphs.yaml is out of date: run "npm run compose" and commit it.',
      'schema/nowhere.graphql is missing: run "npm run compose" and commit it.',
    ]);
  });

  it('cannot be composed from conflicting schemas, and the error names the partner', async () => {
    const [mitacs, atr] = subgraphs;
    if (!mitacs || !atr) throw new Error('subgraphs.yaml should name mitacs and atr first.');
    const twice = [mitacs, { ...mitacs, name: 'duplicate' }, atr];
    const composing = composeSupergraph(twice);
    await expect(composing).rejects.toThrow(CompositionError);
    await expect(composing).rejects.toThrow(/duplicate/);
  });
});

describe('the resolver types', () => {
  it.each(subgraphs)('of $name are those that its SDL generates', async (subgraph) => {
    expect(await findStaleFiles(await subgraphTypesOf(subgraph))).toEqual([]);
  });
});

describe("a partner's schema", () => {
  it.each(subgraphs)('of $name describes each of its types', ({ sdl }) => {
    const schema = buildSubgraphSchema(parse(readFileSync(new URL(sdl, projectRoot), 'utf8')));
    const undescribed = Object.values(schema.getTypeMap())
      .filter(
        (type) =>
          isObjectType(type) &&
          !/^(_|Query$)/.test(type.name) &&
          !/^(Researcher|Organization|Placement|Program)$/.test(type.name),
      )
      .filter((type) => !type.description)
      .map(({ name }) => name);
    expect(undescribed).toEqual([]);
  });
});

describe('the values of enums', () => {
  it('that say in which state or stage a record is have a description', () => {
    const api = Supergraph.build(createAccessGuard(supergraphSdl).plainSdl).apiSchema().toGraphQLJSSchema();
    const enums = Object.values(api.getTypeMap()).filter(
      (type) => isEnumType(type) && /(?:Status|Stage|Mode|Direction|Tier|Method)$/.test(type.name),
    );
    const values = enums.flatMap((type) =>
      isEnumType(type)
        ? type.getValues().map((value) => ({ ...value, name: `${type.name}.${value.name}` }))
        : [],
    );
    expect(values.map(({ name }) => name)).toContain('PlacementStatus.WITHDRAWN');
    expect(values.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });
});

describe('the example queries', () => {
  const directory = new URL('schema/operations/', projectRoot);
  const api = Supergraph.build(createAccessGuard(supergraphSdl).plainSdl).apiSchema().toGraphQLJSSchema();
  const files = readdirSync(directory);

  it('are fifteen', () => {
    expect(files).toHaveLength(15);
  });

  it.each(files)('%s is valid in the graph', (file) => {
    expect(validate(api, parse(readFileSync(new URL(file, directory), 'utf8')))).toEqual([]);
  });
});
