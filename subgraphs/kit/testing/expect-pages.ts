import assert from 'node:assert/strict';
import type { AnswerError } from './send-query.ts';
import type { TestSubgraph } from './start-test-subgraph.ts';

/** A list of the graph that is a connection. */
export interface PagedList {
  readonly subgraph: TestSubgraph;
  /** `exchanges`. */
  readonly field: string;
  /** Further arguments: `sort: ENDS_ON_ASC`. */
  readonly args?: string;
  /** The entity that has the list, where it is not a field of `Query`. */
  readonly of?: { readonly __typename: string; readonly [key: string]: string | number };
}

interface ListPage {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export async function readPage(
  list: PagedList,
  first: number,
  after: string | null = null,
): Promise<ListPage> {
  const data = await list.subgraph.data(queryOf(list), variablesOf(list, first, after));
  const page: ListPage | null = list.of ? data._entities[0]?.list : data.list;
  assert.ok(page, `The list ${list.field} is null.`);
  return page;
}

/** Ids of the whole list, page by page. `between` runs after each page but the last. */
export async function readAllPages(
  list: PagedList,
  first: number,
  between: (pagesRead: number) => Promise<unknown> = async () => {},
): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let pagesRead = 1; ; pagesRead += 1) {
    const page: ListPage = await readPage(list, first, after);
    assert.equal(page.pageInfo.hasPreviousPage, after !== null, 'hasPreviousPage');
    ids.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) return ids;
    after = page.pageInfo.endCursor;
    await between(pagesRead);
  }
}

/** Fails unless pages of each size contain these ids, each once and in this order. */
export async function expectPagesInOrder(
  list: PagedList,
  ids: readonly string[],
  sizes: readonly number[] = [1, 7, 100],
): Promise<void> {
  for (const first of sizes) assert.deepEqual(await readAllPages(list, first), ids, `first: ${first}`);
}

/** Fails unless edges, nodes and `pageInfo` agree, and a page continues after any cursor. The list has two records or more. */
export async function expectCursorsOfEdges(list: PagedList): Promise<void> {
  const { nodes, edges, pageInfo } = await readPage(list, 100);
  assert.ok(edges.length > 1, 'The list needs two records or more.');
  assert.deepEqual(
    edges.map(({ node }) => node.id),
    nodes.map(({ id }) => id),
  );
  assert.equal(pageInfo.startCursor, edges.at(0)?.cursor);
  assert.equal(pageInfo.endCursor, edges.at(-1)?.cursor);
  const rest = await readPage(list, 100, edges[0]?.cursor);
  assert.deepEqual(rest.nodes.slice(0, nodes.length - 1), nodes.slice(1));
}

/** Fails unless a `first` that is not from 1 to 100 is rejected. */
export async function expectPageSizeChecked(list: PagedList): Promise<void> {
  for (const first of [0, -1, 101]) {
    const error = await list.subgraph.firstError(queryOf(list), variablesOf(list, first, null));
    assert.equal(error?.message, `"first" must be a whole number from 1 to 100, but got ${first}.`);
    expectBadArgument(error, 'first');
  }
}

/** Fails unless a malformed `after` is rejected, and so is the cursor of each of some other lists, which are not empty. */
export async function expectCursorsChecked(
  list: PagedList,
  others: readonly PagedList[] = [],
): Promise<void> {
  const { pageInfo } = await readPage(list, 1);
  const own = pageInfo.endCursor ?? '';
  const [name] = JSON.parse(Buffer.from(own, 'base64url').toString('utf8')) as [string];
  const operator = Buffer.from(JSON.stringify([name, { $gt: '' }, 'x'])).toString('base64url');
  const foreign = await Promise.all(
    others.map(async (other) => (await readPage(other, 1)).pageInfo.endCursor),
  );
  for (const after of [...foreign, operator, own.slice(0, -4), '', 'null', '🚀', 'x'.repeat(10_000)]) {
    const error = await list.subgraph.firstError(queryOf(list), variablesOf(list, 1, after));
    expectBadArgument(error, 'after');
  }
}

export interface InsertsBetweenPages {
  readonly first: number;
  /** Writes records before and after the page that was just read. Returns the ids of those that a later page must show. */
  readonly insert: (pagesRead: number) => Promise<readonly string[]>;
  /** Inserts after this many pages at most. 3 by default. */
  readonly rounds?: number;
}

/** Fails when a record is lost or repeated while others are inserted between pages. The list needs two pages or more. */
export async function expectPagesStable(
  list: PagedList,
  { first, insert, rounds = 3 }: InsertsBetweenPages,
): Promise<void> {
  const expected = new Set(await readAllPages(list, 100));
  const seen = await readAllPages(list, first, async (pagesRead) => {
    if (pagesRead > rounds) return;
    for (const id of await insert(pagesRead)) expected.add(id);
  });
  assert.ok(seen.length > first, 'The list needs two pages or more.');
  assert.equal(new Set(seen).size, seen.length, 'A record is repeated.');
  const lost = [...expected].filter((id) => !seen.includes(id));
  assert.deepEqual(lost, [], 'A record is lost.');
}

function queryOf({ field, args = '', of }: PagedList): string {
  const list = `list: ${field}(${args} first: $first, after: $after) {
    nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  if (!of) return `query ($first: Int!, $after: String) { ${list} }`;
  return `query ($first: Int!, $after: String, $of: [_Any!]!) {
    _entities(representations: $of) { ... on ${of.__typename} { ${list} } }
  }`;
}

function variablesOf({ of }: PagedList, first: number, after: string | null): Record<string, unknown> {
  return { first, after, ...(of && { of: [of] }) };
}

function expectBadArgument(error: AnswerError | undefined, argument: string): void {
  assert.equal(error?.extensions?.code, 'BAD_USER_INPUT', error?.message ?? 'The query has no error.');
  assert.equal(error.extensions['argument'], argument);
}
