import { ApolloGateway } from '@apollo/gateway';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSupergraph, federated } from '../gateway.fixture.ts';
import { createPlanFetches, queryPlannerOf } from './query-planner.ts';

const supergraphSdl = composeSupergraph({
  people: {
    sdl: federated(
      'type Query { people: [Person!]! } type Person @key(fields: "id") { id: ID! name: String }',
    ),
    url: 'http://people.invalid',
  },
  loans: {
    sdl: federated('type Person @key(fields: "id") { id: ID! fines: Int }'),
    url: 'http://loans.invalid',
  },
});

function createGateway(): ApolloGateway {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const logger = { debug() {}, info() {}, warn() {}, error() {} };
  return new ApolloGateway({ supergraphSdl, logger });
}

describe('queryPlannerOf', () => {
  it('finds the planner of a loaded gateway, and plans with it', async () => {
    const gateway = createGateway();
    await gateway.load();
    const planFetches = createPlanFetches(queryPlannerOf(gateway));
    const fetches = planFetches(parse('{ people { fines } }'));
    expect(fetches.map(({ place, requires }) => [place, requires?.length])).toEqual([
      [[], undefined],
      [['people'], 1],
    ]);
    await gateway.stop();
  });

  it('says what is missing when the gateway has not been loaded', () => {
    expect(() => queryPlannerOf(createGateway())).toThrow(
      'ApolloGateway.queryPlanner must be a QueryPlanner once the gateway is loaded, but is undefined.',
    );
  });
});
