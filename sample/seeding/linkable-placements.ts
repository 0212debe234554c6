import type { SamplePlacementStatus, World } from '../world/index.ts';

/**
 * The ids of the placements that partners may link. An anonymous caller reads awarded placements only; a partner's link would show
 * the id of any other. So seeders, like the imports of real records, leave out links to placements that are not awarded.
 */
export function linkablePlacements(world: World): ReadonlySet<string> {
  let ids = idsOf.get(world);
  if (!ids) idsOf.set(world, (ids = new Set(findLinkable(world))));
  return ids;
}

/** All partners are seeded with one world: its placements are computed once. */
const idsOf = new WeakMap<World, ReadonlySet<string>>();

/** As in Mitacs's `values/awarded-statuses.ts`, which the sample must not import. `test/attacks/refused-placements.test.ts` compares. */
const AWARDED: readonly SamplePlacementStatus[] = ['APPROVED', 'ACTIVE', 'EXTENDED', 'COMPLETED'];

function* findLinkable(world: World): Iterable<string> {
  for (const { id, status, exchangeId, challengeId, miipProjectId } of world.placements()) {
    const isLinked = exchangeId !== null || challengeId !== null || miipProjectId !== null;
    if (isLinked && AWARDED.includes(status)) yield id;
  }
}
