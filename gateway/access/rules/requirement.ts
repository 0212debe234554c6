import type { Caller } from '../../request/caller.ts';
import { type Alternatives, distinct } from './alternatives.ts';

/** What a caller needs to read a field: all of it together. */
export interface Requirement {
  readonly signedIn: boolean;
  /** Every item must be met. There is more than one when directives on several places apply to the field. */
  readonly scopes: readonly Alternatives[];
  /** Every item must be met, as for scopes. */
  readonly policies: readonly Alternatives[];
}

/** The requirement of a field whose directives cannot be checked: no caller meets it. */
export const unsatisfiable: Requirement = { signedIn: false, scopes: [[]], policies: [] };

/** One requirement that is met when all of these are; undefined when there are none. */
export function allOf(requirements: Iterable<Requirement | undefined>): Requirement | undefined {
  const present = [...requirements].filter((requirement) => requirement !== undefined);
  if (present.length <= 1) return present[0];
  return {
    signedIn: present.some(({ signedIn }) => signedIn),
    scopes: distinct(present.flatMap(({ scopes }) => scopes)),
    policies: distinct(present.flatMap(({ policies }) => policies)),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Whether a caller meets a requirement, given the policies that are satisfied for this caller and request. */
export function isMet(
  { signedIn, scopes, policies }: Requirement,
  caller: Caller,
  satisfiedPolicies: ReadonlySet<string> = NONE,
): boolean {
  const isKnown = caller.kind === 'known';
  if (!isKnown && (signedIn || scopes.length > 0)) return false;
  return hasAll(isKnown ? caller.scopes : NONE, scopes) && hasAll(satisfiedPolicies, policies);
}

function hasAll(granted: ReadonlySet<string>, all: readonly Alternatives[]): boolean {
  return all.every((alternatives) => alternatives.some((set) => set.every((name) => granted.has(name))));
}
