/** Helpers for the contract tests of a partner's subgraph, for any test runner. Checks throw an `AssertionError`. */

export { expectIndexedReads } from './expect-indexed-reads.ts';
export {
  expectCursorsChecked,
  expectCursorsOfEdges,
  expectPageSizeChecked,
  expectPagesInOrder,
  expectPagesStable,
  type PagedList,
  readAllPages,
  readPage,
} from './expect-pages.ts';
export { explainReads, type Plan } from './explain-reads.ts';
export { type Answer, type AnswerError, sendQuery } from './send-query.ts';
export { startTestSubgraph, type TestSubgraph, type TestSubgraphOptions } from './start-test-subgraph.ts';
export { type FilteredModel, unindexedConditions } from './unindexed-conditions.ts';
export { watchCommands } from './watch-commands.ts';
