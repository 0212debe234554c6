import {
  ADA,
  ATR,
  anOrganization,
  aPlacement,
  aProject,
  aResearcher,
  GRACE,
  LAVAL,
  type MitacsRecords,
  PHOTON,
  TORONTO,
  WATERLOO,
} from './mitacs.fixture.ts';

/** The park's record of `PHOTON`. */
export const PARK_RECORD = { partner: 'tech-park', localId: 'M-042', assertedOn: '2025-02-03' } as const;

/** Five organizations and two people, some with aliases. */
export const RECORDS_WITH_ALIASES: MitacsRecords = {
  organizations: [
    anOrganization(ATR, {
      aliases: ['isni:0000000122911583', 'wikidata:Q4950663', 'fundref:501100000023'],
      name: { en: 'Advanced Telecommunications Research Institute', ja: '国際電気通信基礎技術研究所' },
      acronym: 'ATR',
      kind: 'RESEARCH_INSTITUTE',
      location: { city: 'Kyoto', region: 'JP-26', country: 'JP', latitude: 34.7, longitude: 135.8 },
      website: 'https://www.atr.jp',
    }),
    anOrganization(WATERLOO, { name: { en: 'University of Waterloo' }, kind: 'UNIVERSITY' }),
    anOrganization(LAVAL, {
      name: { en: 'Université Laval' },
      kind: 'UNIVERSITY',
      partOfId: WATERLOO,
    }),
    anOrganization(TORONTO, { name: { en: 'Toronto' }, kind: 'MUNICIPALITY', sectorCode: '91' }),
    anOrganization(PHOTON, {
      aliases: ['tech-park:M-042', 'mitacs:O-00042'],
      name: { en: 'Copper Heron Optics', fr: 'Optique Héron de cuivre' },
      sectorCode: '31-33',
      validFrom: '2009-03-01',
      hasHosted: true,
      identities: [{ ...PARK_RECORD, method: 'PUBLIC_IDENTIFIER', confidence: 1 }],
    }),
  ],
  researchers: [
    aResearcher(ADA, {
      // The second is the id of a record that was merged into this one.
      aliases: ['atr:P-7', 'mitacs:R-MERGED'],
      identities: [
        {
          partner: 'atr',
          localId: 'P-7',
          method: 'PUBLIC_IDENTIFIER',
          confidence: 1,
          assertedOn: '2025-02-03',
        },
      ],
    }),
    aResearcher(GRACE, { stage: 'FACULTY', affiliationId: LAVAL, name: 'Grace Hopper' }),
  ],
  projects: [aProject('IT00001')],
  placements: [aPlacement('IT00001-01')],
};
