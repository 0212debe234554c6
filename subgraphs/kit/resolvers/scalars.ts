import { type DocumentNode, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

/**
 * Scalars that partners' SDLs declare. They are text in both directions. A scalar has no access to the name of its
 * argument, and an error thrown here would reject the whole request. So a value that is not text becomes the text of that value,
 * and `checkDate` rejects it with the argument's name.
 */
export const scalars = {
  Date: textScalar('Date', (value) => value),
  DateTime: textScalar('DateTime', (value) => (value instanceof Date ? value.toISOString() : value)),
  URL: textScalar('URL', (value) => value),
} as const;

/** The resolvers of those scalars that an SDL declares. */
export function scalarsOf(typeDefs: DocumentNode): Partial<typeof scalars> {
  const declared = new Set(
    typeDefs.definitions.flatMap((definition) =>
      definition.kind === Kind.SCALAR_TYPE_DEFINITION ? [definition.name.value] : [],
    ),
  );
  return Object.fromEntries(Object.entries(scalars).filter(([name]) => declared.has(name)));
}

function textScalar(name: string, serialize: (value: unknown) => unknown): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    serialize,
    parseValue: (value): string => (typeof value === 'string' ? value : JSON.stringify(value)),
    parseLiteral: (node: ValueNode) => (node.kind === Kind.STRING ? node.value : print(node)),
  });
}
