import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { type FragmentMap, readFragments } from '../../operation/fragments.ts';
import { LargestValues } from './largest-values.ts';
import { measureLiteral } from './measure-value.ts';

// What the operations of a document do with values. In
//
//     query ($ids: [ID!] = ["a", "b"]) { x: town { ...F } y: town { ...F } near(ids: $ids) { id } }
//     fragment F on Town { near(ids: $ids, first: 5) { id } }
//
// the longest list of the literals is the default of `$ids`, with 2 items. The fragment is spread twice, so the operation uses
// `$ids` 3 times, and the literal 5 counts twice.

type Definition = OperationDefinitionNode | FragmentDefinitionNode;

/** What one operation uses, with each fragment counted at each of its spreads. */
export interface OperationInputs {
  /** The largest literals of the document. */
  readonly literals: LargestValues;
  /** Values in the literals of arguments. */
  readonly literalValues: number;
  /** How often each variable is used, by its name. */
  readonly uses: ReadonlyMap<string, number>;
}

/** The literals of a document, and the uses of its variables. The time to read them grows with the text only. */
export class DocumentInputs {
  /** The largest literals of the whole document, default values included. */
  readonly literals = new LargestValues();
  readonly #fragments: FragmentMap;
  readonly #ownInputs = new Map<Definition, OwnInputs>();

  /** Needs no schema and no valid document, so it can run before validation. */
  constructor(document: DocumentNode) {
    this.#fragments = readFragments(document);
    for (const definition of document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#ownInputs.set(definition, readOwnInputs(definition, this.literals));
      }
    }
  }

  /** The operation must be valid: its fragments do not spread themselves. */
  ofOperation(operation: OperationDefinitionNode): OperationInputs {
    const uses = new Map<string, number>();
    const timesSpread = new Map<Definition, number>([[operation, 1]]);
    let literalValues = 0;
    for (const definition of this.#inOrder(operation)) {
      const own = this.#ownInputs.get(definition);
      const times = timesSpread.get(definition) ?? 0;
      if (own === undefined) continue;
      literalValues += times * own.literalValues;
      for (const [variable, count] of own.uses) addTo(uses, variable, times * count);
      for (const [name, count] of own.spreads) {
        const fragment = this.#fragments.get(name);
        if (fragment !== undefined) addTo(timesSpread, fragment, times * count);
      }
    }
    return { literals: this.literals, literalValues, uses };
  }

  /** The operation and its fragments. Each stands before the fragments that it spreads. */
  #inOrder(operation: OperationDefinitionNode): readonly Definition[] {
    const visited = new Set<Definition>();
    const innermostFirst: Definition[] = [];
    const visit = (definition: Definition): void => {
      visited.add(definition);
      for (const name of this.#ownInputs.get(definition)?.spreads.keys() ?? []) {
        const fragment = this.#fragments.get(name);
        if (fragment !== undefined && !visited.has(fragment)) visit(fragment);
      }
      innermostFirst.push(definition);
    };
    visit(operation);
    return innermostFirst.toReversed();
  }
}

/** What an operation or a fragment contains itself, without the fragments that it spreads. */
interface OwnInputs {
  literalValues: number;
  /** By the name of the variable. */
  readonly uses: Map<string, number>;
  /** By the name of the fragment. */
  readonly spreads: Map<string, number>;
}

/** Adds the literals to `literals`. */
function readOwnInputs(definition: Definition, literals: LargestValues): OwnInputs {
  const own: OwnInputs = { literalValues: 0, uses: new Map(), spreads: new Map() };
  for (const { variable, defaultValue, directives } of definition.variableDefinitions ?? []) {
    if (defaultValue) literals.add(measureLiteral(defaultValue), `$${variable.name.value}`);
    readDirectives(directives, own, literals);
  }
  readDirectives(definition.directives, own, literals);
  const pending: SelectionNode[] = [...definition.selectionSet.selections];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    readDirectives(node.directives, own, literals);
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      addTo(own.spreads, node.name.value, 1);
      continue;
    }
    if (node.kind === Kind.FIELD) readArguments(node.arguments, own, literals);
    for (const selection of node.selectionSet?.selections ?? []) pending.push(selection);
  }
  return own;
}

function readDirectives(
  directives: readonly DirectiveNode[] | undefined,
  own: OwnInputs,
  literals: LargestValues,
): void {
  for (const directive of directives ?? []) readArguments(directive.arguments, own, literals);
}

function readArguments(
  args: readonly ArgumentNode[] | undefined,
  own: OwnInputs,
  literals: LargestValues,
): void {
  for (const { name, value } of args ?? []) {
    const size = measureLiteral(value, (variable) => addTo(own.uses, variable, 1));
    own.literalValues += size.values;
    literals.add(size, name.value);
  }
}

function addTo<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
