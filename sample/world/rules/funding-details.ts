import { type PlannedPlacement, randomForPlacement, type Team } from '../plan/index.ts';
import type { ProgramCode } from '../types/registry-records.ts';
import { termsOf } from './placement-terms.ts';

/** How a placement's money differs from the funding model. */
export interface FundingDetails {
  readonly hostShareShift: number;
  readonly stipendTopUp: number;
}

/** Programs that the host and Mitacs fund together. */
const SHARED: readonly ProgramCode[] = ['ACCELERATE', 'ACCELERATE_FELLOWSHIP', 'BSI', 'ELEVATE'];
const SHARE_OFF_MODEL = 0.012;
const SHIFTS = [-0.1, -0.05, -0.02, 0.04, 0.08, 0.15];

/**
 * In about one placement of a hundred, the host pays another part of the total than the funding model says, as in data that people
 * enter; the contributions still add up. Stipends are above the minimum by amounts that supervisors decide.
 */
export function fundingDetailsOf(team: Team, placement: PlannedPlacement): FundingDetails {
  const random = randomForPlacement(team, placement, 'funding');
  const isOffModel = SHARED.includes(termsOf(team, placement).program) && random.chance(SHARE_OFF_MODEL);
  return {
    hostShareShift: isOffModel ? random.pick(SHIFTS) : 0,
    // Most are a little above the minimum, few are far above.
    stipendTopUp: (1 + Math.floor(random.next() * random.next() * 90)) / 200,
  };
}
