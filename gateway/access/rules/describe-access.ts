import { isObjectType } from 'graphql';
import { type Alternatives, combine } from './alternatives.ts';
import { readAccessRules } from './read-access-rules.ts';
import { isMet, type Requirement } from './requirement.ts';
import { stripSecurityDirectives } from './strip-security-directives.ts';

/** What a caller needs to read one field. Includes what its type, its interfaces and the fields that it requires add. */
export interface FieldAccess {
  /** `Placement.stipend` */
  readonly coordinate: string;
  /** Empty: every caller may read the field. */
  readonly directives: readonly ('@authenticated' | '@requiresScopes' | '@policy')[];
  /** Sets of scopes, one of which a caller must have in full. */
  readonly scopes: Alternatives;
  /** Sets of policies, one of which must be satisfied in full. */
  readonly policies: Alternatives;
  readonly requirement: Requirement | undefined;
}

/** Every field of a supergraph's object types, sorted by coordinate. */
export function describeAccess(supergraphSdl: string): FieldAccess[] {
  const { schema, requirements } = readAccessRules(stripSecurityDirectives(supergraphSdl));
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    .toSorted()
    .map((coordinate) => describeField(coordinate, requirements.get(coordinate)));
}

/** Whether these scopes are enough to read a field. Policies are left out, because each request decides on them. */
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
  return { coordinate, directives, scopes: merge(scopes), policies: merge(policies), requirement };
}

function merge(all: readonly Alternatives[]): Alternatives {
  return all.length === 0 ? [] : (combine(all, 1_000) ?? all.flat());
}
