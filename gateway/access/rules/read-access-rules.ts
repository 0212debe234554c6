import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  parse,
} from 'graphql';
import { addImpliedRequirements } from './add-implied-requirements.ts';
import { readDirectives } from './read-directives.ts';
import { removeComposedCopies } from './remove-composed-copies.ts';
import { allOf, type Requirement } from './requirement.ts';
import type { SecuritySplit } from './strip-security-directives.ts';
import { TypeLookup } from './type-lookup.ts';

/** What callers need to read the fields of a supergraph. */
export interface AccessRules {
  /** The whole supergraph, including types that are hidden from clients. */
  readonly schema: GraphQLSchema;
  readonly types: TypeLookup;
  /** By coordinate of a field of an object type: `Placement.stipend`. */
  readonly requirements: ReadonlyMap<string, Requirement>;
  /** Requirements of the key fields by which partners' entities are joined. Empty when every key is open. */
  readonly keyRequirements: readonly Requirement[];
  /** Every scope that the supergraph names, sorted. */
  readonly scopes: readonly string[];
  /** Every policy that the supergraph names, sorted. */
  readonly policies: readonly string[];
}

/**
 * Combines the security directives of a supergraph into one requirement for each field of each object type, so that a
 * field that is selected on an interface can be decided for the actual object type. The directives on these
 * apply together: the field, its type, the type that it returns, the interfaces of its type, and the fields that it
 * implies (see add-implied-requirements.ts).
 */
export function readAccessRules(split: SecuritySplit): AccessRules {
  const schema = buildASTSchema(parse(split.plainSdl), { assumeValidSDL: true });
  const types = new TypeLookup(schema);
  const written = removeComposedCopies(schema, readDirectives(split), types);
  const own = new Map<string, Requirement>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const requirement = allOf([
        ...requirementsOn(type, field, written),
        ...type.getInterfaces().flatMap((parent) => {
          const declared = parent.getFields()[field.name];
          return declared ? requirementsOn(parent, declared, written) : [];
        }),
      ]);
      if (requirement) own.set(`${type.name}.${field.name}`, requirement);
    }
  }

  const { requirements, keyRequirements } = addImpliedRequirements(split, types, own);
  return {
    schema,
    types,
    requirements,
    keyRequirements,
    scopes: namesIn(requirements, 'scopes'),
    policies: namesIn(requirements, 'policies'),
  };
}

/** What is written on a field, on its type and on the type that it returns. */
function requirementsOn(
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
  written: ReadonlyMap<string, Requirement>,
): (Requirement | undefined)[] {
  return [
    written.get(type.name),
    written.get(`${type.name}.${field.name}`),
    written.get(getNamedType(field.type).name),
  ];
}

function namesIn(requirements: ReadonlyMap<string, Requirement>, kind: 'scopes' | 'policies'): string[] {
  return [
    ...new Set([...requirements.values()].flatMap((requirement) => requirement[kind].flat(2))),
  ].toSorted();
}
