import { type GraphQLSchema, isInterfaceType } from 'graphql';
import { isImpliedBy } from './alternatives.ts';
import { allOf, type Requirement } from './requirement.ts';
import type { TypeLookup } from './type-lookup.ts';

// Composition (from 2.9.4 on) copies the directives of all implementing types onto their interface:
//
//     type Person implements Being { name: String @authenticated }      interface Being { name: String @authenticated }
//     type Robot implements Being { name: String }
//
// A copy adds nothing, because each field is decided for the actual object type. If it were
// enforced, it would protect `Robot.name`, too. A requirement of an interface that no implementing type has was written on
// the interface by its author, and applies to all of these types.

/** The requirements by coordinate, without those that composition copied onto interfaces. */
export function removeComposedCopies(
  schema: GraphQLSchema,
  written: ReadonlyMap<string, Requirement>,
  types: TypeLookup,
): Map<string, Requirement> {
  const remaining = new Map(written);
  for (const [coordinate, requirement] of written) {
    const [typeName, fieldName] = coordinate.split('.') as [string, string?];
    if (!isInterfaceType(schema.getType(typeName))) continue;
    const copied = types
      .possibleTypes(typeName)
      .map((name) => written.get(fieldName ? `${name}.${fieldName}` : name));
    const rest = subtract(requirement, allOf(copied));
    if (rest) remaining.set(coordinate, rest);
    else remaining.delete(coordinate);
  }
  return remaining;
}

/** What a requirement needs in addition to another one. Undefined when it needs nothing else. */
function subtract(requirement: Requirement, copied: Requirement | undefined): Requirement | undefined {
  if (!copied) return requirement;
  const rest = {
    signedIn: requirement.signedIn && !copied.signedIn,
    scopes: requirement.scopes.filter((alternatives) => !isImpliedBy(alternatives, copied.scopes)),
    policies: requirement.policies.filter((alternatives) => !isImpliedBy(alternatives, copied.policies)),
  };
  return rest.signedIn || rest.scopes.length > 0 || rest.policies.length > 0 ? rest : undefined;
}
