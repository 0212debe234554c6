import {
  type DirectiveNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
} from 'graphql';

/** `... on Robot @include(if: $x) { … }`; without a type condition if it is undefined. */
export function inlineFragmentNode(
  condition: string | undefined,
  directives: readonly DirectiveNode[] | undefined,
  selections: SelectionNode[],
): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition:
      condition === undefined
        ? undefined
        : { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition } },
    directives,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

/** `alias: __typename` */
export function typenameNode(alias: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: '__typename' },
  };
}
