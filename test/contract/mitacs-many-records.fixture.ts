import type { Connection } from 'mongoose';
import { anOrganization, aPlacement, aProject, aResearcher, insertMitacs, MITACS } from './mitacs.fixture.ts';

// Two thousand placements and the records that they link to: enough for the database to choose between query plans.

export const hosts = Array.from({ length: 100 }, (_, index) => `sgc:35${String(index).padStart(5, '0')}`);
export const interns = Array.from({ length: 50 }, (_, index) => `mitacs:R-${index}`);
export const universities = Array.from({ length: 10 }, (_, index) => `mitacs:O-${index}`);
const PROGRAMS = ['ACCELERATE', 'BSI', 'MIIP', 'ELEVATE'];
const STATUSES = ['COMPLETED', 'COMPLETED', 'COMPLETED', 'ACTIVE', 'SUBMITTED'] as const;
const FIELDS = ['RDF102', 'RDF203', 'RDF301', 'RDF401', 'RDF501'];

function* placements() {
  for (let index = 0; index < 2_000; index += 1) {
    const month = String((index % 12) + 1).padStart(2, '0');
    const year = 2016 + (index % 10);
    const isInJapan = index % 50 === 0;
    yield aPlacement(`IT${String(10_000 + (index >> 1))}-0${(index & 1) + 1}`, {
      programCode: PROGRAMS[index % 4] ?? 'BSI',
      status: STATUSES[index % 5] ?? 'ACTIVE',
      internId: index % 20 === 0 ? null : (interns[index % 50] ?? null),
      supervisorId: interns[(index * 7) % 50] ?? null,
      institutionId: universities[index % 10] ?? null,
      hostId: hosts[index % 100] ?? null,
      hostKind: index % 25 === 0 ? 'MUNICIPALITY' : 'COMPANY',
      hostRegion: isInJapan ? 'JP-26' : index % 3 === 0 ? 'CA-QC' : 'CA-ON',
      hostCountry: isInJapan ? 'JP' : 'CA',
      fieldCodes: [FIELDS[index % 5] ?? 'RDF102'],
      sectorCode: index % 2 ? '54' : '91',
      startsOn: `${year}-${month}-01`,
      endsOn: `${year}-${month}-28`,
      fundingCents: (index % 7) * 1_000_00,
    });
  }
}

export function insertManyRecords(database: Connection): Promise<void> {
  return insertMitacs(database, {
    organizations: [...hosts, ...universities, MITACS].map((id, index) =>
      anOrganization(id, {
        name: { en: `Place ${index}` },
        kind: id.startsWith('sgc:') ? 'MUNICIPALITY' : 'UNIVERSITY',
        hasHosted: index % 10 === 0,
        identities: [
          {
            partner: index % 9 === 0 ? 'atr' : 'mitacs',
            localId: id,
            method: 'PUBLIC_IDENTIFIER',
            confidence: 1,
            assertedOn: '2026-01-01',
          },
        ],
      }),
    ),
    researchers: interns.map((id) => aResearcher(id)),
    projects: Array.from({ length: 1_000 }, (_, index) => aProject(`IT${10_000 + index}`)),
    placements: placements(),
  });
}
