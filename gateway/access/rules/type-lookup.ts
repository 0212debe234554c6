import {
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type OperationTypeNode,
} from 'graphql';

/** Finds types of a supergraph by name. */
export class TypeLookup {
  readonly #schema: GraphQLSchema;
  readonly #possible = new Map<string, readonly string[]>();

  /** `schema` is the whole supergraph: a partner may return an object whose type is hidden from clients. */
  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Object types that a value of this type may have: those of an abstract type, otherwise the type itself. */
  possibleTypes(typeName: string): readonly string[] {
    let names = this.#possible.get(typeName);
    if (names === undefined) {
      const type = this.#schema.getType(typeName);
      names = isAbstractType(type) ? this.#schema.getPossibleTypes(type).map(({ name }) => name) : [typeName];
      this.#possible.set(typeName, names);
    }
    return names;
  }

  /** The type of the root fields of queries, mutations or subscriptions. */
  rootType(operation: OperationTypeNode): string | undefined {
    return this.#schema.getRootType(operation)?.name;
  }

  /** The type of a field's values, lists and non-null removed; undefined when there is no such field. */
  typeOfField(typeName: string, fieldName: string): string | undefined {
    const type = this.#schema.getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
    return field && getNamedType(field.type).name;
  }
}
