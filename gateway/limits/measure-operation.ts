import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** The shape of an operation as it is written, with every fragment counted where it is spread. */
export interface OperationMeasures {
  /** Levels of fields below one another. */
  readonly depth: number;
  readonly fields: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Spreads of named fragments. */
  readonly fragments: number;
  /** Fields that repeat a name of the selection set that they stand in: each has to be compared with all the others. */
  readonly repeats: number;
}

/**
 * Measures every operation of a document and keeps the largest of each measure. Needs no schema and no valid document,
 * so that validating, which takes a time that grows with the square of some of these, can wait for it. Visits each
 * fragment once, whatever spreads it. Never throws.
 */
export function measureOperations(document: DocumentNode): OperationMeasures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, OperationMeasures>();
  // An unused fragment is no part of an operation, but is validated all the same.
  const parts = document.definitions.map((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      return { ...measureFragment(definition.name.value), rootFields: 0 };
    }
    return definition.kind === Kind.OPERATION_DEFINITION ? measureOperation(definition) : NOTHING;
  });
  return parts.reduce(largest, NOTHING);

  function measureOperation({ selectionSet, directives }: OperationDefinitionNode): OperationMeasures {
    const measures = measure(selectionSet.selections);
    return { ...measures, directives: measures.directives + (directives?.length ?? 0) };
  }

  function measureFragment(name: string): OperationMeasures {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (fragment === undefined) return NOTHING;
    // A fragment that spreads itself is refused when the document is validated; here it only must come to an end.
    measured.set(name, NOTHING);
    const measures = measure(fragment.selectionSet.selections);
    measured.set(name, measures);
    return measures;
  }

  function measure(selections: readonly SelectionNode[]): OperationMeasures {
    const sum = { ...NOTHING };
    const names = new Set<string>();
    addSelections(selections);
    return sum;

    function addSelections(nodes: readonly SelectionNode[]): void {
      for (const node of nodes) {
        sum.directives += node.directives?.length ?? 0;
        if (node.kind === Kind.INLINE_FRAGMENT) {
          addSelections(node.selectionSet.selections);
        } else if (node.kind === Kind.FRAGMENT_SPREAD) {
          sum.fragments += 1;
          add(measureFragment(node.name.value));
        } else {
          const name = node.alias?.value ?? node.name.value;
          sum.fields += 1;
          sum.rootFields += 1;
          if (node.alias !== undefined) sum.aliases += 1;
          if (names.has(name)) sum.repeats += 1;
          names.add(name);
          const inner = node.selectionSet === undefined ? NOTHING : measure(node.selectionSet.selections);
          add({ ...inner, rootFields: 0, depth: inner.depth + 1 });
        }
      }
    }

    function add(part: OperationMeasures): void {
      sum.depth = Math.max(sum.depth, part.depth);
      sum.fields += part.fields;
      sum.rootFields += part.rootFields;
      sum.aliases += part.aliases;
      sum.directives += part.directives;
      sum.fragments += part.fragments;
      sum.repeats += part.repeats;
    }
  }
}

const NOTHING = {
  depth: 0,
  fields: 0,
  rootFields: 0,
  aliases: 0,
  directives: 0,
  fragments: 0,
  repeats: 0,
};

function largest(one: OperationMeasures, other: OperationMeasures): OperationMeasures {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: Math.max(one.fields, other.fields),
    rootFields: Math.max(one.rootFields, other.rootFields),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
    fragments: Math.max(one.fragments, other.fragments),
    repeats: Math.max(one.repeats, other.repeats),
  };
}
