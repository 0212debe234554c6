import type { DocumentNode, SelectionNode } from 'graphql';
import { Kind } from 'graphql';
import type { FragmentMap } from '../../operation/fragments.ts';
import { responseKeyOf, walkFields } from '../../operation/walk-fields.ts';
import type { PlannedFetch } from '../../planning/planned-fetches.ts';
import type { PlanFetches } from '../../planning/query-planner.ts';
import { type AccessRules, type Requirement, unsatisfiable } from '../rules/index.ts';

/** A field at a place of the answer that can only be had by way of something the caller may not read. */
export interface PlannedRefusal {
  readonly path: string;
  /** Object type; undefined for every type there. */
  readonly typeName?: string;
  readonly responseKey: string;
  readonly requirement: Requirement;
}

/** Rounds of these to refuse, each wider than the one before, should a narrower one change nothing. */
export type HopRefusals = readonly (readonly PlannedRefusal[])[];

export type UnmetFor = (typeName: string, fieldName: string) => Requirement | undefined;

export interface HopInspector {
  /** What to refuse so that carrying out this operation fetches nothing that `unmetFor` objects to. Empty when clean. */
  inspect(document: DocumentNode, unmetFor: UnmetFor): readonly HopRefusals[];
}

/**
 * Finds the hops of a query plan that hand a partner a key which the caller may not read.
 *
 * Which of its keys an entity is fetched by is up to the planner, so the plan itself is asked: the same planner as in
 * ApolloGateway, with the same defaults, on the very document that will be carried out. What a plan fetches beyond the
 * operation is input of a later fetch and stands in that fetch's `requires`; so an entity fetch whose `requires` names a
 * forbidden field is a forbidden hop, and so is one fed by it. What the client asked of such a fetch is refused, then
 * the rest is planned again, until the plan is clean. Refusing widens where that changes nothing, for instance when the
 * hop only fetched a key for the next one: first to the object, then to the root field.
 *
 * A plan without forbidden hops may still fetch a forbidden field, as input of a hop that the planner then found it did
 * not need. So the selections are looked at last, and the object that such a field belongs to is refused.
 */
export function createHopInspector(planFetches: PlanFetches, rules: AccessRules): HopInspector {
  return {
    inspect(document, unmetFor) {
      const fetches = planFetches(document);
      const hops = forbiddenHops(fetches, rules, unmetFor);
      return hops.length > 0 ? hops : fetches.flatMap((fetch) => forbiddenFields(fetch, rules, unmetFor));
    },
  };
}

function forbiddenHops(
  fetches: readonly PlannedFetch[],
  rules: AccessRules,
  unmetFor: UnmetFor,
): HopRefusals[] {
  const found: HopRefusals[] = [];
  const forbidden: { place: string; provided: readonly Provided[]; requirement: Requirement }[] = [];
  for (const fetch of fetches) {
    if (!fetch.requires) continue;
    const path = fetch.place.join('.');
    const needed = new Set(topLevelKeys(fetch.requires));
    const feeds = (place: string, key: string): boolean =>
      (place === path && needed.has(key)) || isWithin(path, place ? `${place}.${key}` : key);
    const requirement =
      forbiddenInput(fetch.requires, UNKNOWN_TYPE, rules, unmetFor) ??
      forbidden.find(({ place, provided }) => provided.some(({ key }) => feeds(place, key)))?.requirement;
    if (!requirement) continue;

    const provided = providedBy(fetch);
    forbidden.push({ place: path, provided, requirement });
    const fields = provided.flatMap(({ typeName, key }) =>
      rules.types
        .possibleTypes(typeName)
        .map((each) => ({ path, typeName: each, responseKey: key, requirement })),
    );
    found.push([fields, ...objectThenRoot(fetch.place, requirement)]);
  }
  return found;
}

function objectThenRoot(place: readonly string[], requirement: Requirement): PlannedRefusal[][] {
  const [root, last] = [place[0], place.at(-1)];
  if (root === undefined || last === undefined) return [];
  return [
    [{ path: place.slice(0, -1).join('.'), responseKey: last, requirement }],
    [{ path: '', responseKey: root, requirement }],
  ];
}

/** `requires` has no named fragments. */
const NO_FRAGMENTS: FragmentMap = new Map();
const UNKNOWN_TYPE = '';

/** The first forbidden field among those that a fetch hands its partner. */
function forbiddenInput(
  selections: readonly SelectionNode[],
  parent: string,
  rules: AccessRules,
  unmetFor: UnmetFor,
): Requirement | undefined {
  for (const { node, typeName } of walkFields(selections, parent, { fragments: NO_FRAGMENTS })) {
    const name = node.name.value;
    if (name === '__typename') continue;
    // Nothing can be said of a field of an unknown type.
    if (typeName === UNKNOWN_TYPE) return unsatisfiable;
    for (const objectType of rules.types.possibleTypes(typeName)) {
      const unmet = unmetFor(objectType, name);
      if (unmet) return unmet;
    }
    const type = rules.types.typeOfField(typeName, name) ?? UNKNOWN_TYPE;
    const inner = forbiddenInput(node.selectionSet?.selections ?? [], type, rules, unmetFor);
    if (inner) return inner;
  }
  return undefined;
}

/** The objects of which a fetch asks something forbidden. */
function forbiddenFields(fetch: PlannedFetch, rules: AccessRules, unmetFor: UnmetFor): HopRefusals[] {
  const found: HopRefusals[] = [];
  const options = { fragments: fetch.fragments, everySpread: true };
  const walk = (
    selections: readonly SelectionNode[],
    parent: string,
    objectTypes: readonly string[],
    place: readonly string[],
  ): void => {
    for (const { node, typeName, typeConditions } of walkFields(selections, parent, options)) {
      const name = node.name.value;
      const unmet = objectTypes
        .filter((type) =>
          typeConditions.every((condition) => rules.types.possibleTypes(condition).includes(type)),
        )
        .map((type) => unmetFor(type, name))
        .find((each) => each !== undefined);
      const inner = [...place, fetch.responseKeyOf(responseKeyOf(node))];
      if (unmet) found.push(objectThenRoot(place.length > 0 ? place : inner, unmet));
      const type = rules.types.typeOfField(typeName, name);
      if (type === undefined || !node.selectionSet) continue;
      walk(node.selectionSet.selections, type, rules.types.possibleTypes(type), inner);
    }
  };
  const rootType = rules.schema.getRootType(fetch.operation)?.name ?? '';
  // A partner that knows only an interface is asked by its name, but just about the objects that are handed to it.
  const records = fetch.requires?.flatMap((each) =>
    each.kind === Kind.INLINE_FRAGMENT && each.typeCondition
      ? rules.types.possibleTypes(each.typeCondition.name.value)
      : [],
  );
  walk(fetch.selections, rootType, records ?? [rootType], fetch.place);
  return found;
}

interface Provided {
  readonly typeName: string;
  readonly key: string;
}

/** Response keys that a fetch adds to the records it completes. */
function providedBy({ selections, fragments, responseKeyOf: clientKeyOf }: PlannedFetch): Provided[] {
  return [...walkFields(selections, UNKNOWN_TYPE, { fragments })]
    .filter(({ node }) => node.name.value !== '__typename')
    .map(({ node, typeName }) => ({ typeName, key: clientKeyOf(responseKeyOf(node)) }));
}

function topLevelKeys(selections: readonly SelectionNode[]): string[] {
  return [...walkFields(selections, UNKNOWN_TYPE, { fragments: NO_FRAGMENTS })]
    .filter(({ node }) => node.name.value !== '__typename')
    .map(({ node }) => responseKeyOf(node));
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`);
}
