import { buildSchema, type GraphQLObjectType } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { type Composition, composeSupergraph, readSubgraphs } from '../../schema/index.ts';

const template = {
  name: 'template',
  url: 'http://127.0.0.1:4010/graphql',
  sdl: 'subgraphs/template/schema.graphql',
  owner: 'Nobody',
};

let composition: Composition;

beforeAll(async () => {
  composition = await composeSupergraph([...(await readSubgraphs()), template]);
});

it('joins the template to the partners of the graph, its field on their organizations', () => {
  const schema = buildSchema(composition.supergraphSdl, { assumeValid: true });
  const organization = schema.getType('Organization') as GraphQLObjectType;
  // One field of each partner that adds to organizations.
  expect(Object.keys(organization.getFields())).toEqual(
    expect.arrayContaining(['hosted', 'exchangesHosted', 'parkMembership', 'municipality', 'workshops']),
  );
  expect(schema.getQueryType()?.getFields()).toHaveProperty('workshops');
});

it('has the same shared types as the partners: composing them gives no new hints', async () => {
  const without = await composeSupergraph(await readSubgraphs());
  expect(composition.hints).toEqual(without.hints);
});
