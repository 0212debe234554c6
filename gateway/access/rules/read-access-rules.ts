import type {
  ConstDirectiveNode,
  GraphQLField,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql';
import {
  buildASTSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { withImpliedFields } from './implied-fields.ts';
import type { Alternatives, Requirement } from './requirement.ts';
import { allOf, combine, contains, nobody } from './requirement.ts';
import type { SecurityDirective, SecuritySplit } from './strip-security-directives.ts';

/** Object types that a value of this type may have; the type itself when it is an object type. */
export type PossibleTypes = (typeName: string) => readonly string[];

export interface AccessRules {
  /** The whole supergraph, hidden types included: a partner may return an object that clients cannot name. */
  readonly schema: GraphQLSchema;
  /** By coordinate of an object type's field, `Placement.stipend`. */
  readonly requirements: ReadonlyMap<string, Requirement>;
  /** What reading the keys takes by which partners' records are joined. Empty when every key is open. */
  readonly keyRequirements: readonly Requirement[];
  /** Every scope that the supergraph mentions. */
  readonly scopes: readonly string[];
  /** Every policy that the supergraph mentions. */
  readonly policies: readonly string[];
  readonly possibleTypes: PossibleTypes;
}

/**
 * Folds the directives of a supergraph into one requirement per field of each object type, so that a field selected
 * on an interface can be decided for the object that is really there. A field needs what is asked on itself, on
 * the type it belongs to, on the type it returns, on an interface it implements, and on the fields it implies.
 *
 * Composition (from 2.9.4) copies the demands of all implementing types onto the interface, and refuses demands written
 * there by hand. A copied demand adds nothing, for each object answers for its own type; taken literally it would
 * close an open type because of its neighbour. A demand that the implementing types do not explain was written on
 * the interface, and holds for each of them.
 */
export function readAccessRules(split: SecuritySplit): AccessRules {
  const schema = buildASTSchema(parse(split.plainSdl), { assumeValidSDL: true });
  const written = readWritten(split);
  const possible = new Map<string, readonly string[]>();
  const possibleTypes: PossibleTypes = (typeName) => {
    let names = possible.get(typeName);
    if (!names) {
      const type = schema.getType(typeName);
      names = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [typeName];
      possible.set(typeName, names);
    }
    return names;
  };

  const remaining = unexplained(schema, written, possibleTypes);
  const own = new Map<string, Requirement>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const requirement = allOf([
        ...demands(type, field, remaining),
        ...type.getInterfaces().flatMap((parent) => {
          const declared = parent.getFields()[field.name];
          return declared ? demands(parent, declared, remaining) : [];
        }),
      ]);
      if (requirement) own.set(`${type.name}.${field.name}`, requirement);
    }
  }

  const { requirements, keyRequirements } = withImpliedFields(split, schema, possibleTypes, own);
  const named = (kind: 'scopes' | 'policies') =>
    [...new Set([...requirements.values()].flatMap((requirement) => requirement[kind].flat(2)))].toSorted();
  return {
    schema,
    requirements,
    keyRequirements,
    scopes: named('scopes'),
    policies: named('policies'),
    possibleTypes,
  };
}

type Written = ReadonlyMap<string, Requirement>;

function demands(
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
  written: Written,
): (Requirement | undefined)[] {
  return [
    written.get(type.name),
    written.get(`${type.name}.${field.name}`),
    written.get(getNamedType(field.type).name),
  ];
}

/** What stands in the supergraph, by the coordinate it stands on: `Researcher`, `Researcher.name`. */
function readWritten({ document, securityDirectives }: SecuritySplit): Map<string, Requirement> {
  const written = new Map<string, Requirement>();
  const read = (coordinate: string, directives: readonly ConstDirectiveNode[] = []): void => {
    const requirements = directives.map((directive) => {
      const kind = securityDirectives.get(directive.name.value);
      return kind && readDirective(kind, directive);
    });
    const requirement = allOf([written.get(coordinate), ...requirements]);
    if (requirement) written.set(coordinate, requirement);
  };
  for (const definition of document.definitions) {
    if (!isTypeDefinitionNode(definition) && !isTypeExtensionNode(definition)) continue;
    read(definition.name.value, definition.directives);
    for (const field of ('fields' in definition && definition.fields) || []) {
      read(`${definition.name.value}.${field.name.value}`, field.directives);
    }
  }
  return written;
}

function readDirective(kind: SecurityDirective, directive: ConstDirectiveNode): Requirement {
  const asked = (argument: string): Alternatives => {
    const node = directive.arguments?.find(({ name }) => name.value === argument)?.value;
    return node ? readAlternatives(valueFromASTUntyped(node)) : [];
  };
  if (kind === 'authenticated') return { signedIn: true, scopes: [], policies: [] };
  if (kind === 'requiresScopes') return { signedIn: false, scopes: [asked('scopes')], policies: [] };
  if (kind === 'policy') return { signedIn: false, scopes: [], policies: [asked('policies')] };
  return nobody;
}

/** A set that names nothing would let everybody in, which no one writes on purpose: it grants nothing. */
function readAlternatives(value: unknown): Alternatives {
  return listOf(value)
    .map((set) => listOf(set).filter((name) => typeof name === 'string'))
    .filter((set) => set.length > 0);
}

/** GraphQL takes a single value where a list is expected. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Everything written, less what composition copied onto interfaces from the types that implement them. */
function unexplained(schema: GraphQLSchema, written: Written, possibleTypes: PossibleTypes): Written {
  const remaining = new Map(written);
  for (const coordinate of written.keys()) {
    const [typeName, fieldName] = coordinate.split('.') as [string, string?];
    if (!isInterfaceType(schema.getType(typeName))) continue;
    const copied = possibleTypes(typeName).map((name) =>
      written.get(fieldName ? `${name}.${fieldName}` : name),
    );
    const rest = without(written.get(coordinate), allOf(copied));
    if (rest) remaining.set(coordinate, rest);
    else remaining.delete(coordinate);
  }
  return remaining;
}

function without(whole: Requirement | undefined, known: Requirement | undefined): Requirement | undefined {
  if (!whole || !known) return whole;
  const rest = {
    signedIn: whole.signedIn && !known.signedIn,
    scopes: whole.scopes.filter((alternatives) => !follows(alternatives, known.scopes)),
    policies: whole.policies.filter((alternatives) => !follows(alternatives, known.policies)),
  };
  return rest.signedIn || rest.scopes.length > 0 || rest.policies.length > 0 ? rest : undefined;
}

/** Whether meeting all of `known` meets `alternatives` too. When in doubt, no: the demand then stays. */
function follows(alternatives: Alternatives, known: readonly Alternatives[]): boolean {
  const ways = known.length > 0 ? combine(known, 256) : undefined;
  return ways !== undefined && ways.every((way) => alternatives.some((set) => contains(way, set)));
}
