import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { knownOperationTypesRule } from '../protocol/index.ts';
import { loadPolicies } from './access/index.ts';
import { toApolloLogger } from './apollo-logger.ts';
import type { GatewayConfig } from './config.ts';
import type { GatewayContext } from './context.ts';
import { createDocumentCache, type Documents } from './documents/index.ts';
import { formatError, MAX_ERRORS } from './errors.ts';
import { limitOperations } from './limits/index.ts';
import type { Partners } from './partners/index.ts';
import { loadSupergraph, toSupergraphError } from './supergraph/load-supergraph.ts';
import { watchSupergraph } from './supergraph/sources/watch-supergraph.ts';
import { SupergraphGateway } from './supergraph/supergraph-gateway.ts';
import type { Telemetry } from './telemetry/index.ts';
import { explainMistakes } from './validation/explain-mistakes.ts';

export interface RunningApollo {
  readonly server: ApolloServer<GatewayContext>;
  /** Ends the checks for a new supergraph. */
  readonly stopWatching: () => Promise<void>;
}

export interface ApolloParts {
  readonly partners: Partners;
  readonly documents: Documents;
  readonly telemetry: Telemetry;
}

/** Starts Apollo Server on the configured supergraph, and serves each new version of it from then on. */
export async function startApollo(config: GatewayConfig, parts: ApolloParts): Promise<RunningApollo> {
  const { supergraphFile, supergraphPollMs, closeTimeoutMs, log } = config;
  const { partners, telemetry } = parts;
  const { unauthorized, policiesModule } = config.access;
  const supergraph = await loadSupergraph(supergraphFile);
  const gateway = new SupergraphGateway({
    supergraph,
    partners,
    guarding: { unauthorized, policies: await loadPolicies(policiesModule) },
    log,
    retireAfterMs: closeTimeoutMs,
    notePlanLookup: telemetry.metrics.notePlanLookup,
  });
  const server = createApollo(config, gateway, parts);
  try {
    await server.start();
    partners.checkConfiguredNames();
  } catch (error) {
    throw toSupergraphError(supergraphFile, error);
  }
  const stopWatching = watchSupergraph({
    file: supergraphFile,
    pollMs: supergraphPollMs,
    sdl: supergraph.sdl,
    replace: (next) => gateway.replace(next),
    log,
  });
  return { server, stopWatching };
}

function createApollo(
  { limits, rate, log }: GatewayConfig,
  gateway: SupergraphGateway,
  { documents, telemetry }: ApolloParts,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    logger: toApolloLogger(log),
    validationRules: [knownOperationTypesRule],
    // The library adds one that says that there are more.
    validationOptions: { maxErrors: MAX_ERRORS - 1 },
    parseOptions: { maxTokens: limits.tokens },
    documentStore: createDocumentCache(),
    persistedQueries: { cache: documents.store },
    plugins: [
      ...telemetry.plugins,
      limitOperations({ limits, rate, log }),
      explainMistakes,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
