import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRecord } from '../../../protocol/index.ts';
import type { GuardedGraph } from './guarded-graph.fixture.ts';
import { known, libraryGraphs } from './library-graphs.fixture.ts';
import { randomOperations } from './random-operations.fixture.ts';

const directives = {
  'Person.email': '@authenticated',
  'Person.nick': '@requiresScopes(scopes: [["nick"]])',
  'Being.name': '@requiresScopes(scopes: [["name"]])',
  Vault: '@requiresScopes(scopes: [["vault"]])',
  Rank: '@authenticated',
  'Person.badge': '@requiresScopes(scopes: [["badge"]])',
};

const graphs = libraryGraphs();
let open: GuardedGraph;
let guarded: GuardedGraph;
beforeAll(async () => {
  open = await graphs.guardedBy({});
  guarded = await graphs.guardedBy(directives);
});
afterAll(() => graphs.stop());

it('never fetches a denied field, and answers all others as without access rules', async () => {
  const { requirements, schema } = graphs.rulesOf(directives);
  await fc.assert(
    fc.asyncProperty(
      randomOperations(schema),
      fc.subarray(['nick', 'name', 'vault', 'badge']),
      fc.boolean(),
      fc.record({ yes: fc.boolean(), no: fc.boolean() }),
      async (query, scopes, isKnown, variables) => {
        const caller = isKnown ? known(...scopes) : undefined;
        const whole = await open.sendQuery(query, { variables });
        const part = await guarded.sendQuery(query, { variables, caller });
        if (whole.errors.length > 0) return;

        const granted = new Set(isKnown ? scopes : []);
        const denied = [...requirements].flatMap(([coordinate, { signedIn, scopes: required }]) => {
          const mayRead =
            (isKnown || !signedIn) &&
            required.every((sets) => sets.some((set) => set.every((s) => granted.has(s))));
          return mayRead ? [] : [coordinate];
        });
        expect(denied.filter((coordinate) => part.touched.has(coordinate))).toEqual([]);

        const paths = part.errors.map(({ path }) => (path ?? []).join('.'));
        expect(differences(part.data, whole.data, [], paths)).toEqual([]);
        for (const { extensions } of part.errors) {
          expect(extensions?.code).toBe(isKnown ? 'FORBIDDEN' : 'UNAUTHENTICATED');
        }
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);

/**
 * Places where two answers differ without an error, and errors without a difference. An error explains a null at its own
 * path or at a parent.
 */
function differences(part: unknown, whole: unknown, path: readonly (string | number)[], errors: string[]) {
  const unexplained: string[] = [];
  const explaining = new Set<string>();
  const compare = (given: unknown, expected: unknown, at: readonly (string | number)[]): void => {
    if (given === null && expected !== null) {
      const here = at.join('.');
      const reasons = errors.filter((error) => here === '' || error === here || error.startsWith(`${here}.`));
      for (const reason of reasons) explaining.add(reason);
      if (reasons.length !== 1) unexplained.push(`${here} has ${reasons.length} errors`);
    } else if (given === null && expected === null) {
      // A denied field has an error even if its value is null.
      const here = at.join('.');
      if (errors.includes(here)) explaining.add(here);
    } else if (Array.isArray(given) && Array.isArray(expected) && given.length === expected.length) {
      for (const [index, item] of given.entries()) compare(item, expected[index], [...at, index]);
    } else if (isRecord(given) && isRecord(expected)) {
      // Keys may be in another order: the gateway merges fragments before it orders keys.
      for (const key of new Set([...Object.keys(given), ...Object.keys(expected)])) {
        compare(given[key], expected[key], [...at, key]);
      }
    } else if (given !== expected) unexplained.push(at.join('.'));
  };
  compare(part, whole, path);
  return [...unexplained, ...errors.filter((error) => !explaining.has(error))];
}
