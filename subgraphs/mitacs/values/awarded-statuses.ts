import type { PlacementStatus } from '../schema.types.ts';

/**
 * The statuses of placements that were approved and are not given up: the money is granted. `awarded` sums add up these. A
 * placement of any other status is an application: not decided so far, refused, withdrawn or cancelled.
 */
export const AWARDED_STATUSES: readonly PlacementStatus[] = ['APPROVED', 'ACTIVE', 'EXTENDED', 'COMPLETED'];
