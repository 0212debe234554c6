import type { Caller } from '../../request/caller.ts';

/** One of these sets, the whole set: `[["a", "b"], ["c"]]` reads "a and b, or c". None of them: nobody. */
export type Alternatives = readonly (readonly string[])[];

/** What a caller must bring to read something. Every line of it must hold. */
export interface Requirement {
  readonly signedIn: boolean;
  readonly scopes: readonly Alternatives[];
  readonly policies: readonly Alternatives[];
}

/** The requirement of a field whose own one cannot be understood: refused for everybody. */
export const nobody: Requirement = { signedIn: false, scopes: [[]], policies: [] };

export function allOf(requirements: Iterable<Requirement | undefined>): Requirement | undefined {
  const present = [...requirements].filter((requirement) => requirement !== undefined);
  if (present.length <= 1) return present[0];
  return {
    signedIn: present.some(({ signedIn }) => signedIn),
    scopes: distinct(present.flatMap(({ scopes }) => scopes)),
    policies: distinct(present.flatMap(({ policies }) => policies)),
  };
}

const none: ReadonlySet<string> = new Set();

/** Whether a caller brings what is asked; `holding` are the policies that hold for the caller and this request. */
export function isMet(
  { signedIn, scopes, policies }: Requirement,
  caller: Caller,
  holding: ReadonlySet<string> = none,
): boolean {
  const isKnown = caller.kind === 'known';
  if (!isKnown && (signedIn || scopes.length > 0)) return false;
  return isGranted(scopes, isKnown ? caller.scopes : none) && isGranted(policies, holding);
}

function isGranted(all: readonly Alternatives[], granted: ReadonlySet<string>): boolean {
  return all.every((alternatives) => alternatives.some((set) => set.every((name) => granted.has(name))));
}

/**
 * Every way to satisfy all of these at once, without those that contain another way.
 * Undefined beyond `limit` ways, since they multiply.
 */
export function combine(all: readonly Alternatives[], limit: number): Alternatives | undefined {
  let combined: Alternatives = [[]];
  for (const alternatives of all) {
    const next = combined.flatMap((set) => alternatives.map((more) => [...new Set([...set, ...more])]));
    combined = next.filter(
      (set, index) =>
        !next.some(
          (other, at) => at !== index && contains(set, other) && (other.length < set.length || at < index),
        ),
    );
    if (combined.length > limit) return undefined;
  }
  return combined;
}

export function contains(set: readonly string[], part: readonly string[]): boolean {
  return part.every((name) => set.includes(name));
}

function distinct(all: readonly Alternatives[]): Alternatives[] {
  return [...new Map(all.map((alternatives) => [JSON.stringify(alternatives), alternatives])).values()];
}
