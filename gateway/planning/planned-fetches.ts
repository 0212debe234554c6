import type {
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
  SubscriptionNode,
} from '@apollo/query-planner';
import {
  Kind,
  type NamedTypeNode,
  type NameNode,
  type OperationTypeNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type FragmentMap, readFragments } from '../operation/fragments.ts';
import { walkFields } from '../operation/walk-fields.ts';

/** One request to a partner, as a query plan describes it. */
export interface PlannedFetch {
  /** Response keys from the root to the objects that the fetch completes; empty for a fetch of root fields. */
  readonly place: readonly string[];
  /** For an entity fetch, the fields of each representation, in fragments on its type. Undefined for root fields. */
  readonly requires: readonly SelectionNode[] | undefined;
  readonly operation: OperationTypeNode;
  /** What is selected of the entities, or of the root. */
  readonly selections: readonly SelectionNode[];
  /** The fragments that `selections` spread. */
  readonly fragments: FragmentMap;
  /** The client's response key. The planner uses another alias where the fields of two types would conflict. */
  readonly responseKeyOf: (key: string) => string;
}

/** All fetches of a plan, earlier ones first. Throws for a node of an unknown kind. */
export function readPlannedFetches({ node }: QueryPlan): PlannedFetch[] {
  return readNode(node, []);
}

function readNode(node: PlanNode | SubscriptionNode | undefined, place: readonly string[]): PlannedFetch[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'Fetch':
      return [readFetch(node, place)];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((each) => readNode(each, place));
    case 'Flatten':
      return readNode(node.node, [...place, ...node.path.filter((key) => key !== '@').map(String)]);
    case 'Condition':
      return [...readNode(node.ifClause, place), ...readNode(node.elseClause, place)];
    default:
      throw new Error(
        `A query plan with a node of kind "${node?.kind}" cannot be inspected: the installed version of @apollo/query-planner has a new one.`,
      );
  }
}

function readFetch(fetch: FetchNode, place: readonly string[]): PlannedFetch {
  const document = parse(fetch.operation, { noLocation: true });
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) {
    throw new Error('A query plan has a fetch without an operation.');
  }
  const fragments = readFragments(document);
  const { selections } = operation.selectionSet;
  return {
    place,
    requires: fetch.requires?.map(toSelectionNode),
    operation: operation.operation,
    selections: fetch.requires ? selectionsOfEntities(selections, fragments) : selections,
    fragments,
    responseKeyOf(key) {
      const rename = fetch.outputRewrites?.find(
        (rewrite) => rewrite.kind === 'KeyRenamer' && rewrite.path.at(-1) === key,
      );
      return rename?.kind === 'KeyRenamer' ? rename.renameKeyTo : key;
    },
  };
}

/** An entity fetch selects `_entities` and nothing else. */
function selectionsOfEntities(
  selections: readonly SelectionNode[],
  fragments: FragmentMap,
): readonly SelectionNode[] {
  const fields = [...walkFields(selections, 'Query', { fragments })];
  return fields.flatMap(({ node }) => node.selectionSet?.selections ?? []);
}

/** The planner has its own type of node for `requires`. Nodes of graphql-js can be read by `walkFields`. */
function toSelectionNode(node: QueryPlanSelectionNode): SelectionNode {
  if (node.kind === 'InlineFragment') {
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: node.typeCondition === undefined ? undefined : namedType(node.typeCondition),
      selectionSet: selectionSet(node.selections),
    };
  }
  return {
    kind: Kind.FIELD,
    alias: node.alias === undefined ? undefined : nameNode(node.alias),
    name: nameNode(node.name),
    selectionSet: node.selections && selectionSet(node.selections),
  };
}

function selectionSet(selections: readonly QueryPlanSelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: selections.map(toSelectionNode) };
}

function namedType(name: string): NamedTypeNode {
  return { kind: Kind.NAMED_TYPE, name: nameNode(name) };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
