import { Kind, parse, type SelectionNode } from 'graphql';
import { walkFields } from '../../operation/walk-fields.ts';
import { readJoinDirectives } from './read-join-directives.ts';
import { allOf, type Requirement, unsatisfiable } from './requirement.ts';
import type { SecuritySplit } from './strip-security-directives.ts';
import type { TypeLookup } from './type-lookup.ts';

// A query plan fetches more than the client selected: the fields that a field `@requires`, and the keys by which
// partners' entities are joined. A caller must not cause a fetch of what the caller may not read:
//
//     Person.email @authenticated        Person.reminder @requires(fields: "email")
//
// - What a field requires is fixed in the supergraph, so its requirement includes theirs, at every depth: here,
//   `Person.reminder` is for signed-in callers too.
// - Which key is used is the choice of the planner. Here, keys are only collected, so that plans need no inspection
//   where every key is open (see enforcement/inspect-plan.ts).
// - Contextual arguments (`@fromContext`) read fields of the type that set the context. ApolloGateway does not support
//   them, and a field that has one is denied to every caller.

export interface ImpliedRequirements {
  readonly requirements: ReadonlyMap<string, Requirement>;
  readonly keyRequirements: readonly Requirement[];
}

/** Adds to the fields' own requirements, by coordinate, those of the fields that they imply. */
export function addImpliedRequirements(
  split: SecuritySplit,
  types: TypeLookup,
  own: ReadonlyMap<string, Requirement>,
): ImpliedRequirements {
  const { requires, keys, contextual } = readJoinDirectives(split);
  const implied = new Map<string, string[]>();
  for (const [coordinate, fieldSets] of requires) {
    for (const { key, typeName } of onObjectTypes(coordinate, types)) {
      const fields = fieldSets.flatMap((fieldSet) => fieldsIn(fieldSet, typeName, types));
      implied.set(key, [...(implied.get(key) ?? []), ...fields]);
    }
  }
  const denied = new Set(
    [...contextual].flatMap((coordinate) => onObjectTypes(coordinate, types).map(({ key }) => key)),
  );

  const requirements = new Map<string, Requirement>();
  for (const coordinate of new Set([...own.keys(), ...implied.keys(), ...denied])) {
    const reached = [...reachable(coordinate, implied)];
    const requirement = allOf(
      reached.flatMap((each) => [own.get(each), denied.has(each) ? unsatisfiable : undefined]),
    );
    if (requirement) requirements.set(coordinate, requirement);
  }
  const keyFields = [...keys].flatMap(([typeName, fieldSets]) =>
    fieldSets.flatMap((fieldSet) => fieldsIn(fieldSet, typeName, types)),
  );
  const keyRequirements = [...new Set(keyFields)].flatMap((coordinate) => requirements.get(coordinate) ?? []);
  return { requirements, keyRequirements };
}

/** A field's coordinates on object types: those of `Being.name` are `Person.name` and `Robot.name`. */
function onObjectTypes(coordinate: string, types: TypeLookup): { key: string; typeName: string }[] {
  const [parent, fieldName] = coordinate.split('.') as [string, string];
  return types.possibleTypes(parent).map((typeName) => ({ key: `${typeName}.${fieldName}`, typeName }));
}

/** Coordinates on object types of all fields in a field set such as `badge vault { code }`. */
function fieldsIn(fieldSet: string, typeName: string, types: TypeLookup): string[] {
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return coordinatesIn(definition.selectionSet.selections, typeName, types);
}

function coordinatesIn(selections: readonly SelectionNode[], parent: string, types: TypeLookup): string[] {
  return [...walkFields(selections, parent, { fragments: new Map() })].flatMap(({ node, typeName }) => {
    const name = node.name.value;
    if (name === '__typename') return [];
    const type = types.typeOfField(typeName, name);
    return [
      ...types.possibleTypes(typeName).map((each) => `${each}.${name}`),
      ...(node.selectionSet && type ? coordinatesIn(node.selectionSet.selections, type, types) : []),
    ];
  });
}

function reachable(start: string, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([start]);
  for (const coordinate of reached) {
    for (const next of edges.get(coordinate) ?? []) reached.add(next);
  }
  return reached;
}
