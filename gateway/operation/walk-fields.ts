import {
  type DirectiveNode,
  type FieldNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
} from 'graphql';
import type { FragmentMap } from './fragments.ts';

// How the gateway reads selection sets. Of
//
//     { id ... on Municipality @include(if: $full) { name ...Census } }   fragment Census on Municipality { population }
//
// `walkFields` yields `id`, `name` and `population`, the last two with the type condition `Municipality` and the
// directive `@include`. The selection sets of these fields are not entered: the code that walks decides about them.

/** A field, at the place where a selection set or a fragment in it selects the field. */
export interface SelectedField extends Surroundings {
  readonly node: FieldNode;
}

/** One selection of a selection set, or of an inline fragment in it. */
export type Selected =
  | ({ readonly kind: 'field' } & SelectedField)
  | ({ readonly kind: 'inline fragment'; readonly node: InlineFragmentNode } & Surroundings)
  | ({ readonly kind: 'fragment spread'; readonly node: FragmentSpreadNode } & Surroundings);

interface Surroundings {
  /** The innermost type condition around the selection, else the type of the whole selection set. */
  readonly typeName: string;
  /** The type conditions around the selection, outermost first. */
  readonly typeConditions: readonly string[];
  /** The directives of the selection and of the fragments around it. */
  readonly directives: readonly DirectiveNode[];
}

export interface WalkOptions {
  /** Whether to enter a fragment on this type. By default, every fragment is entered. */
  readonly entersType?: (typeCondition: string) => boolean;
  /** Whether to follow a selection with these directives. By default, every selection is followed. */
  readonly includes?: (directives: readonly DirectiveNode[] | undefined) => boolean;
  /** The fragments around the selection set. By default, there are none. */
  readonly around?: FragmentsAround;
}

export interface FieldWalkOptions extends WalkOptions {
  readonly fragments: FragmentMap;
  /**
   * Named fragments that are not entered again: those of this walk, or of all walks that share the set. With a shared
   * set, an operation whose fragments spread each other many times takes only the time that its text takes.
   */
  readonly visited?: Set<string>;
  /**
   * Enters a named fragment at each of its spreads, for code that reads all type conditions around a field. Not for
   * operations of clients: the time then grows with the operation as it is without named fragments.
   */
  readonly everySpread?: boolean;
}

type FragmentsAround = Omit<Surroundings, 'typeName'>;

const NOTHING_AROUND: FragmentsAround = { typeConditions: [], directives: [] };

/** The fields that are selected of one object, in the order of the text. Enters inline and named fragments. */
export function* walkFields(
  selections: readonly SelectionNode[],
  typeName: string,
  options: FieldWalkOptions,
): Generator<SelectedField> {
  const { fragments, visited = new Set(), ...walk } = options;
  for (const selected of walkSelections(selections, typeName, walk)) {
    if (selected.kind === 'field') yield selected;
    if (selected.kind !== 'fragment spread' || visited.has(selected.node.name.value)) continue;
    const { typeConditions, directives } = selected;
    const fragment = fragments.get(selected.node.name.value);
    const condition = fragment?.typeCondition.name.value;
    if (fragment === undefined || condition === undefined || walk.entersType?.(condition) === false) continue;
    if (options.everySpread !== true) visited.add(selected.node.name.value);
    const around = { typeConditions: [...typeConditions, condition], directives };
    yield* walkFields(fragment.selectionSet.selections, condition, { ...options, visited, around });
  }
}

/** Fields by response key, merged as in the answer for an object of one type. */
export function collectFields(
  selections: readonly SelectionNode[],
  typeName: string,
  options: FieldWalkOptions,
): Map<string, SelectedField[]> {
  const collected = new Map<string, SelectedField[]>();
  for (const field of walkFields(selections, typeName, options)) {
    const key = responseKeyOf(field.node);
    const fields = collected.get(key);
    if (fields === undefined) collected.set(key, [field]);
    else fields.push(field);
  }
  return collected;
}

/**
 * Every selection, those in inline fragments included. Named fragments are not entered. A loop rather than a recursion,
 * which would take one step for each inline fragment around a selection: the time grows with the text only.
 */
export function* walkSelections(
  selections: readonly SelectionNode[],
  typeName: string,
  options: WalkOptions = {},
): Generator<Selected> {
  const entered: Level[] = [];
  let current: Level = { ...(options.around ?? NOTHING_AROUND), typeName, nodes: selections.values() };
  for (;;) {
    const { value: node, done } = current.nodes.next();
    if (done === true) {
      const outer = entered.pop();
      if (outer === undefined) return;
      current = outer;
      continue;
    }
    if (options.includes?.(node.directives) === false) continue;
    const directives = node.directives?.length
      ? [...current.directives, ...node.directives]
      : current.directives;
    const surroundings = { typeName: current.typeName, typeConditions: current.typeConditions, directives };
    if (node.kind === Kind.FIELD) {
      yield { kind: 'field', node, ...surroundings };
    } else if (node.kind === Kind.FRAGMENT_SPREAD) {
      yield { kind: 'fragment spread', node, ...surroundings };
    } else {
      const condition = node.typeCondition?.name.value;
      if (condition !== undefined && options.entersType?.(condition) === false) continue;
      yield { kind: 'inline fragment', node, ...surroundings };
      entered.push(current);
      current = {
        nodes: node.selectionSet.selections.values(),
        typeName: condition ?? current.typeName,
        typeConditions:
          condition === undefined ? current.typeConditions : [...current.typeConditions, condition],
        directives,
      };
    }
  }
}

/** The name of a field in the answer. */
export function responseKeyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** An inline fragment whose selections are being read, or the whole selection set. */
interface Level extends Surroundings {
  readonly nodes: Iterator<SelectionNode>;
}
