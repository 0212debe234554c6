import { isObjectType } from 'graphql';
import { readAccessRules } from './read-access-rules.ts';
import { type Alternatives, combine, isMet, type Requirement } from './requirement.ts';
import { stripSecurityDirectives } from './strip-security-directives.ts';

/** What reading one field takes, whatever it is asked for by: its type, an interface and what it requires counted in. */
export interface FieldAccess {
  /** `Placement.stipend` */
  readonly coordinate: string;
  /** Empty: anyone may read it. */
  readonly directives: readonly ('@authenticated' | '@requiresScopes' | '@policy')[];
  /** One of these sets, the whole set. */
  readonly scopes: Alternatives;
  readonly policies: Alternatives;
  readonly requirement: Requirement | undefined;
}

/** Every field of a supergraph's object types, in the order of their names. */
export function describeAccess(supergraphSdl: string): FieldAccess[] {
  const { schema, requirements } = readAccessRules(stripSecurityDirectives(supergraphSdl));
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    .toSorted()
    .map((coordinate) => describeField(coordinate, requirements.get(coordinate)));
}

/** Whether a bearer of these scopes may read a field, as far as that depends on scopes: policies decide with each request. */
export function mayRead({ requirement }: FieldAccess, scopes: readonly string[]): boolean {
  if (requirement === undefined) return true;
  const caller = { kind: 'known', id: '', name: '', scopes: new Set(scopes) } as const;
  return isMet({ ...requirement, policies: [] }, caller);
}

function describeField(coordinate: string, requirement: Requirement | undefined): FieldAccess {
  const { signedIn = false, scopes = [], policies = [] } = requirement ?? {};
  const directives: FieldAccess['directives'] = [
    ...(signedIn ? (['@authenticated'] as const) : []),
    ...(scopes.length > 0 ? (['@requiresScopes'] as const) : []),
    ...(policies.length > 0 ? (['@policy'] as const) : []),
  ];
  return { coordinate, directives, scopes: listed(scopes), policies: listed(policies), requirement };
}

function listed(all: readonly Alternatives[]): Alternatives {
  return all.length === 0 ? [] : (combine(all, 1_000) ?? all.flat());
}
