import type { ApolloGateway } from '@apollo/gateway';

/** Executes one operation that has been parsed and validated. */
export type GatewayExecutor = ApolloGateway['executor'];

/** An operation to execute, with the client's request. */
export type OperationRequest = Parameters<GatewayExecutor>[0];

export type OperationResult = Awaited<ReturnType<GatewayExecutor>>;
