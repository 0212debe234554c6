import type { PlannedFetch } from '../../planning/index.ts';
import type { DenialSteps } from './denial-steps.ts';
import { findForbiddenEntityFetches } from './find-forbidden-entity-fetches.ts';
import { findForbiddenSelections } from './find-forbidden-selections.ts';
import type { UnmetRequirements } from './unmet-requirements.ts';

// Finds what a query plan would fetch although the caller may not read it: keys, which the planner adds to join the
// entities of two partners. The client did not select them, so they cannot be found in the operation. With `Person.badge`
// denied, and the plan of `{ people { id fines } }`:
//
//     Fetch people                                       { people { id __typename badge } }
//     Flatten people.@
//       Fetch loans   requires Person { badge }          { _entities { ... on Person { fines } } }
//
// The fetch from `loans` is forbidden, because it sends a key that the caller may not read. The result has one list of
// steps for it, in which each step is at least as wide as the one before:
//
//     [[Person.fines at "people"], [the field "people"], [the field "people"]]
//
// decide-operation.ts denies the first step. The operation becomes `{ people { id } }`, and its plan has no such fetch. A
// wider step is needed if a narrower one changes nothing, for instance if the fetch only reads the key for the next one.

/** What to deny so that this plan fetches nothing that the caller may not read. Empty when the plan is allowed. */
export function inspectPlan(
  fetches: readonly PlannedFetch[],
  unmet: UnmetRequirements,
): readonly DenialSteps[] {
  const forbidden = findForbiddenEntityFetches(fetches, unmet);
  if (forbidden.length > 0) return forbidden;
  // The planner may add a key for a fetch that it then leaves out of the plan.
  return fetches.flatMap((fetch) => findForbiddenSelections(fetch, unmet));
}
