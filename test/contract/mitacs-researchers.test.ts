import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { ADA, ADA_ORCID, GRACE, startMitacs, WATERLOO } from './mitacs.fixture.ts';
import { RECORDS_WITH_ALIASES } from './mitacs-aliases.fixture.ts';

let mitacs: TestSubgraph;

beforeAll(async () => {
  mitacs = await startMitacs(RECORDS_WITH_ALIASES);
});
afterAll(() => mitacs.close());

describe('a researcher', () => {
  it.each([ADA, `orcid:${ADA_ORCID}`, `https://orcid.org/${ADA_ORCID}`, 'atr:P-7'])(
    'is found by %s',
    async (id) => {
      const data = await mitacs.data(
        'query ($id: ID!) { researcher(id: $id) { id orcid name stage affiliation { name } } }',
        { id },
      );
      expect(data.researcher).toEqual({
        id: ADA,
        orcid: '0000-0002-1825-0097',
        name: 'Ada Lovelace',
        stage: 'DOCTORAL',
        affiliation: { name: 'University of Waterloo' },
      });
    },
  );

  it('is null for an unknown id, and rejects an id with a wrong check digit', async () => {
    const data = await mitacs.data('{ researcher(id: "orcid:0000-0001-5109-3700") { id } }');
    expect(data).toEqual({ researcher: null });
    const error = await mitacs.firstError('{ researcher(id: "orcid:0000-0001-5109-3701") { id } }');
    expect(error?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('has fields of research, placements as an intern and placements as a supervisor', async () => {
    const data = await mitacs.data(`{
      researcher(id: "${ADA}") { fields { code label } placements { nodes { id } } supervised { totalCount } }
      supervisor: researcher(id: "${GRACE}") { orcid placements { totalCount } supervised { nodes { id } } }
    }`);
    expect(data.researcher).toEqual({
      fields: [{ code: 'RDF102', label: 'Computer and information sciences' }],
      placements: { nodes: [{ id: 'mitacs:IT00001-01' }] },
      supervised: { totalCount: 0 },
    });
    expect(data.supervisor).toEqual({
      orcid: null,
      placements: { totalCount: 0 },
      supervised: { nodes: [{ id: 'mitacs:IT00001-01' }] },
    });
  });
});

describe('researchers', () => {
  const ids = async (filter: string) => {
    const data = await mitacs.data(`{ researchers(filter: ${filter}) { totalCount nodes { id } } }`);
    expect(data.researchers.totalCount).toBe(data.researchers.nodes.length);
    return data.researchers.nodes.map((node: { id: string }) => node.id);
  };

  it.each([
    ['null', [GRACE, ADA]],
    ['{ stage: [FACULTY, INDUSTRY] }', [GRACE]],
    [`{ affiliation: ["${WATERLOO}"] }`, [ADA]],
    ['{ affiliation: ["https://ror.org/04sjchr03"] }', [GRACE]],
    ['{ field: ["RDF10"] }', [GRACE, ADA]],
    ['{ field: ["RDF203"] }', []],
    ['{ hasOrcid: false }', [GRACE]],
    ['{ hasOrcid: true }', [ADA]],
    ['{ knownTo: ["atr"] }', [ADA]],
    ['{ updatedSince: "2026-01-10T08:00:00Z" }', [GRACE, ADA]],
    ['{ text: "computers waterloo" }', [GRACE, ADA]],
  ])('are filtered by %s', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it('are found by name', async () => {
    expect(await ids('{ text: "lovelace" }')).toEqual([GRACE, ADA]);
    expect(await ids('{ text: "ada@example.org" }')).toEqual([]);
  });

  it('reject a field of research that is not in the classification', async () => {
    const error = await mitacs.firstError('{ researchers(filter: { field: ["RDF999"] }) { totalCount } }');
    expect(error?.message).toBe(
      '"filter.field[0]" must be a code of CRDC 2020, see terms(scheme: CRDC), but got \'RDF999\'.',
    );
  });

  it('list the known partners when the name of a partner is unknown', async () => {
    const error = await mitacs.firstError(
      '{ researchers(filter: { knownTo: ["techpark"] }) { totalCount } }',
    );
    expect(error?.message).toBe(
      '"filter.knownTo[0]" must be the name of a partner (mitacs, atr, tech-park, amcto), but got \'techpark\'.',
    );
  });
});
