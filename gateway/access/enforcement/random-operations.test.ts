import * as fc from 'fast-check';
import type { GraphQLCompositeType, GraphQLSchema } from 'graphql';
import { getNamedType, isCompositeType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRecord } from '../../../protocol/index.ts';
import type { GuardedGraph } from './guarded-graph.fixture.ts';
import { known, libraryGraphs } from './library-graphs.fixture.ts';

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
      operations(schema),
      fc.subarray(['nick', 'name', 'vault', 'badge']),
      fc.boolean(),
      fc.record({ yes: fc.boolean(), no: fc.boolean() }),
      async (query, scopes, isKnown, variables) => {
        const caller = isKnown ? known(...scopes) : undefined;
        const whole = await open.ask(query, { variables });
        const part = await guarded.ask(query, { variables, caller });
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

/** Random queries on the library, with aliases, inline and named fragments, conditions, interfaces and the union. */
function operations(schema: GraphQLSchema): fc.Arbitrary<string> {
  const fragmentTypes = ['Person', 'Being', 'Robot', 'Vault'];
  const ask = (typeName: string, depth: number, spreads: boolean): fc.Arbitrary<string> =>
    fc
      .array(selection(schema.getType(typeName) as GraphQLCompositeType, depth, spreads), {
        minLength: 1,
        maxLength: 4,
      })
      // Without `__typename`, ApolloGateway loses fields in a fragment on an interface.
      .map((selections) => `{ ${typeName === 'Being' ? '__typename ' : ''}${selections.join(' ')} }`);
  const condition = fc.oneof(
    { weight: 6, arbitrary: fc.constant('') },
    fc.constantFrom('@include(if: $yes)', '@skip(if: $no)'),
  );

  const selection = (type: GraphQLCompositeType, depth: number, spreads: boolean): fc.Arbitrary<string> => {
    const choices: fc.Arbitrary<string>[] = [fc.constant('__typename')];
    if (!isUnionType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
      );
      if (fields.length > 0) {
        const field = fc.constantFrom(...fields).chain(({ name, type: fieldType, args }) => {
          const named = getNamedType(fieldType);
          const inner = isCompositeType(named) ? ask(named.name, depth - 1, spreads) : fc.constant('');
          // Each alias is used for one field only, so that selections can be merged.
          const alias = fc.constantFrom('', `${type.name}_${name}: `, `x_${name}: `);
          const given = args.length > 0 ? '(id: "p1")' : '';
          return fc
            .tuple(alias, condition, inner)
            .map(([as, when, sub]) => `${as}${name}${given} ${when} ${sub}`);
        });
        choices.push(field, field, field);
      }
    }
    if (type.name !== 'Query' && type.name !== 'Loan') {
      const possible = fragmentTypes.filter((name) => overlaps(schema, type, name));
      const on = fc.constantFrom(...possible);
      if (depth > 0) {
        choices.push(
          on.chain((name) =>
            fc
              .tuple(condition, ask(name, depth - 1, spreads))
              .map(([when, inner]) => `... on ${name} ${when} ${inner}`),
          ),
        );
      }
      if (spreads) choices.push(fc.tuple(on, condition).map(([name, when]) => `...F${name} ${when}`));
    }
    return fc.oneof(...choices);
  };

  return fc
    .tuple(ask('Query', 4, true), ...fragmentTypes.map((name) => ask(name, 2, false)))
    .map(([query, ...fragments]) => {
      const definitions = fragmentTypes
        .map((name, index) => `fragment F${name} on ${name} ${fragments[index]}`)
        .filter((_, index) => query.includes(`...F${fragmentTypes[index]} `));
      const used = [query, ...definitions].join(' ');
      const variables = ['yes', 'no'].filter((name) => used.includes(`$${name}`));
      const declared =
        variables.length > 0 ? `(${variables.map((name) => `$${name}: Boolean!`).join()})` : '';
      return `query ${declared} ${used}`;
    });
}

function overlaps(schema: GraphQLSchema, type: GraphQLCompositeType, name: string): boolean {
  const namesOf = (each: unknown): string[] => {
    if (isObjectType(each)) return [each.name];
    return isInterfaceType(each) || isUnionType(each)
      ? schema.getPossibleTypes(each).map((one) => one.name)
      : [];
  };
  const mine = namesOf(type);
  return namesOf(schema.getType(name)).some((each) => mine.includes(each));
}
