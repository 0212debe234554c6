import { buildSchema, type GraphQLObjectType } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { type Composition, composeSupergraph, readSubgraphs } from '../../schema/index.ts';

const template = {
  name: 'template',
  url: 'http://127.0.0.1:4010/graphql',
  sdl: 'subgraphs/template/schema.graphql',
  owner: 'Example',
};

let composition: Composition;

beforeAll(async () => {
  composition = await composeSupergraph([...(await readSubgraphs()), template]);
});

it('composes with the partners, and adds its field to their organizations', () => {
  const schema = buildSchema(composition.supergraphSdl, { assumeValid: true });
  const organization = schema.getType('Organization') as GraphQLObjectType;
  // One field of each partner that adds to organizations.
  expect(Object.keys(organization.getFields())).toEqual(
    expect.arrayContaining(['hosted', 'exchangesHosted', 'parkMembership', 'municipality', 'workshops']),
  );
  expect(schema.getQueryType()?.getFields()).toHaveProperty('workshops');
});

it('defines shared types as the partners do: composition has no new hints', async () => {
  const without = await composeSupergraph(await readSubgraphs());
  expect(composition.hints).toEqual(without.hints);
});
