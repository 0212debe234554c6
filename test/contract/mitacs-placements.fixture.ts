import { searchWords } from '@passerelle/kit';
import {
  ADA,
  ATR,
  anOrganization,
  aPlacement,
  aProject,
  aResearcher,
  GRACE,
  LAVAL,
  MITACS,
  type MitacsRecords,
  PHOTON,
  TORONTO,
  WATERLOO,
} from './mitacs.fixture.ts';

/** A completed placement, one without an intern, and one without a known cost whose host and institution have no record. */
export const PLACEMENT_RECORDS: MitacsRecords = {
  organizations: [
    anOrganization(PHOTON, { name: { en: 'Copper Heron Optics' }, aliases: ['tech-park:M-042'] }),
    anOrganization(TORONTO, { name: { en: 'Toronto' }, kind: 'MUNICIPALITY' }),
    anOrganization(WATERLOO, { name: { en: 'University of Waterloo' } }),
    anOrganization(MITACS, { name: { en: 'Mitacs' } }),
  ],
  researchers: [aResearcher(ADA, { aliases: ['atr:P-7'] }), aResearcher(GRACE)],
  projects: [
    aProject('IT00001'),
    aProject('IT00002', {
      title: { en: 'Québec snow load 🚀', fr: 'Charge de neige' },
      sectorCode: null,
    }),
  ],
  placements: [
    aPlacement('IT00001-01', {
      outcomes: [
        { kind: 'PUBLICATION', on: '2025-01-20', url: 'https://example.org/paper' },
        { kind: 'HIRED_BY_HOST', on: null, url: null },
      ],
    }),
    aPlacement('IT00002-01', {
      programCode: 'MIIP',
      fundingModelCode: 'MIIP_POSITION',
      status: 'ACTIVE',
      internId: null,
      internStage: 'COLLEGE',
      hostId: TORONTO,
      hostKind: 'MUNICIPALITY',
      hostRegion: 'CA-ON',
      startsOn: '2026-01-01',
      endsOn: '2026-08-31',
      decidedOn: null,
      fieldCodes: ['RDF506'],
      sectorCode: '91',
      words: searchWords({ en: ['Québec snow load 🚀'], fr: ['Charge de neige'] }),
      source: {
        partner: 'mitacs',
        recordId: 'SAMPLE-IT00002-01',
        updatedAt: new Date('2026-09-01T00:00:00Z'),
        importedAt: new Date('2026-09-02T00:00:00Z'),
      },
    }),
    aPlacement('IT00003-01', {
      programCode: 'GLOBALINK_RESEARCH_INTERNSHIP',
      fundingModelCode: null,
      internStage: null,
      fundingCents: 0,
      fundingCurrency: 'XXX',
      contributions: [],
      stipendCents: null,
      institutionId: LAVAL,
      hostId: ATR,
      hostKind: 'RESEARCH_INSTITUTE',
      hostRegion: 'JP-26',
      hostCountry: 'JP',
      fieldCodes: ['RDF203'],
      startsOn: '2025-05-01',
      endsOn: '2025-07-31',
      words: searchWords({ fr: ['شبكة réseaux'] }),
    }),
  ],
};
