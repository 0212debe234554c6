import { readFileSync } from 'node:fs';
import { anonymous } from '@passerelle/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mitacs as subgraph } from '../../subgraphs/mitacs/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { everyFieldOf } from './every-field-of.ts';
import {
  ADA,
  anOrganization,
  aPlacement,
  aProject,
  aResearcher,
  GRACE,
  insertMitacs,
  LAVAL,
  MITACS,
  PHOTON,
  startMitacs,
  WATERLOO,
} from './mitacs.fixture.ts';

const HIDDEN = [
  'SUBMITTED',
  'UNDER_REVIEW',
  'REVISIONS_REQUESTED',
  'NOT_APPROVED',
  'WITHDRAWN',
  'CANCELLED',
] as const;
const AWARDED = ['APPROVED', 'ACTIVE', 'EXTENDED', 'COMPLETED'] as const;

/** A person, a project and a host of which only hidden placements are known. */
const APPLICANT = 'mitacs:R-APPL1CANT000';
const REFEREE = 'mitacs:R-REFEREE00000';
const SECRET_HOST = 'neq:9900065538';

let signedIn: TestSubgraph;
let mitacs: TestSubgraph;

beforeAll(async () => {
  signedIn = await startMitacs({
    organizations: [
      anOrganization(MITACS),
      anOrganization(WATERLOO),
      anOrganization(LAVAL),
      anOrganization(PHOTON, { hasHosted: true }),
      anOrganization(SECRET_HOST, { hasHosted: true, hasHostedAwarded: false }),
    ],
    researchers: [
      aResearcher(ADA),
      aResearcher(GRACE),
      aResearcher(APPLICANT, { isPublic: false }),
      aResearcher(REFEREE, { isPublic: false }),
    ],
    projects: [
      aProject('IT00001'),
      aProject('IT66666', { title: { en: 'Secretive snow' }, isPublic: false }),
    ],
    placements: [
      ...AWARDED.map((status, index) => aPlacement(`IT00001-0${index + 1}`, { status })),
      // Of the visible people, project and host.
      ...HIDDEN.map((status, index) =>
        aPlacement(`IT00001-1${index + 1}`, { status, startsOn: '2031-05-01' }),
      ),
      // Of people, a project and a host that are in no other record.
      ...HIDDEN.map((status, index) =>
        aPlacement(`IT66666-0${index + 1}`, {
          status,
          internId: APPLICANT,
          supervisorId: REFEREE,
          hostId: SECRET_HOST,
          institutionId: LAVAL,
          hostRegion: 'CA-NU',
          words: ['secretive'],
          fundingCents: 66_666_66,
          startsOn: '2032-05-01',
        }),
      ),
    ],
  });
  mitacs = signedIn.as(anonymous);
});
afterAll(() => signedIn.close());

const SECRETS =
  /IT66666|IT00001-1|APPL1CANT|REFEREE|Secretive|66666|2031|2032|SUBMITTED|UNDER_REVIEW|REVISIONS|NOT_APPROVED|WITHDRAWN|CANCELLED/;

