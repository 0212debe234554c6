import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type FragmentMap, readFragments } from '../../operation/fragments.ts';

// The coordinates of an operation are the parts of the schema that it uses. For
//
//     query ($filter: PlacementFilter) { placements(filter: $filter, order: NEWEST) { status } }
//
// they are Query.placements, Query.placements(filter:), Query.placements(order:), Placement.status, PlacementOrder.NEWEST
// and PlacementFilter. The values of variables are not read: a variable counts as a use of its whole input type.

/** The schema coordinates of a valid operation, each once, without introspection. */
export function readCoordinates(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): string[] {
  const reader = new CoordinateReader(schema, readFragments(document));
  reader.read(operation);
  return [...reader.coordinates];
}

class CoordinateReader {
  readonly coordinates = new Set<string>();
  readonly #schema: GraphQLSchema;
  readonly #fragments: FragmentMap;
  readonly #readFragments = new Set<string>();

  constructor(schema: GraphQLSchema, fragments: FragmentMap) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  read(node: OperationDefinitionNode | FragmentDefinitionNode): void {
    const types = new TypeInfo(this.#schema);
    visit(node, visitWithTypeInfo(types, this.#visitorFor(types)));
  }

  /** `types`: the types of the node that is visited. */
  #visitorFor(types: TypeInfo): ASTVisitor {
    return {
      Field: ({ name }) => {
        // `false` skips the selection of an introspection field.
        if (name.value.startsWith('__')) return false;
        this.coordinates.add(fieldCoordinate(types));
        return undefined;
      },
      Argument: ({ name }) => {
        if (!types.getDirective()) this.coordinates.add(`${fieldCoordinate(types)}(${name.value}:)`);
      },
      ObjectField: ({ name }) => {
        const type = getNamedType(types.getParentInputType());
        if (isInputObjectType(type)) this.coordinates.add(`${type.name}.${name.value}`);
      },
      EnumValue: ({ value }) => {
        const type = getNamedType(types.getInputType());
        if (isEnumType(type)) this.coordinates.add(`${type.name}.${value}`);
      },
      VariableDefinition: ({ type: typeNode }) => {
        const type = getNamedType(typeFromAST(this.#schema, typeNode as never));
        if (isInputObjectType(type) || isEnumType(type)) this.coordinates.add(type.name);
      },
      FragmentSpread: ({ name }) => this.#readFragment(name.value),
    };
  }

  /** Reads each fragment once, however often it is spread. */
  #readFragment(name: string): void {
    const fragment = this.#fragments.get(name);
    if (fragment === undefined || this.#readFragments.has(name)) return;
    this.#readFragments.add(name);
    this.read(fragment);
  }
}

function fieldCoordinate(types: TypeInfo): string {
  return `${types.getParentType()?.name}.${types.getFieldDef()?.name}`;
}
