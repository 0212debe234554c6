import { GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

/**
 * Resolvers of the scalars that every partner's SDL declares. Always text, going out and coming in. A scalar does not
 * know which argument it fills, and an error of its own would refuse the whole request: so a value that was not written
 * as text comes in as the text of what was written, and `checkDate` refuses it by the argument's name.
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
    parseValue: (value): string => (typeof value === 'string' ? value : JSON.stringify(value)),
    parseLiteral: (node: ValueNode) => (node.kind === Kind.STRING ? node.value : print(node)),
  });
}
