import { randomBytes, randomInt } from 'node:crypto';
import type { ClientRequest } from './http-client.ts';

/**
 * Makes the request of one turn. `size` is the number of items in a request, for attacks with several sizes: the largest one
 * that the gateway accepts is used.
 */
export type MakeRequest = (turn: number, size: number) => ClientRequest;

/** What attackers send, by the name of the attack. `silent-connections.ts` has one more. */
const singleAttacks = {
  /** Thousands of values of the wrong type: each could become an error. */
  'wrong-items': (turn) => {
    const items = Array.from({ length: turn % 2 === 0 ? 10_000 : 240_000 }, () => 'x');
    const query =
      'query ($year: [Int!]) { miipProjects(filter: { year: $year }, first: 1) { nodes { id } } }';
    return operation(query, { year: items });
  },

  /** Long lists of ids, which every alias and every parent resolves. */
  'id-lists': (turn) => {
    const ids = Array.from(
      { length: turn % 2 === 0 ? 10_000 : 60_000 },
      (_, index) => `ror:${100_000 + index}`,
    );
    const aliases = repeat(10, (index) => {
      return `a${index}: placements(filter: { host: $ids, intern: $ids }, first: 1) { nodes { id } }`;
    });
    const nested = 'nodes { hosted(filter: { supervisor: $ids }, first: 1) { nodes { id } } }';
    return operation(`query ($ids: [ID!]) { ${aliases} organizations(first: 50) { ${nested} } }`, { ids });
  },

  /** One letter with many accents, which a search must normalize. */
  'combining-characters': () => {
    const aliases = repeat(50, (index) => {
      return `a${index}: placements(filter: { text: $text }, first: 1) { nodes { id } }`;
    });
    return operation(`query ($text: String) { ${aliases} }`, { text: `e${'\u0301'.repeat(220_000)}` });
  },

  /** Searches for many short words. */
  'text-aliases': (turn) => {
    const words = Array.from('abcdefghijklmnop');
    const start = turn % words.length;
    const text = [...words.slice(start), ...words.slice(0, start)].join(' ');
    const aliases = repeat(50, (index) => {
      return `a${index}: placements(filter: { text: "${text}" }, first: 1) { totalCount }`;
    });
    return operation(`{ ${aliases} }`);
  },

  /** A chain of fragments, with an alias in each that makes the document new. */
  'fragment-chain': () => {
    const mark = newMark();
    const chain = repeat(199, (index) => {
      const next = index === 198 ? 'id' : `...F${index + 1}`;
      return `fragment F${index} on Organization { a${index}_${mark}: name ${next} }`;
    });
    return operation(`{ organization(id: "ror:04sjchr03") { ...F0 } } ${chain}`);
  },

  /** Small operations that are all different, so that no cache has them. */
  'distinct-operations': () => {
    const mark = newMark();
    const organization = `a${mark}: organization(id: "ror:04sjchr03") { b${mark}: name id }`;
    return operation(`query Q${mark} { ${organization} programs { c${mark}: code } }`);
  },

  /** Keys that have the right form and do not exist. */
  'guessed-keys': () => {
    const secret = `psk_${randomBytes(4).toString('hex')}_${randomBytes(32).toString('base64url')}`;
    return { ...operation('{ programs { code } }'), headers: { authorization: `Bearer ${secret}` } };
  },

  /** Nested lists through two partners, just below the limit of the cost. */
  'heavy-lists': (turn, size) => {
    const hosted = `hosted(first: ${size}) {
      totalCount
      nodes { id status startsOn program { name } institution { name } project { title } }
    }`;
    const first = 100 - (turn % 20);
    return operation(`{
      municipalities(filter: { population: { to: 500000 } }, first: ${first}) {
        totalCount
        nodes { name organization { name ${hosted} } }
      }
    }`);
  },

  /** Many pages of placements with everything about them, just below the limit of the cost. */
  'heavy-pages': (turn, size) => {
    const nodes = `nodes {
      id status startsOn endsOn host { name kind } institution { name } program { name } project { title summary }
      funding { total { amount } contributions { funder { name } amount { amount } } }
    }`;
    const aliases = repeat(size, (index) => {
      return `a${index}: placements(first: ${100 - ((turn + index) % 10)}) { totalCount ${nodes} }`;
    });
    return operation(`{ ${aliases} }`);
  },
} satisfies Record<string, MakeRequest>;

export type AttackName = keyof typeof singleAttacks | 'mix';

/** All attacks by name. `mix` takes one of the others at random each time. */
export const attacks: Readonly<Record<AttackName, MakeRequest>> = {
  ...singleAttacks,
  mix(turn, size) {
    const all: readonly MakeRequest[] = Object.values(singleAttacks);
    const makeRequest = all[randomInt(all.length)] ?? singleAttacks['distinct-operations'];
    return makeRequest(turn, size);
  },
};

/** The sizes of an attack, largest first: see `MakeRequest`. */
export function sizesOf(name: AttackName): readonly number[] {
  if (name === 'mix') return [2];
  return name.startsWith('heavy-') ? [50, 40, 30, 20, 15, 10, 7, 5, 3, 2, 1] : [1];
}

/** Whether every request of an attack is new, so that none can be prepared. */
export function isNewEachTime(name: AttackName): boolean {
  return name === 'fragment-chain' || name === 'distinct-operations' || name === 'guessed-keys';
}

function operation(query: string, variables: Record<string, unknown> = {}): ClientRequest {
  return { body: Buffer.from(JSON.stringify({ query, variables })) };
}

function repeat(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ');
}

function newMark(): string {
  return randomBytes(6).toString('hex');
}
