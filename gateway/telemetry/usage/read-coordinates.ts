import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * The schema coordinates that an operation needs: `Query.placements`, `Query.placements(first:)`, `Filter.status`,
 * `Status.ACTIVE`. What variables hold is not looked at: their type as a whole (`Filter`) stands for any part of it. The
 * operation must be valid; introspection is left out.
 */
export function readCoordinates(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): string[] {
  const coordinates = new Set<string>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }

  function read(node: OperationDefinitionNode | FragmentDefinitionNode): void {
    const types = new TypeInfo(schema);
    const fieldCoordinate = () => `${types.getParentType()?.name}.${types.getFieldDef()?.name}`;
    visit(
      node,
      visitWithTypeInfo(types, {
        Field({ name }) {
          // `false` leaves out what is below.
          if (name.value.startsWith('__')) return false;
          coordinates.add(fieldCoordinate());
          return undefined;
        },
        Argument({ name }) {
          if (!types.getDirective()) coordinates.add(`${fieldCoordinate()}(${name.value}:)`);
        },
        ObjectField({ name }) {
          const type = getNamedType(types.getParentInputType());
          if (isInputObjectType(type)) coordinates.add(`${type.name}.${name.value}`);
        },
        EnumValue({ value }) {
          const type = getNamedType(types.getInputType());
          if (isEnumType(type)) coordinates.add(`${type.name}.${value}`);
        },
        VariableDefinition({ type: typeNode }) {
          const type = getNamedType(typeFromAST(schema, typeNode as never));
          if (isInputObjectType(type) || isEnumType(type)) coordinates.add(type.name);
        },
        FragmentSpread({ name }) {
          const fragment = fragments.get(name.value);
          // Read once, however often it is spread.
          if (fragment !== undefined && fragments.delete(name.value)) read(fragment);
        },
      }),
    );
  }

  read(operation);
  return [...coordinates];
}