describe('an anonymous caller', () => {
  it('finds nothing of hidden placements in any field of any list', async () => {
    const query = everyFieldOf(readFileSync(subgraph.schemaFile, 'utf8'), 5);
    expect(JSON.stringify(await signedIn.data(query))).toMatch(SECRETS);
    expect(JSON.stringify(await mitacs.data(query))).not.toMatch(SECRETS);
  });

  it.each([
    ['a placement', 'placement', 'mitacs:IT66666-01'],
    ['a hidden placement of a visible project', 'placement', 'mitacs:IT00001-11'],
    ['a project', 'project', 'mitacs:IT66666'],
    ['an intern', 'researcher', APPLICANT],
    ['a supervisor', 'researcher', REFEREE],
  ])('does not find %s by id, nor by reference', async (_, field, id) => {
    const query = `query ($id: ID!) { ${field}(id: $id) { id } }`;
    expect(await mitacs.data(query, { id })).toEqual({ [field]: null });
    expect(await signedIn.data(query, { id })).toEqual({ [field]: { id } });
    const typename = `${field[0]?.toUpperCase()}${field.slice(1)}`;
    expect(await mitacs.entities(typename, [id], '__typename source { recordId }')).toEqual([null]);
    expect(await signedIn.entities(typename, [id], '__typename')).toEqual([{ __typename: typename }]);
  });

  it('counts and sums awarded placements only, in every list', async () => {
    const list = `{
      totalCount nodes { id status } fundingByFunder { rows { placements requested { amount } } }
      breakdown(by: [STATUS, HOST_REGION, START_YEAR]) { rows { status placements requested { amount } } }
    }`;
    const data = await mitacs.data(`{
      placements ${list}
      newest: placements(first: 1, sort: STARTS_ON_DESC) { nodes { startsOn } }
      costliest: placements(first: 1, sort: FUNDING_DESC) { nodes { funding { total { amount } } } }
      program(code: "ACCELERATE") { placements ${list} }
      project(id: "mitacs:IT00001") { placements ${list} }
      host: organization(id: "${PHOTON}") { placements: hosted ${list} }
      institution: organization(id: "${WATERLOO}") { placements: sent ${list} }
      intern: researcher(id: "${ADA}") { placements ${list} }
      supervisor: researcher(id: "${GRACE}") { placements: supervised ${list} }
    }`);
    const { placements, newest, costliest, ...parents } = data;
    expect(newest.nodes).toEqual([{ startsOn: '2024-05-01' }]);
    expect(costliest.nodes).toEqual([{ funding: { total: { amount: 15_000 } } }]);
    expect(placements.totalCount).toBe(AWARDED.length);
    expect(placements.fundingByFunder.rows.map((row: { placements: number }) => row.placements)).toEqual([
      4, 4,
    ]);
    for (const parent of Object.values<typeof data>(parents)) expect(parent.placements).toEqual(placements);
    for (const [id, field] of [
      [SECRET_HOST, 'hosted'],
      [LAVAL, 'sent'],
    ]) {
      const empty = await mitacs.data(
        `{ organization(id: "${id}") { ${field} { totalCount nodes { id } breakdown(by: [STATUS]) { rows { placements } } } } }`,
      );
      expect(empty.organization[field ?? '']).toEqual({ totalCount: 0, nodes: [], breakdown: { rows: [] } });
    }
  });

  it.each([
    '{ text: "secretive" }',
    '{ hostRegion: ["CA-NU"] }',
    `{ host: ["${SECRET_HOST}"] }`,
    `{ intern: ["${APPLICANT}"] }`,
    `{ supervisor: ["${REFEREE}"] }`,
    '{ startsOn: { from: "2030-01-01" } }',
    '{ activeOn: "2031-06-01" }',
    '{ status: [] }',
  ])('finds none by the filter %s', async (filter) => {
    const data = await mitacs.data(`{ placements(filter: ${filter}) { totalCount nodes { id } } }`);
    expect(data.placements).toEqual({ totalCount: 0, nodes: [] });
  });

  it.each(HIDDEN)('gets an error, and not the number 0, for the status %s', async (status) => {
    const fields = [
      `placements(filter: { status: [COMPLETED, ${status}] }) { totalCount }`,
      `organization(id: "${PHOTON}") { hosted(filter: { status: [${status}] }) { totalCount } }`,
    ];
    for (const field of fields) {
      const { data, errors } = await mitacs.query(`{ ${field} }`);
      expect(JSON.stringify(data)).not.toContain('totalCount');
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(errors?.[0]?.message).toBe(
        `Sign in to read placements with the status ${status}: anonymous callers read those that are APPROVED, ACTIVE, EXTENDED, COMPLETED.`,
      );
      expect((await signedIn.query(`{ ${field} }`)).errors).toBeUndefined();
    }
  });

  it('finds the organizations that have hosted an awarded placement', async () => {
    const query = '{ organizations(filter: { hasHosted: true }) { totalCount nodes { id } } }';
    expect((await mitacs.data(query)).organizations.nodes).toEqual([{ id: PHOTON }]);
    expect((await signedIn.data(query)).organizations.totalCount).toBe(2);
    const others = await mitacs.data('{ organizations(filter: { hasHosted: false }) { nodes { id } } }');
    expect(others.organizations.nodes).toContainEqual({ id: SECRET_HOST });
  });

  it('counts and lists the people of awarded placements', async () => {
    const query = '{ researchers { totalCount nodes { id } pageInfo { hasNextPage } } }';
    const { researchers } = await mitacs.data(query);
    expect(researchers).toEqual({
      totalCount: 2,
      nodes: [ADA, GRACE].toSorted().map((id) => ({ id })),
      pageInfo: { hasNextPage: false },
    });
    expect((await signedIn.data(query)).researchers.totalCount).toBe(4);
  });

  it('reads nothing hidden by the cursor of a caller who may', async () => {
    const page = 'placements(first: 3, after: $after) { nodes { id } pageInfo { endCursor } }';
    const { placements } = await signedIn.data(`query ($after: String) { ${page} }`);
    expect(JSON.stringify(placements)).toMatch(SECRETS);
    const after = placements.pageInfo.endCursor;
    const next = await mitacs.data(`query ($after: String) { ${page} }`, { after });
    expect(next.placements.nodes).toHaveLength(3);
    expect(JSON.stringify(next.placements.nodes)).not.toMatch(SECRETS);
  });
});

describe('a signed-in caller', () => {
  it('reads placements of every status', async () => {
    const data = await signedIn.data(
      '{ placements { totalCount breakdown(by: [STATUS]) { rows { status } } } }',
    );
    expect(data.placements.totalCount).toBe(16);
    expect(data.placements.breakdown.rows.map(({ status }: { status: string }) => status).toSorted()).toEqual(
      [...HIDDEN, ...AWARDED].toSorted(),
    );
  });
});

describe('a subgraph without a secret', () => {
  it('answers as for an anonymous caller, whatever the claims of a request say', async () => {
    const claims = Buffer.from('{"kind":"known","id":"key:x","scopes":[]}').toString('base64url');
    const unsigned = await startTestSubgraph(subgraph, {
      records: (database) =>
        insertMitacs(database, { placements: [aPlacement('IT1-01', { status: 'WITHDRAWN' })] }),
    });
    const { data } = await unsigned.query(
      '{ placements { totalCount } }',
      {},
      { 'passerelle-caller': claims },
    );
    await unsigned.close();
    expect(data.placements.totalCount).toBe(0);
  });
});
