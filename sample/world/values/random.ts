/**
 * Returns a generator of pseudo-random numbers for one purpose of one record. The four arguments are its key: the same key always
 * gives the same numbers, independent of other generators, so that records can be computed alone and in any order.
 *
 *     const random = randomFor(seed, 'placement', 42, 'mode');
 *     random.pick(['ON_SITE', 'REMOTE']);
 *
 * Kinds and purposes are part of the key: renaming one changes the sample data of every seed.
 */
export function randomFor(seed: number, kind: string, index: number, purpose: string): Random {
  return new Random(seed, hashOf(kind), index, hashOf(purpose));
}

/** The sfc32 generator (Chris Doty-Humphrey's "small fast counter"), seeded with four 32-bit words of the key. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, kind: number, index: number, purpose: number) {
    this.#a = mix(seed ^ 0x9e3779b9);
    this.#b = mix(this.#a ^ kind ^ Math.floor(index / 2 ** 32));
    this.#c = mix(this.#b ^ index);
    this.#a = mix(this.#c ^ purpose);
    for (let round = 0; round < 8; round += 1) this.next();
  }

  /** A number that is at least 0 and less than 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** True with this probability. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('Expected at least one item to pick from, but got none.');
    return item;
  }

  /** One of the keys, each with a probability proportional to its weight. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const entries = Object.entries<number>(weights) as [Key, number][];
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let remaining = this.next() * total;
    let picked: Key | undefined;
    for (const [key, weight] of entries) {
      if (weight === 0) continue;
      picked = key;
      remaining -= weight;
      if (remaining < 0) break;
    }
    if (picked === undefined) throw new RangeError('Expected a key whose weight is not 0, but got none.');
    return picked;
  }
}

/** The finalizer of MurmurHash3: every bit of the input changes about half of the bits of the output. */
function mix(word: number): number {
  let mixed = word | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hashes = new Map<string, number>();

/** The FNV-1a hash. Results are cached: there are only a few dozen kinds and purposes. */
function hashOf(text: string): number {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hashes.set(text, hash);
  return hash;
}
