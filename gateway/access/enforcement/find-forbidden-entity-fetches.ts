import type { SelectionNode } from 'graphql';
import { responseKeyOf, walkFields } from '../../operation/walk-fields.ts';
import type { PlannedFetch } from '../../planning/index.ts';
import { type Requirement, type TypeLookup, unsatisfiable } from '../rules/index.ts';
import { type DenialSteps, type FieldToDeny, objectThenRoot } from './denial-steps.ts';
import type { UnmetRequirements } from './unmet-requirements.ts';

/** An entity fetch that sends a forbidden field, or whose input comes from such a fetch. */
interface ForbiddenFetch {
  readonly place: string;
  readonly provided: readonly ProvidedField[];
  readonly requirement: Requirement;
}

/** A field that a fetch adds to the objects at its place. */
interface ProvidedField {
  readonly typeName: string;
  readonly key: string;
}

/** For a field outside of any fragment on a type. In `requires`, all fields are in fragments. */
const UNKNOWN_TYPE = '';

/** What to deny because of each entity fetch whose input the caller may not read. See inspect-plan.ts. */
export function findForbiddenEntityFetches(
  fetches: readonly PlannedFetch[],
  unmet: UnmetRequirements,
): DenialSteps[] {
  const forbidden: ForbiddenFetch[] = [];
  return fetches.flatMap((fetch) => {
    if (!fetch.requires) return [];
    const requirement =
      findForbiddenInput(fetch.requires, UNKNOWN_TYPE, unmet) ??
      forbidden.find((earlier) => isInputOf(earlier, fetch))?.requirement;
    if (!requirement) return [];
    const found = { place: fetch.place.join('.'), provided: fieldsProvidedBy(fetch), requirement };
    forbidden.push(found);
    return [[fieldsToDeny(found, unmet.types), ...objectThenRoot(fetch.place, requirement)]];
  });
}

/** The requirement of the first forbidden field among those that a fetch sends to its partner. */
function findForbiddenInput(
  selections: readonly SelectionNode[],
  parent: string,
  unmet: UnmetRequirements,
): Requirement | undefined {
  for (const { node, typeName } of walkFields(selections, parent, { fragments: new Map() })) {
    const name = node.name.value;
    if (name === '__typename') continue;
    // The requirement of a field cannot be found without its type.
    if (typeName === UNKNOWN_TYPE) return unsatisfiable;
    for (const objectType of unmet.types.possibleTypes(typeName)) {
      const requirement = unmet.ofField(objectType, name);
      if (requirement) return requirement;
    }
    const type = unmet.types.typeOfField(typeName, name) ?? UNKNOWN_TYPE;
    const inner = findForbiddenInput(node.selectionSet?.selections ?? [], type, unmet);
    if (inner) return inner;
  }
  return undefined;
}

/** Whether a fetch completes objects that the earlier one fetched, or sends fields that the earlier one fetched. */
function isInputOf({ place, provided }: ForbiddenFetch, fetch: PlannedFetch): boolean {
  const path = fetch.place.join('.');
  const sent = new Set(keysOf(fetch.requires ?? []));
  return provided.some(
    ({ key }) => (place === path && sent.has(key)) || isWithin(path, place ? `${place}.${key}` : key),
  );
}

function fieldsProvidedBy({
  selections,
  fragments,
  responseKeyOf: clientKeyOf,
}: PlannedFetch): ProvidedField[] {
  return [...walkFields(selections, UNKNOWN_TYPE, { fragments })]
    .filter(({ node }) => node.name.value !== '__typename')
    .map(({ node, typeName }) => ({ typeName, key: clientKeyOf(responseKeyOf(node)) }));
}

function fieldsToDeny({ place, provided, requirement }: ForbiddenFetch, types: TypeLookup): FieldToDeny[] {
  return provided.flatMap(({ typeName, key }) =>
    types
      .possibleTypes(typeName)
      .map((objectType) => ({ path: place, typeName: objectType, responseKey: key, requirement })),
  );
}

function keysOf(selections: readonly SelectionNode[]): string[] {
  return [...walkFields(selections, UNKNOWN_TYPE, { fragments: new Map() })]
    .filter(({ node }) => node.name.value !== '__typename')
    .map(({ node }) => responseKeyOf(node));
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`);
}
