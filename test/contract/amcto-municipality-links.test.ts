import { afterAll, beforeAll, expect, it } from 'vitest';
import { readMunicipalities } from '../../sample/index.ts';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { KENORA, OTTAWA, RUSSELL, startAmcto, TORONTO } from './amcto.fixture.ts';

let amcto: TestSubgraph;

beforeAll(async () => {
  amcto = await startAmcto([
    { id: 'amcto:MIIP-2026-01', municipalityId: RUSSELL, status: 'COMPLETED' },
    { id: 'amcto:MIIP-2027-02', municipalityId: KENORA, status: 'PROPOSED' },
    { id: 'amcto:MIIP-2027-01', municipalityId: RUSSELL, status: 'PROPOSED' },
  ]);
});
afterAll(() => amcto.close());

it('answers example query 5 for a hundred municipalities with one command', async () => {
  const query = `{
    municipalities(filter: { population: { to: 49999 } }, first: 100) { nodes { id name organization { id } } }
  }`;
  expect((await amcto.data(query)).municipalities.nodes).toHaveLength(100);
  expect(await amcto.commandsOf(() => amcto.data(query))).toEqual(['find']);
});

it('finds the municipality of each organization, in one command for many', async () => {
  const ids = [TORONTO, KENORA, 'sgc:2423027', OTTAWA];
  const found = () => amcto.entities('Organization', ids, 'id municipality { name tier }');
  expect(await found()).toEqual([
    { id: TORONTO, municipality: { name: 'Toronto', tier: 'SINGLE' } },
    { id: KENORA, municipality: { name: 'Kenora', tier: 'SINGLE' } },
    { id: 'sgc:2423027', municipality: null },
    { id: OTTAWA, municipality: { name: 'Ottawa', tier: 'SINGLE' } },
  ]);
  expect(await amcto.commandsOf(found)).toEqual(['find']);
});

it('finds the municipalities of 444 organizations in one command', async () => {
  const ids = readMunicipalities().map(({ id }) => id);
  const found = () => amcto.entities('Organization', ids, 'municipality { name }');
  expect(await amcto.commandsOf(found)).toEqual(['find']);
});

it('sends no command for an organization that is not a municipality', async () => {
  const ids = ['ror:01pe1d703', 'neq:1143920115', 'mitacs:O-00042', 'malformed'];
  const found = () => amcto.entities('Organization', ids, 'municipality { name }');
  expect(await found()).toEqual(ids.map(() => ({ municipality: null })));
  expect(await amcto.commandsOf(found)).toEqual([]);
});

it('resolves references to municipalities in one command, null for an unknown or a malformed id', async () => {
  const ids = [OTTAWA, 'sgc:3599999', '{"$ne":1}', TORONTO];
  const found = () => amcto.entities('Municipality', ids, 'id name');
  expect(await found()).toEqual([
    { id: OTTAWA, name: 'Ottawa' },
    null,
    null,
    { id: TORONTO, name: 'Toronto' },
  ]);
  expect(await amcto.commandsOf(found)).toEqual(['find']);
});

it('lists the projects of each municipality by year, then number, in one command for a page', async () => {
  const query = `{
    municipalities(filter: { hasMiipProject: true }) { nodes { id miipProjects { id municipality { id } } } }
  }`;
  expect((await amcto.data(query)).municipalities.nodes).toEqual([
    { id: KENORA, miipProjects: [{ id: 'amcto:MIIP-2027-02', municipality: { id: KENORA } }] },
    {
      id: RUSSELL,
      miipProjects: [
        { id: 'amcto:MIIP-2026-01', municipality: { id: RUSSELL } },
        { id: 'amcto:MIIP-2027-01', municipality: { id: RUSSELL } },
      ],
    },
  ]);
  expect(await amcto.commandsOf(() => amcto.data(query))).toEqual(['find', 'find']);
});
