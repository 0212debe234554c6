import type { MiipIntake } from '../models/miip-intake.ts';

/** What one position costs each side, in Canadian cents: $300,000 is half of what 20 positions cost. */
export const POSITION_SHARE_CENTS = 1_500_000;

/**
 * The cohorts. That of 2026 is as announced by AMCTO and Mitacs. For 2027 nothing is published: the cohort is sample
 * data, marked so, on the terms of the first. Days that have not been announced are null, and AMO's help was
 * promised for setting the program up.
 */
export const cohorts: readonly Omit<MiipIntake, 'source'>[] = [
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
