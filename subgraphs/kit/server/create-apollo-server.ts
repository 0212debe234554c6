import { readFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import { parse } from 'graphql';
import { knownOperationTypesRule, type Log } from '../../../protocol/index.ts';
import { limitRequests, MAX_TOKENS } from '../limits/limit-requests.ts';
import { scalarsOf } from '../resolvers/index.ts';
import { cacheHeaders } from './cache-headers.ts';
import { createErrorFormatter, type UnexpectedError } from './create-error-formatter.ts';
import { failWholeAnswer } from './fail-whole-answer.ts';
import { localizeErrors } from './localize-errors.ts';
import type { RequestContext } from './request-context.ts';
import type { RequestObserver } from './request-observer.ts';
import type { Subgraph } from './subgraph.ts';

/** The GraphQL server of a subgraph, started. */
export async function createApolloServer<Loaders>(
  subgraph: Subgraph<Loaders>,
  observer: RequestObserver,
  log: Log,
): Promise<ApolloServer<RequestContext<Loaders>>> {
  const typeDefs = parse(await readFile(subgraph.schemaFile, 'utf8'), { noLocation: true });
  const resolvers = { ...scalarsOf(typeDefs), ...subgraph.resolvers };
  const apollo = new ApolloServer<RequestContext<Loaders>>({
    schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers as GraphQLResolverMap }]),
    introspection: true,
    validationRules: [knownOperationTypesRule],
    parseOptions: { maxTokens: MAX_TOKENS },
    includeStacktraceInErrorResponses: false,
    formatError: createErrorFormatter((unexpected) => logUnexpectedError(unexpected, observer, log)),
    stopOnTerminationSignals: false,
    plugins: [
      // First: the others then see the errors that are sent.
      failWholeAnswer,
      localizeErrors,
      limitRequests,
      observer.plugin,
      cacheHeaders(typeDefs),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

function logUnexpectedError({ errorId, error }: UnexpectedError, observer: RequestObserver, log: Log): void {
  log({
    level: 'error',
    message: 'A field ended in an unexpected error.',
    requestId: observer.requestIdOf(error),
    details: { errorId },
    error,
  });
}
