import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/**
 * Resolvers of the scalars that every partner's SDL declares. Going out they are text. Coming in, only "is it text?" is
 * asked here: a scalar does not know which argument it fills, so whether the day exists is for `checkDate`, whose
 * error can name it.
 */
export const scalars = {
  Date: textScalar('Date', (value) => value),
  DateTime: textScalar('DateTime', (value) => (value instanceof Date ? value.toISOString() : value)),
  URL: textScalar('URL', (value) => value),
} as const;

function textScalar(name: string, serialize: (value: unknown) => unknown): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    serialize,
    parseValue: (value) => requireText(name, value),
    parseLiteral: (node) => requireText(name, node.kind === Kind.STRING ? node.value : undefined, node),
  });
}

function requireText(name: string, value: unknown, node?: ValueNode): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError(`${name} must be written as a string.`, {
    nodes: node,
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
