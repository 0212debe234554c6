import type { OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayExecutor, OperationRequest, OperationResult } from './gateway-executor.ts';

/** An answer to the query of an explorer takes about a megabyte. */
const MAX_ANSWERS = 8;

/**
 * The answers to the latest introspections. The schema does not change while a supergraph is served, and to execute the
 * query of an explorer takes ten times as long as to send its answer.
 */
export class IntrospectionAnswers {
  /** By operation: Apollo Server passes the same one each time that a client sends its text. */
  readonly #answers = new LRUCache<OperationDefinitionNode, OperationResult>({ max: MAX_ANSWERS });

  /** The operation must have introspection fields only, and no variables. */
  async execute(requestContext: OperationRequest, executor: GatewayExecutor): Promise<OperationResult> {
    const { operation } = requestContext;
    const known = this.#answers.get(operation);
    if (known !== undefined) return known;
    const answer = await executor(requestContext);
    if (answer.errors === undefined) this.#answers.set(operation, answer);
    return answer;
  }
}
