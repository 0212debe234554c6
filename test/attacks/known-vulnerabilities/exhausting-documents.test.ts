import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cleanup, type GatewayUnderTest } from '../../../gateway/gateway.fixture.ts';
import { startExplosionGraph } from './explosions.fixture.ts';

// Documents of a few kilobytes that kept parsers, validators and planners busy for minutes, or used gigabytes. Each is answered
// or rejected here within seconds; without limits, the time of most of them would double with each line.

const cleanup = new Cleanup();
let graph: GatewayUnderTest;

beforeAll(async () => {
  graph = await startExplosionGraph(cleanup);
  await graph.sendQuery('{ node { a next { b } } }');
});
afterAll(() => cleanup.run());

/** Ten times what the slowest takes, so that other work on this machine does not matter. */
const MAX_STALL_MS = 3_000;
const MAX_HEAP_BYTES = 300 * 1024 * 1024;

interface Outcome {
  readonly status: number;
  readonly codes: readonly unknown[];
}

async function send(body: object | string, maxLength = 100_000): Promise<Outcome> {
  const heapBefore = process.memoryUsage().heapUsed;
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const started = performance.now();
  const response = await fetch(graph.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  delay.disable();
  expect(performance.now() - started).toBeLessThan(2 * MAX_STALL_MS);
  expect(delay.max / 1e6).toBeLessThan(MAX_STALL_MS);
  expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(MAX_HEAP_BYTES);
  expect(text.length).toBeLessThan(maxLength);
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] };
  return { status: response.status, codes: errors.map(({ extensions }) => extensions?.code) };
}

function repeat(count: number, part: (n: number) => string, separator = ' '): string {
  return Array.from({ length: count }, (_, n) => part(n)).join(separator);
}

/** Each fragment spreads the next one several times: 2^n or more selections in n lines. */
function fragmentTower(levels: number, body: (next: string) => string): string {
  const fragments = repeat(levels, (n) => `fragment F${n} on Node { ${body(`...F${n + 1}`)} }`, '\n');
  return `{ node { ...F0 } } ${fragments} fragment F${levels} on Node { a b c }`;
}

const REJECTED = ['OPERATION_TOO_LARGE', 'DEPTH_LIMIT_EXCEEDED', 'VALUE_TOO_DEEP', 'COST_LIMIT_EXCEEDED'];

describe('a document that expands when its fragments are is rejected', () => {
  it.each<[string, string]>([
    ['nested named fragments, each used twice', fragmentTower(30, (next) => `${next} ${next}`)],
    ['nested named fragments on one field', fragmentTower(18, (next) => `next { ${next} } all { ${next} }`)],
    [
      'with aliases, so that nothing can be merged',
      fragmentTower(18, (next) => `x: next { ${next} } y: next { ${next} }`),
    ],
    [
      'through conditions',
      fragmentTower(30, (next) => `... @include(if: true) { ${next} } ... @skip(if: false) { ${next} }`),
    ],
    [
      'through types',
      fragmentTower(30, (next) => `... on T1 { ${next} } ... on T2 { ${next} } ... on Node { ${next} }`),
    ],
  ])('%s', async (_what, query) => {
    const { status, codes } = await send({ query });
    expect(status).toBe(400);
    expect([...REJECTED, 'GRAPHQL_PARSE_FAILED']).toContain(codes[0]);
  });

  it('also where no operation uses them', async () => {
    const query = fragmentTower(40, (next) => `${next} ${next} ${next}`).replace(
      '{ node { ...F0 } }',
      '{ one }',
    );
    expect((await send({ query })).status).toBe(400);
  });

  it('also in circles', async () => {
    for (const query of [
      '{ node { ...A } } fragment A on Node { ...A }',
      '{ node { ...A } } fragment A on Node { next { ...B } } fragment B on Node { next { ...A } }',
      `{ node { ...F0 } } ${repeat(200, (n) => `fragment F${n} on Node { next { ...F${(n + 1) % 200} } }`)}`,
      `{ one ...@include(if: true) { ...A } } fragment A on Query { ...B } fragment B on Query { ...A ...A }`,
    ]) {
      expect((await send({ query })).status).toBe(400);
    }
  });
});

