import type { MiipIntake } from '../models/miip-intake.ts';

/** The share that Mitacs and the host each pay for one position, in Canadian cents: $300,000 is half of the cost of 20 positions. */
export const POSITION_SHARE_CENTS = 1_500_000;

/**
 * The intakes. AMCTO and Mitacs announced that of 2026. Nothing is published about 2027: its values are sample data with the
 * terms of 2026. Days that are not announced are null, and so is AMO's support, which was announced for 2026 only.
 */
export const intakeFacts: readonly Omit<MiipIntake, 'source'>[] = [
  {
    _id: '2026',
    positions: 20,
    mitacsBudgetCents: 20 * POSITION_SHARE_CENTS,
    administrationSupportCents: 1_500_000,
    municipalCallOpensOn: '2025-03-07',
    municipalCallClosesOn: '2025-05-09',
    studentCallOpensOn: '2025-05-26',
    studentCallClosesOn: '2025-07-25',
    startsOn: '2026-01-01',
    endsOn: '2026-08-31',
  },
  {
    _id: '2027',
    positions: 20,
    mitacsBudgetCents: 20 * POSITION_SHARE_CENTS,
    administrationSupportCents: null,
    municipalCallOpensOn: null,
    municipalCallClosesOn: null,
    studentCallOpensOn: null,
    studentCallClosesOn: null,
    startsOn: '2027-01-01',
    endsOn: '2027-08-31',
  },
];
