import {
  anOrganization,
  aPlacement,
  aProject,
  aResearcher,
  MITACS,
  type MitacsRecords,
} from './mitacs.fixture.ts';

export const HOST_IDS = Array.from({ length: 100 }, (_, index) => `sgc:35${String(index).padStart(5, '0')}`);
const INTERN_IDS = Array.from({ length: 50 }, (_, index) => `mitacs:R-${index}`);
export const UNIVERSITY_IDS = Array.from({ length: 10 }, (_, index) => `mitacs:O-${index}`);
const PROGRAMS = ['ACCELERATE', 'BSI', 'MIIP', 'ELEVATE'];
const STATUSES = ['COMPLETED', 'COMPLETED', 'COMPLETED', 'ACTIVE', 'SUBMITTED'] as const;
const FIELDS = ['RDF102', 'RDF203', 'RDF301', 'RDF401', 'RDF501'];

/** Two thousand placements and the records that they link to: enough for an index to matter. */
export function largeRecords(): MitacsRecords {
  return {
    organizations: [...HOST_IDS, ...UNIVERSITY_IDS, MITACS].map((id, index) =>
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
    researchers: INTERN_IDS.map((id) => aResearcher(id)),
    projects: Array.from({ length: 1_000 }, (_, index) => aProject(`IT${10_000 + index}`)),
    placements: manyPlacements(),
  };
}

function* manyPlacements() {
  for (let index = 0; index < 2_000; index += 1) {
    const month = String((index % 12) + 1).padStart(2, '0');
    const year = 2016 + (index % 10);
    const isInJapan = index % 50 === 0;
    yield aPlacement(`IT${String(10_000 + (index >> 1))}-0${(index & 1) + 1}`, {
      programCode: PROGRAMS[index % 4] ?? 'BSI',
      status: STATUSES[index % 5] ?? 'ACTIVE',
      internStage: index % 25 === 0 ? 'DOCTORAL' : 'MASTERS',
      internId: index % 20 === 0 ? null : (INTERN_IDS[index % 50] ?? null),
      supervisorId: INTERN_IDS[(index * 7) % 50] ?? null,
      institutionId: UNIVERSITY_IDS[index % 10] ?? null,
      hostId: HOST_IDS[index % 100] ?? null,
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
