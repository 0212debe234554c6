/**
 * Sets of names, one of which a caller must have in full: `[["a", "b"], ["c"]]` means "a and b, or c". An empty list can
 * never be met.
 */
export type Alternatives = readonly (readonly string[])[];

/**
 * Every way to meet all of these together, without the ways that include another one. Undefined when there are more than
 * `limit` ways, since their numbers multiply.
 *
 * @example combine([[['a']], [['b'], ['c']]], 100) // [['a', 'b'], ['a', 'c']]
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

/** Whether meeting all of `known` always meets `alternatives` too. False when there are too many ways to compare. */
export function isImpliedBy(alternatives: Alternatives, known: readonly Alternatives[]): boolean {
  const ways = known.length > 0 ? combine(known, 256) : undefined;
  return ways !== undefined && ways.every((way) => alternatives.some((set) => contains(way, set)));
}

/** These without repetitions. */
export function distinct(all: readonly Alternatives[]): Alternatives[] {
  return [...new Map(all.map((alternatives) => [JSON.stringify(alternatives), alternatives])).values()];
}

function contains(set: readonly string[], part: readonly string[]): boolean {
  return part.every((name) => set.includes(name));
}
