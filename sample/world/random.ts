/**
 * A stream of numbers for one purpose of one record. The same key gives the same stream, whatever else was drawn before,
 * so that records can be made alone and in any order.
 *
 *     const random = randomFor(seed, 'placement', 42, 'mode');
 *     random.pick(['ON_SITE', 'REMOTE']);
 */
export function randomFor(seed: number, kind: string, index: number, purpose: string): Random {
  return new Random(seed, hashOf(kind), index, hashOf(purpose));
}

/** sfc32 (Chris Doty-Humphrey's small fast counter generator) on four mixed words of the key. */
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

  /** From 0 up to, but not, 1. */
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

  /** True in this share of cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  }

  /** One of the keys, each as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const entries = Object.entries<number>(weights) as [Key, number][];
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    let last: Key | undefined;
    for (const [key, weight] of entries) {
      if (weight === 0) continue;
      last = key;
      left -= weight;
      if (left < 0) break;
    }
    if (last === undefined) throw new RangeError('There is nothing to pick from.');
    return last;
  }
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(word: number): number {
  let mixed = word | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hashes = new Map<string, number>();

/** FNV-1a, remembered: there are a few dozen kinds and purposes in all. */
function hashOf(text: string): number {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hashes.set(text, hash);
  return hash;
}
