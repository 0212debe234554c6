import { watchCommands } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mitacs } from '../../subgraphs/mitacs/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { hosts, insertManyRecords, universities } from './mitacs-many-records.fixture.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(mitacs, { records: insertManyRecords });
});
afterAll(() => subgraph.close());

const askAll =
  (query: string, variables: Record<string, unknown> = {}) =>
  async () => {
    const { errors } = await subgraph.query(query, variables);
    expect(errors).toBeUndefined();
  };

describe('the database is sent a command', () => {
  it('once for each step of a page of placements with everything they link to', async () => {
    const commands = await subgraph.commandsOf(
      askAll(`{
        placements(first: 50) {
          totalCount
          nodes {
            project { title } program { name } fundingModel { name }
            intern { stage } supervisor { stage } institution { name } host { name }
            funding { contributions { funder { name } } }
          }
        }
      }`),
    );
    // The page and its count; then projects, programs, people and organizations, funders among them, once each.
    expect(commands.toSorted()).toEqual(['aggregate', ...Array(5).fill('find')]);
  });

  it('for the page only, when the query selects only ids of links', async () => {
    const commands = await subgraph.commandsOf(
      askAll(
        '{ placements { nodes { id project { id } program { code } intern { id } institution { __typename id } host { id } } } }',
      ),
    );
    expect(commands).toEqual(['find']);
  });

  it('for the total only when it is selected, and for the page only when nodes are', async () => {
    expect(await subgraph.commandsOf(askAll('{ placements { nodes { id } } }'))).toEqual(['find']);
    expect(await subgraph.commandsOf(askAll('{ placements { totalCount } }'))).toEqual(['aggregate']);
  });

  it('three times for the placements of a hundred municipalities with the interns’ universities', async () => {
    const representations = hosts.map((id) => ({ __typename: 'Organization', id }));
    const commands = await subgraph.commandsOf(
      askAll(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organization {
          hosted(first: 25) { nodes { id status startsOn institution { id name } } } } } }`,
        { representations },
      ),
    );
    expect(commands).toEqual(['find', 'aggregate', 'find']);
  });

  it.each(['program', 'project', 'intern', 'supervisor', 'institution', 'host'])(
    'once for the placements of every %s of a page',
    async (link) => {
      const list = { intern: 'placements', supervisor: 'supervised', institution: 'sent', host: 'hosted' }[
        link
      ];
      const commands = await subgraph.commandsOf(
        askAll(
          `{ placements(first: 100) { nodes { ${link} { ${list ?? 'placements'}(first: 3) { nodes { id } } } } } }`,
        ),
      );
      expect(commands).toEqual(['find', 'aggregate']);
    },
  );

  it('one extra time when a filter names organizations, however many', async () => {
    const ids = JSON.stringify(hosts.slice(0, 20));
    const commands = await subgraph.commandsOf(
      askAll(
        `{ placements(filter: { host: ${ids}, institution: ${JSON.stringify(universities)} }) { nodes { id } } }`,
      ),
    );
    expect(commands).toEqual(['find', 'find']);
  });

  it('once for a page of an organization’s partnerships, however many organizations', async () => {
    const representations = hosts.map((id) => ({ __typename: 'Organization', id }));
    const commands = await subgraph.commandsOf(
      askAll(
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organization { partnerships { id } } } }',
        { representations },
      ),
    );
    expect(commands).toEqual(['find', 'find']);
  });

  it('once for hundreds of references, and once for hundreds of totals', async () => {
    const placementIds = Array.from({ length: 300 }, (_, index) => `mitacs:IT${10_000 + index}-01`);
    const representations = placementIds.map((id) => ({ __typename: 'Placement', id }));
    const commands = await subgraph.commandsOf(
      askAll(
        `query ($representations: [_Any!]!) {
          _entities(representations: $representations) { ... on Placement { project { title } } }
        }`,
        { representations },
      ),
    );
    expect(commands).toEqual(['find', 'find']);
    const totals = await subgraph.commandsOf(
      askAll(
        '{ placements { fundingByFunder { placements } breakdown(by: [STATUS, START_YEAR]) { placements } } }',
      ),
    );
    expect(totals).toEqual(['aggregate', 'aggregate']);
  });

  it('for the selected fields only', async () => {
    const { commands } = await watchCommands(
      subgraph.database,
      askAll('{ placements(first: 1) { nodes { status host { id } } pageInfo { endCursor } } }'),
    );
    expect(commands.map(({ projection }) => projection)).toEqual([
      { _id: 1, startsOn: 1, status: 1, hostId: 1 },
    ]);
  });
});
