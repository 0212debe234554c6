import { expect, it } from 'vitest';
import { composeSupergraph } from '../../gateway.fixture.ts';
import { readCostRules } from './cost-rules.ts';

const url = 'http://127.0.0.1:1/graphql';
const federation = 'https://specs.apollo.dev/federation/v2.9';

function rulesOf(sdl: string) {
  return readCostRules(composeSupergraph({ shop: { sdl, url } }));
}

it('reads weights of types, fields and arguments, and the sizes of lists', () => {
  const { weights, lists } = rulesOf(`
    extend schema @link(url: "${federation}", import: ["@cost", "@listSize"])
    type Query {
      offers(first: Int, last: Int): [Offer!]! @listSize(assumedSize: 20, slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
      search(by: By, first: Int, text: String @cost(weight: 3)): Offers @cost(weight: 7) @listSize(slicingArguments: ["first"], sizedFields: ["items"])
    }
    type Offers { items: [Offer!]! }
    type Offer @cost(weight: 2) { id: ID! }
    input By { near: Int @cost(weight: 5) }
  `);
  expect(Object.fromEntries(weights)).toEqual({
    'By.near': 5,
    Offer: 2,
    'Query.search': 7,
    'Query.search(text:)': 3,
  });
  expect(Object.fromEntries(lists)).toEqual({
    'Query.offers': {
      assumedSize: 20,
      slicingArguments: ['first', 'last'],
      sizedFields: [],
      requireOneSlicingArgument: false,
    },
    'Query.search': {
      assumedSize: undefined,
      slicingArguments: ['first'],
      sizedFields: ['items'],
      requireOneSlicingArgument: true,
    },
  });
});

it.each([
  [
    'renamed',
    'import: [{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@length" }]',
    'price',
    'length',
  ],
  ['not imported', 'import: ["@key"]', 'federation__cost', 'federation__listSize'],
])('reads directives that are %s', (_how, imports, cost, listSize) => {
  const { weights, lists } = rulesOf(`
    extend schema @link(url: "${federation}", ${imports})
    type Query { offers: [Offer] @${cost}(weight: 4) @${listSize}(assumedSize: 9) }
    type Offer { id: ID! }
  `);
  expect(weights.get('Query.offers')).toBe(4);
  expect(lists.get('Query.offers')?.assumedSize).toBe(9);
});

it('ignores a directive of the same name from another specification', () => {
  const { weights } = rulesOf(
    `
    extend schema @link(url: "${federation}") @link(url: "https://specs.example/shop/v1.0", import: ["@cost"]) @composeDirective(name: "@cost")
    directive @composeDirective(name: String!) repeatable on SCHEMA
    directive @cost(weight: Int!) on FIELD_DEFINITION
    type Query { offers: Int @cost(weight: 4) }
  `.replace('federation/v2.9")', 'federation/v2.9", import: ["@composeDirective"])'),
  );
  expect(weights.size).toBe(0);
});

it('has no rules for a supergraph without cost directives', () => {
  const { weights, lists } = rulesOf('type Query { offers: Int }');
  expect([weights.size, lists.size]).toEqual([0, 0]);
});
