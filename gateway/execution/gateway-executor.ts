import type { ApolloGateway } from '@apollo/gateway';

/** Carries out one operation that has been parsed and validated. */
export type GatewayExecutor = ApolloGateway['executor'];
