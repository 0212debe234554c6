import type { FieldNode, GraphQLError } from 'graphql';
import { graphError } from '../../errors.ts';
import { limitMessages, preferredLanguage } from '../../messages/index.ts';

export interface SlicingMistake {
  readonly node: FieldNode;
  /** The slicing arguments of which exactly one is required. */
  readonly names: readonly string[];
  /** How many of them were given. */
  readonly received: number;
  readonly acceptLanguage: string | undefined;
}

/** The error for a list that requires exactly one slicing argument and was given none, or several. */
export function slicingError({ node, names, received, acceptLanguage }: SlicingMistake): GraphQLError {
  const { slicingArguments } = limitMessages[preferredLanguage(acceptLanguage)];
  return graphError('BAD_USER_INPUT', slicingArguments(node.name.value, names, received), {
    nodes: [node],
    extensions: { http: { status: 400 } },
  });
}
