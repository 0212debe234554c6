import type { Schema } from '@apollo/federation-internals';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import type {
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
  SubscriptionNode,
} from '@apollo/query-planner';
import { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, FragmentDefinitionNode, SelectionNode } from 'graphql';
import { getNamedType, isInterfaceType, isObjectType, Kind, parse } from 'graphql';
import type { AccessRules } from './read-access-rules.ts';
import type { Requirement } from './requirement.ts';

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

export interface HopInspector {
  /** What to refuse so that carrying out this operation hops by no key that `unmetFor` objects to. Empty when clean. */
  inspect(document: DocumentNode, unmetFor: UnmetFor): readonly HopRefusals[];
}

export type UnmetFor = (typeName: string, fieldName: string) => Requirement | undefined;

interface Fetch {
  readonly node: FetchNode;
  /** Response keys down to the records that this fetch completes. */
  readonly place: readonly string[];
}

/**
 * Finds the hops of a query plan that hand a partner a key which the caller may not read.
 *
 * Which of its keys an entity is fetched by is up to the planner, so the plan itself is asked: the same planner as in
 * ApolloGateway, with the same defaults, on the very document that will be carried out. Everything a plan fetches
 * beyond the operation is input of a later fetch and stands in that fetch's `requires`; so an entity fetch whose
 * `requires` names a forbidden field is a forbidden hop, and so is one fed by it. What the client asked of such a fetch
 * is refused, then the rest is planned again, until no forbidden hop is left. Refusing widens where that changes
 * nothing, for instance when the hop only fetched a key for the next one: first to the object, then to the root field.
 */
export function createHopInspector(plainSdl: string, rules: AccessRules): HopInspector {
  let planning: { planner: QueryPlanner; apiSchema: Schema } | undefined;

  const plan = (document: DocumentNode): QueryPlan => {
    if (!planning) {
      const supergraph = Supergraph.build(plainSdl, { validateSupergraph: false });
      planning = { planner: new QueryPlanner(supergraph), apiSchema: supergraph.apiSchema() };
    }
    return planning.planner.buildQueryPlan(operationFromDocument(planning.apiSchema, document));
  };

  const forbiddenIn = (
    selections: readonly QueryPlanSelectionNode[],
    parent: string | undefined,
    unmetFor: UnmetFor,
  ): Requirement | undefined => {
    for (const selection of selections) {
      if (selection.kind === 'InlineFragment') {
        const inner = forbiddenIn(selection.selections, selection.typeCondition ?? parent, unmetFor);
        if (inner) return inner;
      } else if (parent !== undefined && selection.name !== '__typename') {
        for (const typeName of rules.possibleTypes(parent)) {
          const unmet = unmetFor(typeName, selection.name);
          if (unmet) return unmet;
        }
        const inner = forbiddenIn(selection.selections ?? [], typeOfField(parent, selection.name), unmetFor);
        if (inner) return inner;
      }
    }
    return undefined;
  };

  const typeOfField = (parent: string, fieldName: string): string | undefined => {
    const type = rules.schema.getType(parent);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
    return field && getNamedType(field.type).name;
  };

  return {
    inspect(document, unmetFor) {
      const found: HopRefusals[] = [];
      const forbidden: { place: string; provided: readonly Provided[]; requirement: Requirement }[] = [];
      for (const { node, place } of fetchesOf(plan(document).node, [])) {
        if (!node.requires) continue;
        const path = place.join('.');
        const needed = new Set(node.requires.flatMap(namesIn));
        const requirement =
          forbiddenIn(node.requires, undefined, unmetFor) ??
          forbidden.find((earlier) =>
            earlier.provided.some(
              ({ key }) =>
                (earlier.place === path && needed.has(key)) || isWithin(path, join(earlier.place, key)),
            ),
          )?.requirement;
        if (!requirement) continue;
        const provided = providedBy(node);
        forbidden.push({ place: path, provided, requirement });
        const fields = provided.flatMap(({ typeName, key }) =>
          rules
            .possibleTypes(typeName)
            .map((each) => ({ path, typeName: each, responseKey: key, requirement })),
        );
        found.push([
          fields,
          [{ path: place.slice(0, -1).join('.'), responseKey: place.at(-1) ?? '', requirement }],
          [{ path: '', responseKey: place[0] ?? '', requirement }],
        ]);
      }
      return found;
    },
  };
}

/** Every fetch of a plan, earlier ones first. */
function fetchesOf(node: PlanNode | SubscriptionNode | undefined, place: readonly string[]): Fetch[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'Fetch':
      return [{ node, place }];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((each) => fetchesOf(each, place));
    case 'Flatten':
      return fetchesOf(node.node, [...place, ...node.path.filter((key) => key !== '@').map(String)]);
    case 'Condition':
      return [...fetchesOf(node.ifClause, place), ...fetchesOf(node.elseClause, place)];
    default:
      throw new Error(`A query plan with "${node?.kind}" cannot be inspected.`);
  }
}

interface Provided {
  readonly typeName: string;
  readonly key: string;
}

/** Response keys that an entity fetch adds to the records it completes. */
function providedBy(fetch: FetchNode): Provided[] {
  const { definitions } = parse(fetch.operation, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const provided: Provided[] = [];
  const collect = (selections: readonly SelectionNode[], typeName: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        if (selection.name.value !== '__typename') provided.push({ typeName, key: renamed(fetch, key) });
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) throw new Error('A query plan spreads a fragment that it does not define.');
      collect(fragment.selectionSet.selections, fragment.typeCondition?.name.value ?? typeName);
    }
  };
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const entities of definition.selectionSet.selections) {
      if (entities.kind === Kind.FIELD && entities.selectionSet)
        collect(entities.selectionSet.selections, '');
    }
  }
  return provided;
}

/** The planner gives a field another alias where two types would clash, and renames it in what comes back. */
function renamed(fetch: FetchNode, key: string): string {
  const rename = fetch.outputRewrites?.find(
    (rewrite) => rewrite.kind === 'KeyRenamer' && rewrite.path.at(-1) === key,
  );
  return rename?.kind === 'KeyRenamer' ? rename.renameKeyTo : key;
}

function namesIn(selection: QueryPlanSelectionNode): string[] {
  if (selection.kind === 'InlineFragment') return selection.selections.flatMap(namesIn);
  return selection.name === '__typename' ? [] : [selection.alias ?? selection.name];
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`);
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}
