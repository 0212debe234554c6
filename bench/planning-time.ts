import { readFile } from 'node:fs/promises';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { createAccessGuard } from '../gateway/access/index.ts';

/** Measures how long a query plan takes for operations of different shapes, with and without the search for fragments. */

const supergraph = Supergraph.build(
  createAccessGuard(await readFile(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'))
    .plainSdl,
);

/** Fragments each of which spreads the next one, with one field of its own. */
function chainOf(fragments: number): string {
  const definitions = repeat(fragments, (n) => {
    const next = n + 1 < fragments ? `...F${n + 1}` : '';
    return `fragment F${n} on Organization { a${n}: website ${next} }`;
  });
  return `{ organization(id: "x") { ...F0 } } ${definitions}`;
}

const manyPartners =
  'name municipality { population } parkMembership { joinedOn } exchangesHosted { nodes { id } }';
const operations: Record<string, string> = {
  'one object, 199 aliases': `{ organization(id: "x") { ${repeat(199, (n) => `a${n}: website`)} } }`,
  'a chain of 50 fragments': chainOf(50),
  'a chain of 100 fragments': chainOf(100),
  'a chain of 199 fragments': chainOf(199),
  '50 objects, each from four partners': `{ ${repeat(50, (n) => `o${n}: organization(id: "x${n}") { ${manyPartners} }`)} }`,
  '99 variables in @include': `query (${repeat(99, (n) => `$v${n}: Boolean!`)}) { organization(id: "x") {
    ${repeat(99, (n) => `a${n}: municipality @include(if: $v${n}) { population }`)} } }`,
  'nested 8 times, 3 aliases each': `{ organization(id: "x") { ${nested(4)} } }`,
};

function nested(levels: number): string {
  if (levels === 0) return 'id';
  const below = nested(levels - 1);
  return repeat(3, (n) => `h${n}: hosted(first: 1) { nodes { host { ${manyPartners} ${below} } } }`);
}

function repeat(count: number, part: (n: number) => string): string {
  return Array.from({ length: count }, (_unused, n) => part(n)).join(' ');
}

/** Milliseconds of processor time for one plan: the median of five, after one that is not counted. */
function measure(planner: QueryPlanner, text: string): number {
  const document = parse(text);
  const times = Array.from({ length: 6 }, () => {
    const before = process.cpuUsage();
    planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), document));
    return process.cpuUsage(before).user / 1_000;
  });
  return times.slice(1).toSorted((a, b) => a - b)[2] ?? Number.NaN;
}

const asServed = new QueryPlanner(supergraph, { reuseQueryFragments: false });
const withSearch = new QueryPlanner(supergraph, { reuseQueryFragments: true });
console.log(
  '| operation | bytes | planned as by the gateway | with the search for fragments |\n|---|---|---|---|',
);
for (const [name, text] of Object.entries(operations)) {
  const [served, searched] = [measure(asServed, text), measure(withSearch, text)];
  console.log(`| ${name} | ${text.length} | ${served.toFixed(1)} ms | ${searched.toFixed(1)} ms |`);
}
