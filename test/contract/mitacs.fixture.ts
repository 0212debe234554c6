import { insertInBulk, searchWords, wordsOf } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import type { World } from '../../sample/index.ts';
import { mitacs } from '../../subgraphs/mitacs/index.ts';
import {
  type Organization,
  organizations,
  type Placement,
  type Project,
  partnerships,
  placements,
  programs,
  projects,
  type Researcher,
  researchers,
} from '../../subgraphs/mitacs/models/index.ts';
import { partnershipRecords, programRecords } from '../../subgraphs/mitacs/seed/agreements.ts';
import { signedIn, startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

export const MITACS = 'ror:00cjrc276';
export const ATR = 'ror:01pe1d703';
export const WATERLOO = 'ror:01aff2v68';
export const LAVAL = 'ror:04sjchr03';
export const TORONTO = 'sgc:3520005';
/** An invented company in Quebec. */
export const PHOTON = 'neq:9900065537';
/** Two invented researchers; only the first has an ORCID iD. */
export const ADA = 'mitacs:R-7XKB8GYJ3WJX';
export const ADA_ORCID = '0000-0002-1825-0097';
export const GRACE = 'mitacs:R-00002';

/** Where no source gives the first day of a program or a funding model, it is known since its earliest placement. */
const FIRST_STARTS = new Map([
  ['ACCELERATE', '2023-09-01'],
  ['ACCELERATE_STANDARD', '2023-09-01'],
  ['ACCELERATE_CLUSTER', '2024-01-01'],
  ['ACCELERATE_FELLOWSHIP', '2024-01-01'],
  ['BSI', '2024-01-01'],
  ['ELEVATE', '2023-01-01'],
  ['GLOBALINK_GRADUATE_FELLOWSHIP', '2024-01-01'],
  ['GLOBALINK_RESEARCH_AWARD', '2024-01-01'],
  ['GLOBALINK_RESEARCH_INTERNSHIP', '2024-01-01'],
]);

export interface MitacsRecords {
  readonly organizations?: Iterable<Organization>;
  readonly researchers?: Iterable<Researcher>;
  readonly projects?: Iterable<Project>;
  readonly placements?: Iterable<Placement>;
}

/** Mitacs's subgraph with these records, and the real programs and agreements. Queries are those of a signed-in caller. */
export function startMitacs(records: MitacsRecords): Promise<TestSubgraph> {
  return startTestSubgraph(mitacs, {
    caller: signedIn,
    records: async (database) => {
      const world = { asOf: '2026-11-15' } as World;
      await insertInBulk(database, programs, { rows: programRecords(world, FIRST_STARTS) });
      await insertInBulk(database, partnerships, { rows: partnershipRecords(world) });
      await insertMitacs(database, records);
    },
  });
}

export async function insertMitacs(database: Connection, records: MitacsRecords): Promise<void> {
  await insertInBulk(database, organizations, { rows: records.organizations ?? [] });
  await insertInBulk(database, researchers, { rows: records.researchers ?? [] });
  await insertInBulk(database, projects, { rows: records.projects ?? [] });
  await insertInBulk(database, placements, { rows: records.placements ?? [] });
}

const source = {
  partner: 'mitacs',
  recordId: 'SAMPLE-1',
  updatedAt: new Date('2026-01-10T08:00:00.000Z'),
  importedAt: new Date('2026-01-11T02:00:00.000Z'),
};

/** A company in Quebec; fields that a test does not set have defaults. */
export function anOrganization(id: string, facts: Partial<Organization> = {}): Organization {
  const { name = { en: `Organization ${id}` }, acronym = null, aliases = [] } = facts;
  return {
    ror: id.startsWith('ror:') ? id.slice(4) : null,
    nameKey: wordsOf(name.en ?? name.fr).join(' '),
    kind: 'COMPANY',
    location: { city: 'Québec', region: 'CA-QC', country: 'CA', latitude: null, longitude: null },
    website: null,
    sectorCode: null,
    partOfId: null,
    validFrom: null,
    validTo: null,
    hasHosted: false,
    hasHostedAwarded: facts.hasHosted ?? false,
    identities: [],
    words: searchWords({ names: [name.en, name.fr, name.ja, acronym] }),
    source: { ...source, recordId: `SAMPLE-${id}` },
    ...facts,
    _id: id,
    aliases: [id, ...aliases],
    name,
    acronym,
  };
}

/** A doctoral student at Waterloo; fields that a test does not set have defaults. */
export function aResearcher(id: string, facts: Partial<Researcher> = {}): Researcher {
  const { orcid = id === ADA ? ADA_ORCID : null, aliases = [] } = facts;
  return {
    orcid,
    givenName: 'Ada',
    familyName: 'Lovelace',
    name: 'Ada Lovelace',
    stage: 'DOCTORAL',
    affiliationId: WATERLOO,
    fieldCodes: ['RDF102'],
    email: 'ada@example.org',
    identities: [],
    isPublic: true,
    words: searchWords({ en: ['Computer and information sciences'], names: ['University of Waterloo'] }),
    wordsWithName: searchWords({
      en: ['Computer and information sciences'],
      names: ['University of Waterloo', 'Ada Lovelace'],
    }),
    source: { ...source, recordId: `SAMPLE-${id}` },
    ...facts,
    _id: id,
    aliases: [id, ...(orcid === null ? [] : [`orcid:${orcid}`]), ...aliases],
  };
}

/** A project in computer science; fields that a test does not set have defaults. */
export function aProject(localId: string, facts: Partial<Project> = {}): Project {
  return {
    _id: `mitacs:${localId}`,
    title: { en: `Project ${localId}`, fr: `Projet ${localId}` },
    summary: { en: 'Sensors on ice', fr: 'Des capteurs sur la glace' },
    fieldCodes: ['RDF102', 'RDF203'],
    sectorCode: '54',
    isPublic: true,
    source: { ...source, recordId: `SAMPLE-${localId}` },
    ...facts,
  };
}

/** A standard Accelerate unit of $15,000, hosted by a company in Quebec; fields that a test does not set have defaults. */
export function aPlacement(localId: string, facts: Partial<Placement> = {}): Placement {
  const hostId = facts.hostId === undefined ? PHOTON : facts.hostId;
  return {
    _id: `mitacs:${localId}`,
    projectId: `mitacs:${localId.split('-')[0]}`,
    programCode: 'ACCELERATE',
    status: 'COMPLETED',
    internId: ADA,
    internStage: 'MASTERS',
    supervisorId: GRACE,
    institutionId: WATERLOO,
    startsOn: '2024-05-01',
    endsOn: '2024-08-31',
    months: 4,
    units: 1,
    mode: 'HYBRID',
    submittedOn: '2024-01-15',
    decidedOn: '2024-03-08',
    fundingModelCode: 'ACCELERATE_STANDARD',
    fundingCents: 15_000_00,
    fundingCurrency: 'CAD',
    contributions: [
      { funderId: hostId ?? PHOTON, cents: 7_500_00, kind: 'CASH', instalment: 1, paidOn: '2024-05-01' },
      { funderId: MITACS, cents: 7_500_00, kind: 'CASH', instalment: 1, paidOn: '2024-05-01' },
    ],
    stipendCents: 10_000_00,
    outcomes: [],
    hostKind: 'COMPANY',
    hostRegion: 'CA-QC',
    hostCountry: 'CA',
    fieldCodes: ['RDF102', 'RDF203'],
    sectorCode: '54',
    words: searchWords({ en: ['Sensors on ice'], fr: ['Des capteurs sur la glace'] }),
    source: { ...source, recordId: `SAMPLE-${localId}` },
    ...facts,
    hostId,
  };
}
