import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import {
  ADA,
  ATR,
  anOrganization,
  aPlacement,
  aProject,
  aResearcher,
  GRACE,
  PHOTON,
  startMitacs,
} from './mitacs.fixture.ts';

let mitacs: TestSubgraph;

beforeAll(async () => {
  mitacs = await startMitacs({
    organizations: [
      anOrganization(ATR, { name: { en: 'ATR' } }),
      anOrganization(PHOTON, { name: { en: 'Copper Heron Optics' }, aliases: ['tech-park:M-042'] }),
    ],
    researchers: [aResearcher(ADA), aResearcher(GRACE)],
    projects: [aProject('IT00001')],
    placements: [aPlacement('IT00001-01')],
  });
});
afterAll(() => mitacs.close());

describe('references from other partners', () => {
  it.each([
    ['Organization', { id: 'tech-park:M-042' }, PHOTON],
    ['Organization', { ror: '01pe1d703' }, ATR],
    ['Organization', { ror: 'ror:01pe1d703' }, ATR],
    ['Organization', { ror: 'https://ror.org/01pe1d703' }, ATR],
    ['Researcher', { id: ADA }, ADA],
    ['Program', { id: 'mitacs:P-MIIP' }, 'mitacs:P-MIIP'],
    ['Program', { code: 'MIIP' }, 'mitacs:P-MIIP'],
    ['Partnership', { id: 'mitacs:A-ATR' }, 'mitacs:A-ATR'],
    ['Project', { id: 'mitacs:IT00001' }, 'mitacs:IT00001'],
    ['Placement', { id: 'mitacs:IT00001-01' }, 'mitacs:IT00001-01'],
  ])('resolve to the %s with %j', async (typename, key, id) => {
    expect(await mitacs.entities(typename, [key], '__typename id')).toEqual([{ __typename: typename, id }]);
  });

  it.each([
    ['Organization', { id: 'sgc:3599999' }],
    ['Organization', { id: 'no identifier' }],
    ['Organization', { id: { $gt: '' } }],
    ['Organization', { ror: null }],
    ['Researcher', { id: 'orcid:0000-0002-1825-0098' }],
    // An ORCID iD is no key: a reference by it has no id.
    ['Researcher', { orcid: '0000-0002-1825-0097' }],
    ['Program', { code: 'NONE' }],
    ['Program', { code: { $gt: '' } }],
    ['Partnership', { id: 'mitacs:A-NONE' }],
    ['Project', { id: 17 }],
    ['Placement', { id: { $ne: null } }],
  ])('resolve to null for an unknown or a malformed key: %s %j', async (typename, key) => {
    expect(await mitacs.entities(typename, [key], 'id')).toEqual([null]);
  });

  it('to ten organizations, some by alias, resolve in one command', async () => {
    const keys = ['tech-park:M-042', PHOTON, ATR, 'sgc:3520005', 'sgc:3520006', 'neq:1143920115'];
    let found: unknown;
    const commands = await mitacs.commandsOf(async () => {
      found = await mitacs.entities('Organization', [...keys, ...keys.slice(0, 4)], 'name');
    });
    expect(commands).toEqual(['find']);
    expect(found).toEqual([
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

  it('by an alias list the placements of the canonical organization', async () => {
    const selection = 'hosted { totalCount nodes { id } }';
    expect(await mitacs.entities('Organization', ['tech-park:M-042'], selection)).toEqual([
      { hosted: { totalCount: 1, nodes: [{ id: 'mitacs:IT00001-01' }] } },
    ]);
  });
});
