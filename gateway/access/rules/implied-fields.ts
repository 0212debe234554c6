import type { ConstDirectiveNode, DocumentNode, GraphQLSchema, SelectionSetNode } from 'graphql';
import { getNamedType, isInterfaceType, isObjectType, Kind, parse, valueFromASTUntyped } from 'graphql';
import type { PossibleTypes } from './read-access-rules.ts';
import type { Requirement } from './requirement.ts';
import { allOf, nobody } from './requirement.ts';
import type { SecuritySplit } from './strip-security-directives.ts';

/**
 * A query plan fetches more than was asked for: the fields that a partner `@requires`, and the keys that join one
 * partner's record to another's. Neither may fetch on the caller's behalf what the caller may not read.
 *
 * What a field requires is fixed in the supergraph, so the field simply asks for all of it, in turn and at every depth.
 * Which key is used is the planner's choice; here the keys are only collected, so that a supergraph whose keys are open
 * never pays for looking at plans (see planned-hops.ts). Contextual arguments (`@fromContext`) reach for fields of
 * whatever type set the context. ApolloGateway does not run them; a field that has one is refused.
 */
export function withImpliedFields(
  { document, joinField, joinType }: SecuritySplit,
  schema: GraphQLSchema,
  possibleTypes: PossibleTypes,
  own: ReadonlyMap<string, Requirement>,
): { requirements: ReadonlyMap<string, Requirement>; keyRequirements: readonly Requirement[] } {
  const { requires, keys, contextual } = readImplied(document, joinField, joinType);

  const coordinatesIn = (typeName: string, fieldSet: string): string[] => {
    const found: string[] = [];
    const walk = (parent: string, { selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          walk(selection.typeCondition?.name.value ?? parent, selection.selectionSet);
        } else if (selection.kind === Kind.FIELD && selection.name.value !== '__typename') {
          const name = selection.name.value;
          found.push(...possibleTypes(parent).map((type) => `${type}.${name}`));
          const type = schema.getType(parent);
          const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
          if (selection.selectionSet && field) walk(getNamedType(field.type).name, selection.selectionSet);
        }
      }
    };
    const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
    if (definition?.kind === Kind.OPERATION_DEFINITION) walk(typeName, definition.selectionSet);
    return found;
  };

  const implied = new Map<string, readonly string[]>();
  for (const [coordinate, fieldSets] of requires) {
    const [typeName, fieldName] = coordinate.split('.') as [string, string];
    for (const objectType of possibleTypes(typeName)) {
      const key = `${objectType}.${fieldName}`;
      const needed = fieldSets.flatMap((fieldSet) => coordinatesIn(objectType, fieldSet));
      implied.set(key, [...(implied.get(key) ?? []), ...needed]);
    }
  }
  const refused = new Set(
    [...contextual].flatMap((coordinate) => {
      const [typeName, fieldName] = coordinate.split('.') as [string, string];
      return possibleTypes(typeName).map((objectType) => `${objectType}.${fieldName}`);
    }),
  );

  const requirementOf = (coordinate: string): Requirement | undefined =>
    allOf(
      [...reachable(coordinate, implied)].flatMap((reached) => [
        own.get(reached),
        refused.has(reached) ? nobody : undefined,
      ]),
    );
  const requirements = new Map<string, Requirement>();
  for (const coordinate of new Set([...own.keys(), ...implied.keys(), ...refused])) {
    const requirement = requirementOf(coordinate);
    if (requirement) requirements.set(coordinate, requirement);
  }
  const keyCoordinates = new Set(
    [...keys].flatMap(([typeName, fieldSets]) => fieldSets.flatMap((key) => coordinatesIn(typeName, key))),
  );
  const keyRequirements = [...keyCoordinates].flatMap((coordinate) => requirements.get(coordinate) ?? []);
  return { requirements, keyRequirements };
}

interface Implied {
  readonly requires: Map<string, string[]>;
  readonly keys: Map<string, string[]>;
  readonly contextual: Set<string>;
}

function readImplied(document: DocumentNode, joinField: string, joinType: string): Implied {
  const found: Implied = { requires: new Map(), keys: new Map(), contextual: new Set() };
  for (const definition of document.definitions) {
    if (!('fields' in definition)) continue;
    const typeName = definition.name.value;
    for (const { arguments: given } of applied(definition.directives, joinType)) {
      const key = argument(given, 'key');
      if (typeof key === 'string') append(found.keys, typeName, key);
    }
    for (const field of definition.fields ?? []) {
      const coordinate = `${typeName}.${field.name.value}`;
      for (const { arguments: given } of applied(field.directives, joinField)) {
        const requires = argument(given, 'requires');
        if (typeof requires === 'string') append(found.requires, coordinate, requires);
        if (argument(given, 'contextArguments')) found.contextual.add(coordinate);
      }
    }
  }
  return found;
}

function applied(
  directives: readonly ConstDirectiveNode[] = [],
  name: string,
): readonly ConstDirectiveNode[] {
  return directives.filter((directive) => directive.name.value === name);
}

function argument(given: ConstDirectiveNode['arguments'], name: string): unknown {
  const node = given?.find((each) => each.name.value === name)?.value;
  return node && valueFromASTUntyped(node);
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}

function reachable(start: string, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([start]);
  for (const coordinate of reached) {
    for (const next of edges.get(coordinate) ?? []) reached.add(next);
  }
  return reached;
}
