import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

// Example: `{ a: place { ...Names } b: place { ...Names } } fragment Names on Place { en: name fr: name }` has depth 2, 6 fields,
// 2 root fields and 6 aliases: the fragment counts at each spread.

/** The size of the largest operation of a document, with each fragment counted wherever it is spread. */
export interface OperationShape {
  readonly depth: number;
  readonly fields: number;
  readonly rootFields: number;
  readonly aliases: number;
}

/** Largest shape that a subgraph executes. Above what the gateway allows in its own limits, since the gateway adds keys. */
export const LARGEST_SHAPE: OperationShape = { depth: 40, fields: 20_000, rootFields: 200, aliases: 2_000 };

/**
 * Measures a document before it is validated, in a time that grows with its length only. A fragment that contains itself counts once:
 * validation rejects it.
 */
export function measureDocument({ definitions }: DocumentNode): OperationShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const measurer = new Measurer(fragments);
  const shapes = operations.map(({ selectionSet }) => measurer.measure(selectionSet));
  return shapes.reduce(largest, NOTHING);
}

const NOTHING: OperationShape = { depth: 0, fields: 0, rootFields: 0, aliases: 0 };

/** Selections and fragments within each other that are read: more of them are too deep in any case. */
const MOST_NESTED = 500;

class Measurer {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #shapeOfFragment = new Map<string, OperationShape>();
  #nested = 0;

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#fragments = fragments;
  }

  measure({ selections }: SelectionSetNode): OperationShape {
    if (this.#nested === MOST_NESTED) return { ...NOTHING, depth: MOST_NESTED };
    this.#nested += 1;
    const shape = selections.map((selection) => this.#measureSelection(selection)).reduce(sum, NOTHING);
    this.#nested -= 1;
    return shape;
  }

  #measureSelection(selection: SelectionNode): OperationShape {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#measureFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.measure(selection.selectionSet);
    const below = selection.selectionSet ? this.measure(selection.selectionSet) : NOTHING;
    return {
      depth: below.depth + 1,
      fields: below.fields + 1,
      rootFields: 1,
      aliases: below.aliases + (selection.alias ? 1 : 0),
    };
  }

  #measureFragment(name: string): OperationShape {
    const known = this.#shapeOfFragment.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    // While it is measured, a spread of itself counts as nothing.
    this.#shapeOfFragment.set(name, NOTHING);
    const shape = fragment ? this.measure(fragment.selectionSet) : NOTHING;
    this.#shapeOfFragment.set(name, shape);
    return shape;
  }
}

function sum(one: OperationShape, other: OperationShape): OperationShape {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    rootFields: one.rootFields + other.rootFields,
    aliases: one.aliases + other.aliases,
  };
}

function largest(one: OperationShape, other: OperationShape): OperationShape {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: Math.max(one.fields, other.fields),
    rootFields: Math.max(one.rootFields, other.rootFields),
    aliases: Math.max(one.aliases, other.aliases),
  };
}
