import type {
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
  SubscriptionNode,
} from '@apollo/query-planner';
import type { FragmentDefinitionNode, OperationTypeNode, SelectionNode } from 'graphql';
import { Kind, parse } from 'graphql';

/** One request to a partner, as a query plan has it. */
export interface PlannedFetch {
  /** Response keys down to the records that it completes; none for a fetch from the root. */
  readonly place: readonly string[];
  /** What it hands the partner of each record; undefined for a fetch from the root. */
  readonly requires: readonly QueryPlanSelectionNode[] | undefined;
  readonly operation: OperationTypeNode;
  /** What it asks for: of the records, else of the root. Fragments are written out as inline ones. */
  readonly selections: readonly SelectionNode[];
  /** The planner gives a field another alias where two types would clash, and renames it in what comes back. */
  responseKeyOf(key: string): string;
}

/** Every fetch of a plan, earlier ones first. */
export function readPlan({ node }: QueryPlan): PlannedFetch[] {
  return fetchesOf(node, []);
}

function fetchesOf(node: PlanNode | SubscriptionNode | undefined, place: readonly string[]): PlannedFetch[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'Fetch':
      return [readFetch(node, place)];
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

function readFetch(node: FetchNode, place: readonly string[]): PlannedFetch {
  const { definitions } = parse(node.operation, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const writtenOut = (selections: readonly SelectionNode[]): SelectionNode[] =>
    selections.map((selection) => {
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) throw new Error('A query plan spreads a fragment that it does not define.');
      const { selectionSet } = fragment;
      const inner = selectionSet && {
        kind: Kind.SELECTION_SET as const,
        selections: writtenOut(selectionSet.selections),
      };
      if (fragment.kind === Kind.FIELD) return { ...fragment, selectionSet: inner };
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: fragment.typeCondition,
        selectionSet: inner ?? { kind: Kind.SELECTION_SET, selections: [] },
      };
    });

  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('A query plan has a fetch without an operation.');
  const selections = writtenOut(operation.selectionSet.selections);
  return {
    place,
    requires: node.requires,
    operation: operation.operation,
    // A fetch of records asks for `_entities` and for nothing beside it.
    selections: node.requires ? selections.flatMap(innerOf) : selections,
    responseKeyOf(key) {
      const rename = node.outputRewrites?.find(
        (rewrite) => rewrite.kind === 'KeyRenamer' && rewrite.path.at(-1) === key,
      );
      return rename?.kind === 'KeyRenamer' ? rename.renameKeyTo : key;
    },
  };
}

function innerOf(selection: SelectionNode): readonly SelectionNode[] {
  return selection.kind === Kind.FRAGMENT_SPREAD ? [] : (selection.selectionSet?.selections ?? []);
}
