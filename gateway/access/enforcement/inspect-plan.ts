import type { PlannedFetch } from '../../planning/planned-fetches.ts';
import type { AccessRules } from '../rules/index.ts';
import type { DenialSteps } from './denial-steps.ts';
import { findForbiddenHops } from './forbidden-hops.ts';
import { findForbiddenSelections } from './forbidden-selections.ts';
import type { UnmetRequirements } from './unmet-requirements.ts';

// Finds what a query plan would fetch although the caller may not read it: keys, which the planner adds to join the
// entities of two partners. The client did not select them, so they cannot be found in the operation. With `Person.badge`
// denied, and the plan of `{ people { id fines } }`:
//
//     Fetch people                                       { people { id __typename badge } }
//     Flatten people.@
//       Fetch loans   requires Person { badge }          { _entities { ... on Person { fines } } }
//
// The fetch from `loans` is a forbidden hop, because it sends a key that the caller may not read. The result has one list
// of steps for it; each step is wider than the one before:
//
//     [[Person.fines at "people"], [the field "people"], [the field "people"]]
//
// The caller of this function denies the first step. The operation is then `{ people { id } }`, whose plan has no such
// hop. A wider step is needed if a narrower one changes nothing, for instance if the hop only fetched the key for the
// next hop.

/** What to deny so that this plan fetches nothing that the caller may not read. Empty when the plan is allowed. */
export function inspectPlan(
  fetches: readonly PlannedFetch[],
  rules: AccessRules,
  unmet: UnmetRequirements,
): readonly DenialSteps[] {
  const hops = findForbiddenHops(fetches, rules, unmet);
  if (hops.length > 0) return hops;
  // Without a forbidden hop, a plan may still fetch a forbidden key: for a hop that the planner left out in the end.
  return fetches.flatMap((fetch) => findForbiddenSelections(fetch, rules, unmet));
}
