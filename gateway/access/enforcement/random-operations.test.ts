import * as fc from 'fast-check';
import type { GraphQLCompositeType, GraphQLSchema } from 'graphql';
import { getNamedType, isCompositeType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('never fetches what a caller may not read, and answers the rest as if nothing were guarded', async () => {
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
        const refused = [...requirements].flatMap(([coordinate, { signedIn, scopes: asked }]) => {
          const mayRead =
            (isKnown || !signedIn) &&
            asked.every((sets) => sets.some((set) => set.every((s) => granted.has(s))));
          return mayRead ? [] : [coordinate];
        });
        expect(refused.filter((coordinate) => part.touched.has(coordinate))).toEqual([]);

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
 * Where two answers differ although no refusal explains it. A refusal explains a null at its own path or above; and
 * every refusal must explain one.
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
      // A field that is null anyway is refused all the same.
      const here = at.join('.');
      if (errors.includes(here)) explaining.add(here);
    } else if (Array.isArray(given) && Array.isArray(expected) && given.length === expected.length) {
      for (const [index, item] of given.entries()) compare(item, expected[index], [...at, index]);
    } else if (isRecord(given) && isRecord(expected)) {
      // The gateway merges fragments before it orders keys, and so strays from the order of the question.
      for (const key of new Set([...Object.keys(given), ...Object.keys(expected)])) {
        compare(given[key], expected[key], [...at, key]);
      }
    } else if (given !== expected) unexplained.push(at.join('.'));
  };
  compare(part, whole, path);
  return [...unexplained, ...errors.filter((error) => !explaining.has(error))];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Queries over the whole library: aliases, inline and named fragments, conditions, interfaces and the union. */
function operations(schema: GraphQLSchema): fc.Arbitrary<string> {
  const fragmentTypes = ['Person', 'Being', 'Robot', 'Vault'];
  const ask = (typeName: string, depth: number, spreads: boolean): fc.Arbitrary<string> =>
    fc
      .array(selection(schema.getType(typeName) as GraphQLCompositeType, depth, spreads), {
        minLength: 1,
        maxLength: 4,
      })
      // Not asked for the type of an object, ApolloGateway loses fields below a fragment on an interface in it.
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
          // An alias that belongs to one field keeps selections mergeable; half of them look like another field.
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
