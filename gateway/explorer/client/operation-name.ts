import { Kind, parse } from 'graphql';

type Request = { readonly query: string; readonly operationName?: string | null };

/**
 * Removes the name of an operation that is not in the query. The editor reports a change after a delay, so a query that is run
 * at that moment would be sent with the name of the query before.
 */
export function withKnownOperationName<Sent extends Request>(request: Sent): Sent {
  const { query, operationName } = request;
  if (!operationName || hasOperation(query, operationName)) return request;
  const { operationName: _unknown, ...rest } = request;
  return rest as Sent;
}

/** True for a query with a syntax error: the gateway reports that. */
function hasOperation(query: string, operationName: string): boolean {
  try {
    return parse(query).definitions.some(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === operationName,
    );
  } catch {
    return true;
  }
}
