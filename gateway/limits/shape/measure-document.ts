import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  TokenKind,
} from 'graphql';
import { type FragmentMap, readFragments } from '../../operation/fragments.ts';
import { responseKeyOf, walkSelections } from '../../operation/walk-fields.ts';
import { type MeasureName, measureNames, type Shape, shapeMeasures, shapeOf } from './measures.ts';

// How operations are measured. In
//
//     { town { name ...Names } }   fragment Names on Town { name mayor { name } }
//
// the fragment has the fields `name` and `mayor { name }`: 3 fields, 2 levels. It is measured once and added wherever it is
// spread. So `town` has 1 + 3 fields below it, of which `name` is selected twice on one object: 1 repeat. Together: 5
// fields, 3 levels, 1 root field, 1 fragment spread, 1 repeat.

/**
 * The largest value of each measure among the operations of a document. Needs no schema and no valid document, so it can
 * run before validation, whose time grows with the square of some measures. Its own time grows with the text: fields that spreads
 * add are counted up to `mostSpreadFields` only, and from there on no repeats are counted. Never throws.
 */
export function measureDocument(
  document: DocumentNode,
  mostSpreadFields = shapeMeasures.spreadFields.defaultLimit,
): Shape {
  const measurement = new Measurement(readFragments(document), mostSpreadFields);
  const largest = shapeOf(() => 0);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION)
      continue;
    const shape = measurement.measureDefinition(definition);
    for (const name of measureNames) largest[name] = Math.max(largest[name], shape[name]);
  }
  largest.spreadFields = measurement.spreadFields;
  largest.nameLength = longestName(document);
  return largest;
}

/** The length of the longest name, of whatever it is the name. 0 for a document that was parsed without locations. */
function longestName({ loc }: DocumentNode): number {
  let longest = 0;
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) {
    if (token.kind === TokenKind.NAME) longest = Math.max(longest, token.end - token.start);
  }
  return longest;
}

/** The measures of one selection set, with the fragments in it. */
interface MeasuredSelections {
  readonly shape: Shape;
  /** By response key of a field: the number of fields that are selected under it, itself included. */
  readonly fieldsByKey: ReadonlyMap<string, number>;
}

const NO_SELECTIONS: MeasuredSelections = { shape: shapeOf(() => 0), fieldsByKey: new Map() };

class Measurement {
  /** See the measure of this name. */
  spreadFields = 0;
  readonly #fragments: FragmentMap;
  readonly #mostSpreadFields: number;
  readonly #measuredFragments = new Map<string, MeasuredSelections>();

  constructor(fragments: FragmentMap, mostSpreadFields: number) {
    this.#fragments = fragments;
    this.#mostSpreadFields = mostSpreadFields;
  }

  /** A fragment is measured as an operation, too, because it is validated even where no operation spreads it. */
  measureDefinition(definition: OperationDefinitionNode | FragmentDefinitionNode): Shape {
    const isOperation = definition.kind === Kind.OPERATION_DEFINITION;
    const { shape } = isOperation
      ? this.#measure(definition.selectionSet)
      : this.#measureFragment(definition.name.value);
    return shapeOf((name) => {
      if (isOperation) return shape[name] + shapeMeasures[name].count(definition, 0);
      return shapeMeasures[name].countsRootOnly ? 0 : shape[name];
    });
  }

  #measureFragment(fragmentName: string): MeasuredSelections {
    const known = this.#measuredFragments.get(fragmentName);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(fragmentName);
    if (fragment === undefined) return NO_SELECTIONS;
    // Ends the recursion where a fragment spreads itself, which validation rejects later.
    this.#measuredFragments.set(fragmentName, NO_SELECTIONS);
    const measured = this.#measure(fragment.selectionSet);
    this.#measuredFragments.set(fragmentName, measured);
    return measured;
  }

  #measure(selectionSet: SelectionSetNode | undefined): MeasuredSelections {
    if (selectionSet === undefined) return NO_SELECTIONS;
    const shape = shapeOf(() => 0);
    const fieldsByKey = new Map<string, number>();
    // The type does not matter here.
    for (const { kind, node } of walkSelections(selectionSet.selections, '')) {
      if (kind === 'inline fragment') {
        addSelection(shape, { node, below: NO_SELECTIONS.shape, repeatedFields: 0 });
      } else if (kind === 'fragment spread') {
        const fragment = this.#measureFragment(node.name.value);
        const repeatedFields = this.#addSpread(fieldsByKey, fragment.fieldsByKey);
        addSelection(shape, { node, below: fragment.shape, repeatedFields });
      } else {
        const below = this.#measure(node.selectionSet).shape;
        const added = new Map([[responseKeyOf(node), 1 + below.fields]]);
        addSelection(shape, { node, below, repeatedFields: addFields(fieldsByKey, added) });
      }
    }
    return { shape, fieldsByKey };
  }

  /** Adds the fields of a fragment to those of an object, while there are not too many. */
  #addSpread(fieldsByKey: Map<string, number>, added: ReadonlyMap<string, number>): number {
    this.spreadFields += added.size;
    return this.spreadFields > this.#mostSpreadFields ? 0 : addFields(fieldsByKey, added);
  }
}

interface MeasuredSelection {
  readonly node: SelectionNode;
  /** The measures of what is below a field, or in a fragment. */
  readonly below: Shape;
  readonly repeatedFields: number;
}

/** Adds a selection to the measures of a selection set. */
function addSelection(
  shape: Record<MeasureName, number>,
  { node, below, repeatedFields }: MeasuredSelection,
): void {
  for (const name of measureNames) {
    const { count, combination, countsRootOnly } = shapeMeasures[name];
    const countedBelow = node.kind === Kind.FIELD && countsRootOnly ? 0 : below[name];
    const added = count(node, repeatedFields) + countedBelow;
    shape[name] = combination === 'sum' ? shape[name] + added : Math.max(shape[name], added);
  }
}

/** Adds fields of the same object, and returns how many of them are repeated. */
function addFields(fieldsByKey: Map<string, number>, added: ReadonlyMap<string, number>): number {
  let repeated = 0;
  for (const [key, count] of added) {
    const before = fieldsByKey.get(key);
    if (before !== undefined) repeated += count;
    fieldsByKey.set(key, (before ?? 0) + count);
  }
  return repeated;
}