describe('a document that planners or executors need much time or memory for is answered or rejected in time', () => {
  const onTypes = (inner: string) => repeat(20, (n) => `... on T${n} { ${inner} }`);
  it.each<[string, string]>([
    [
      'inline fragments in each other',
      `{ node ${repeat(900, () => '{ ... on Node', ' ')} { a } ${'}'.repeat(900)} }`,
    ],
    ['objects in an argument, 1,200 levels', `{ one(input: ${'{in:'.repeat(1_200)}{}${'}'.repeat(1_200)}) }`],
    ['every type of an interface', `{ node { ${onTypes('a b c')} } }`],
    ['every type, at two levels', `{ node { ${onTypes(`next { ${onTypes('a')} }`)} } }`],
    ['every type, with fields of every partner', `{ nodes { ${onTypes('onlyone onlytwo onlythree')} } }`],
    ['a chain through an interface', `{ node ${repeat(18, () => '{ next', ' ')} { a } ${'}'.repeat(18)} }`],
    [
      'a chain with all keys',
      `{ node ${repeat(18, () => '{ k1 k2 k3 a b c next', ' ')} { a } ${'}'.repeat(18)} }`,
    ],
    ['lists in lists', `{ nodes ${repeat(17, () => '{ all', ' ')} { a } ${'}'.repeat(17)} }`],
    ['many aliases of an interface', `{ ${repeat(50, (n) => `a${n}: node { next { next { a b c } } }`)} }`],
    [
      'a chain of fragments with fresh aliases',
      `{ node { ...F0 } } ${repeat(150, (n) => `fragment F${n} on Node { a${n}: a ...F${n + 1} }`)} fragment F150 on Node { a }`,
    ],
    [
      'conditions on every field',
      `query ($v: Boolean! = true) { node { ${repeat(90, (n) => `a${n}: a @include(if: $v)`)} } }`,
    ],
  ])('%s', async (_what, query) => {
    const { status, codes } = await send({ query });
    expect([200, 400]).toContain(status);
    for (const code of codes) expect(REJECTED).toContain(code);
  });
});

describe('a document that validators compare in pairs is rejected', () => {
  it.each<[string, string]>([
    ['one field, thousands of times', `{ ${'one '.repeat(4_900)} }`],
    ['one field with a selection', `{ ${'node { a } '.repeat(1_200)} }`],
    [
      'one field in fragments',
      `{ ${repeat(190, () => '...F')} } fragment F on Query { ${'one '.repeat(50)} }`,
    ],
    ['one field with different arguments', `{ ${repeat(900, (n) => `x: one(n: ${n})`)} }`],
    [
      'one alias for many fields of many types',
      `{ node { ${repeat(160, (n) => `... on T${n % 20} { x: a y: b }`)} } }`,
    ],
    ['aliases', `{ ${repeat(1_600, (n) => `a${n}: one`)} }`],
    ['directives', `{ one ${'@include(if: true) '.repeat(700)} }`],
    ['unknown directives', `{ one ${'@nope '.repeat(2_400)} }`],
    ['directives on the operation', `query Q ${'@nope '.repeat(2_400)} { one }`],
    ['root fields', `{ ${repeat(60, (n) => `a${n}: one`)} }`],
    ['tokens', `{ ${'two '.repeat(6_000)} }`],
  ])('%s', async (_what, query) => {
    const { status, codes } = await send({ query });
    expect(status).toBe(400);
    expect(codes[0]).toBe('OPERATION_TOO_LARGE');
  });

  it.each<[string, string]>([
    ['variables', `query (${repeat(1_200, (n) => `$v${n}: Int`)}) { one }`],
    ['one variable, declared many times', `query (${'$v: Int '.repeat(1_200)}) { one }`],
    ['arguments', `{ one(${repeat(1_500, (n) => `n${n}: 1`)}) }`],
    ['one argument, many times', `{ one(${'n: 1 '.repeat(1_500)}) }`],
    ['fields of an input', `{ one(input: { ${'n: 1 '.repeat(1_500)} }) }`],
    [
      'unknown fields',
      `{ ${repeat(49, (n) => `unknown${n}`)} node { ${repeat(900, (n) => `unknown${n}`)} } }`,
    ],
    ['unknown fragments', `{ ${repeat(190, (n) => `...Unknown${n}`)} }`],
    ['operations', repeat(900, (n) => `query Q${n} { one }`)],
    ['fragments', `{ one } ${repeat(600, (n) => `fragment F${n} on Query { one }`)}`],
  ])('or rejected by its validation, with few errors: %s', async (_what, query) => {
    const { status, codes } = await send({ query });
    expect(status).toBe(400);
    expect(codes.length).toBeLessThanOrEqual(101);
  });
});

