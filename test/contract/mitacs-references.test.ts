import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mitacs } from '../../subgraphs/mitacs/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import {
  ADA,
  ATR,
  anOrganization,
  aPlacement,
  aProject,
  aResearcher,
  GRACE,
  insertMitacs,
  PHOTON,
} from './mitacs.fixture.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(mitacs, {
    records: (database) =>
      insertMitacs(database, {
        organizations: [
          anOrganization(ATR, { name: { en: 'ATR' } }),
          anOrganization(PHOTON, { name: { en: 'Copper Heron Optics' }, aliases: ['techpark:M-042'] }),
        ],
        researchers: [aResearcher(ADA), aResearcher(GRACE)],
        projects: [aProject('IT00001')],
        placements: [aPlacement('IT00001-01')],
      }),
  });
});
afterAll(() => subgraph.close());

const entities = async (representations: unknown[], fragment: string) => {
  const { data, errors } = await subgraph.query(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${fragment} } }`,
    { representations },
  );
  expect(errors).toBeUndefined();
  return data._entities;
};

describe('references of other partners', () => {
  it.each([
    ['Organization', { id: 'techpark:M-042' }, PHOTON],
    ['Organization', { ror: '01pe1d703' }, ATR],
    ['Organization', { ror: 'ror:01pe1d703' }, ATR],
    ['Organization', { ror: 'https://ror.org/01pe1d703' }, ATR],
    ['Researcher', { id: ADA }, ADA],
    ['Researcher', { orcid: '0000-0002-1825-0097' }, ADA],
    ['Researcher', { orcid: 'https://orcid.org/0000-0002-1825-0097' }, ADA],
    ['Program', { id: 'mitacs:P-MIIP' }, 'mitacs:P-MIIP'],
    ['Program', { code: 'MIIP' }, 'mitacs:P-MIIP'],
    ['Partnership', { id: 'mitacs:A-ATR' }, 'mitacs:A-ATR'],
    ['Project', { id: 'mitacs:IT00001' }, 'mitacs:IT00001'],
    ['Placement', { id: 'mitacs:IT00001-01' }, 'mitacs:IT00001-01'],
  ])('resolve to the %s with %j', async (type, key, id) => {
    const [entity] = await entities([{ __typename: type, ...key }], `... on ${type} { id }`);
    expect(entity).toEqual({ __typename: type, id });
  });

  it.each([
    ['Organization', { id: 'sgc:3599999' }],
    ['Organization', { id: 'no identifier' }],
    ['Organization', { id: { $gt: '' } }],
    ['Organization', { ror: null }],
    ['Researcher', { orcid: '0000-0002-1825-0098' }],
    ['Program', { code: 'NONE' }],
    ['Program', { code: { $gt: '' } }],
    ['Partnership', { id: 'mitacs:A-NONE' }],
    ['Project', { id: 17 }],
    ['Placement', { id: { $ne: null } }],
  ])('to an unknown record are null: %s %j', async (type, key) => {
    expect(await entities([{ __typename: type, ...key }], `... on ${type} { id }`)).toEqual([null]);
  });

  it('to ten organizations, some by alias, cost one command', async () => {
    const keys = ['techpark:M-042', PHOTON, ATR, 'sgc:3520005', 'sgc:3520006', 'neq:1143920115'];
    const representations = [...keys, ...keys.slice(0, 4)].map((id) => ({ __typename: 'Organization', id }));
    let found: unknown;
    const commands = await subgraph.commandsOf(async () => {
      found = await entities(representations, '... on Organization { name }');
    });
    expect(commands).toEqual(['find']);
    expect(found).toMatchObject([
      { name: 'Copper Heron Optics' },
      { name: 'Copper Heron Optics' },
      { name: 'ATR' },
      null,
      null,
      null,
      { name: 'Copper Heron Optics' },
      { name: 'Copper Heron Optics' },
      { name: 'ATR' },
      null,
    ]);
  });

  it('by another identifier list the placements of the canonical organization', async () => {
    const [entity] = await entities(
      [{ __typename: 'Organization', id: 'techpark:M-042' }],
      '... on Organization { hosted { totalCount nodes { id } } }',
    );
    expect(entity.hosted).toEqual({ totalCount: 1, nodes: [{ id: 'mitacs:IT00001-01' }] });
  });
});
