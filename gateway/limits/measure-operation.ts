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
  /**
   * Fields, with all below them, that are selected again under a name that the same object has already, be it by way of a
   * fragment: whether they agree takes a comparison of each with all the others.
   */
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
  const measured = new Map<string, MeasuredSelection>();
  // An unused fragment is no part of an operation, but is validated all the same.
  const parts = document.definitions.map((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      return { ...measureFragment(definition.name.value).measures, rootFields: 0 };
    }
    return definition.kind === Kind.OPERATION_DEFINITION ? measureOperation(definition) : NOTHING;
  });
  return parts.reduce(largest, NOTHING);

  function measureOperation({ selectionSet, directives }: OperationDefinitionNode): OperationMeasures {
    const { measures } = measure(selectionSet.selections);
    return { ...measures, directives: measures.directives + (directives?.length ?? 0) };
  }

  function measureFragment(name: string): MeasuredSelection {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (fragment === undefined) return NOTHING_SELECTED;
    // A fragment that spreads itself is refused when the document is validated; here it only must come to an end.
    measured.set(name, NOTHING_SELECTED);
    const measures = measure(fragment.selectionSet.selections);
    measured.set(name, measures);
    return measures;
  }

  function measure(selections: readonly SelectionNode[]): MeasuredSelection {
    const sum = { ...NOTHING };
    const sizes = new Map<string, number>();
    addSelections(selections);
    return { measures: sum, sizes };

    function addSelections(nodes: readonly SelectionNode[]): void {
      for (const node of nodes) {
        sum.directives += node.directives?.length ?? 0;
        if (node.kind === Kind.INLINE_FRAGMENT) {
          addSelections(node.selectionSet.selections);
        } else if (node.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = measureFragment(node.name.value);
          sum.fragments += 1;
          add(fragment.measures);
          for (const [name, size] of fragment.sizes) noteName(name, size);
        } else {
          const inner = node.selectionSet && measure(node.selectionSet.selections).measures;
          sum.fields += 1;
          sum.rootFields += 1;
          if (node.alias !== undefined) sum.aliases += 1;
          add({ ...(inner ?? NOTHING), rootFields: 0, depth: (inner?.depth ?? 0) + 1 });
          noteName(node.alias?.value ?? node.name.value, 1 + (inner?.fields ?? 0));
        }
      }
    }

    function noteName(name: string, size: number): void {
      const before = sizes.get(name);
      if (before !== undefined) sum.repeats += size;
      sizes.set(name, (before ?? 0) + size);
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

interface MeasuredSelection {
  readonly measures: OperationMeasures;
  /** Of the fields right in it, its fragments' among them, by name: how many fields each is with all below it. */
  readonly sizes: ReadonlyMap<string, number>;
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

const NOTHING_SELECTED: MeasuredSelection = { measures: NOTHING, sizes: new Map() };

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