describe('a document that is nested too deeply is rejected, and the gateway keeps running', () => {
  const deep = (open: string, close: string, count: number, inner = '') =>
    `${open.repeat(count)}${inner}${close.repeat(count)}`;
  it.each<[string, string]>([
    ['selections, 40 kB', `{ node ${deep('{next', '}', 8_000, '{a}')} }`],
    ['selections that do not end', '{a'.repeat(20_000)],
    ['braces', '{'.repeat(40_000)],
    ['lists in an argument', `{ one(list: ${deep('[', ']', 20_000)}) }`],
    ['lists that do not end', `{ one(list: ${'['.repeat(40_000)}`],
    ['objects in an argument', `{ one(input: ${deep('{in:', '}', 8_000, '1')}) }`],
    ['the type of a variable', `query ($v: ${deep('[', ']', 20_000, 'Int')}) { one }`],
    ['a type that does not end', `query ($v: ${'['.repeat(40_000)}`],
    ['a default value', `query ($v: [Int] = ${deep('[', ']', 20_000)}) { one }`],
    ['a directive’s argument', `{ one @include(if: ${deep('[', ']', 20_000)}) }`],
    ['inline fragments', `{ ${deep('...{', '}', 8_000, 'one')} }`],
    ['2,400 lists', `{ one(list: ${deep('[', ']', 2_400)}) }`],
  ])('%s', async (_what, query) => {
    expect((await send({ query })).status).toBe(400);
    expect((await send({ query: '{ one }' })).status).toBe(200);
  });

  it.each<[string, string]>([
    [
      'lists in a variable',
      `{"query":"query ($v: [Int]) { one(list: $v) }","variables":{"v":${deep('[', ']', 300_000)}}}`,
    ],
    [
      'objects in a variable',
      `{"query":"query ($v: In) { one(input: $v) }","variables":{"v":${deep('{"in":', '}', 100_000, '{}')}}}`,
    ],
    ['lists beside the query', `{"query":"{ one }","other":${deep('[', ']', 300_000)}}`],
    ['extensions', `{"query":"{ one }","extensions":{"a":${deep('[', ']', 300_000)}}}`],
    ['a body of brackets', '['.repeat(1_000_000)],
    ['a body of objects', '{"a":'.repeat(200_000)],
  ])('and so is a body: %s', async (_what, body) => {
    const { status } = await send(body);
    expect([200, 400]).toContain(status);
    expect((await send({ query: '{ one }' })).status).toBe(200);
  });
});

describe('an introspection that grows with its depth is rejected', () => {
  const nested = (field: string, levels: number) =>
    `{ __schema { types ${`{ ${field} { type `.repeat(levels)} { name } ${'} }'.repeat(levels)} } }`;
  it.each<[string, string]>([
    ['fields of types of fields', nested('fields', 6)],
    ['possible types', `{ __schema { types ${'{ possibleTypes '.repeat(8)} { name } ${'}'.repeat(8)} } }`],
    [
      'interfaces and their types',
      `{ __schema { types ${'{ interfaces { possibleTypes '.repeat(6)} { name } ${'} }'.repeat(6)} } }`,
    ],
    [
      'one type after another',
      `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`,
    ],
  ])('%s', async (_what, query) => {
    const { status, codes } = await send({ query });
    expect(status).toBe(400);
    // The validation of graphql-js rejects three of these fields below each other.
    expect([...REJECTED, 'GRAPHQL_VALIDATION_FAILED']).toContain(codes[0]);
  });

  it('and one of the usual depth is answered, as often as the cost allows', async () => {
    const query = `{ ${repeat(45, (n) => `s${n}: __schema { types { fields { args { type { fields { name } } } } } }`)} }`;
    const { status } = await send({ query }, 5_000_000);
    expect([200, 400]).toContain(status);
  });
});

describe('incremental delivery and subscriptions, which the graph does not have, are rejected', () => {
  it.each<[string, string]>([
    ['@defer', '{ node { ... @defer(label: "a") { a } ... @defer(label: "a") { b } } }'],
    ['@stream', '{ nodes @stream(initialCount: 0) { a } }'],
    ['nested @defer', `{ node { ${repeat(50, () => '... @defer { ...', ' ')} { a } ${'}'.repeat(50)} } }`],
    ['a subscription', 'subscription { one }'],
    ['a deep subscription', `subscription { node ${'{ next '.repeat(100)} { a } ${'}'.repeat(100)} }`],
  ])('%s', async (_what, query) => {
    const { status } = await send({ query });
    expect(status).toBe(400);
  });
});
