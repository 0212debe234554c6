import {
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** The estimated share of types with a type in `ofType`: about half of all are a list or non-null, and half of those twice. */
const SHARE_OF_WRAPPED_TYPES = 0.5;

/**
 * The estimated lengths of lists in an introspection, by coordinate: the averages of this schema for one type or one field.
 * `__Type.ofType` is not a list, but often null.
 */
export function readIntrospectionSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composites.flatMap((type) => Object.values(type.getFields()));
  // Introspection reads the types of fields more often than other types.
  const fieldsBehindFields = total(fields, ({ type }) => {
    const named = getNamedType(type);
    return isObjectType(named) || isInterfaceType(named) ? Object.keys(named.getFields()).length : 0;
  });
  const perType = (count: number) => count / types.length;
  const perField = (count: number) => count / Math.max(1, fields.length);
  const possible = total(types.filter(isAbstractType), (type) => schema.getPossibleTypes(type).length);
  const values = total(types.filter(isEnumType), (type) => type.getValues().length);
  const inputs = total(types.filter(isInputObjectType), (type) => Object.keys(type.getFields()).length);
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', directives.length],
    ['__Type.fields', Math.max(perType(fields.length), perField(fieldsBehindFields))],
    ['__Type.interfaces', perType(total(composites, (type) => type.getInterfaces().length))],
    ['__Type.possibleTypes', perType(possible)],
    ['__Type.enumValues', perType(values)],
    ['__Type.inputFields', perType(inputs)],
    ['__Type.ofType', SHARE_OF_WRAPPED_TYPES],
    ['__Field.args', perField(total(fields, ({ args }) => args.length))],
    ['__Directive.args', total(directives, ({ args }) => args.length) / Math.max(1, directives.length)],
  ]);
}

function total<T>(items: readonly T[], countIn: (item: T) => number): number {
  return items.reduce((sum, item) => sum + countIn(item), 0);
}
