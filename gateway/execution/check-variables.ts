import { type GraphQLError, getVariableValues } from 'graphql';
import { graphError, MAX_ERRORS } from '../errors.ts';
import type { OperationRequest } from './gateway-executor.ts';

// Of 100 texts for `$years: [Int!]`, the answer has nine errors of the GraphQL library and the tenth of this file:
//
//     Variable "$years" got invalid value "x" at "years[0]"; Int cannot represent non-integer value: "x"
//     …
//     Too many errors processing variables, error limit reached. Execution aborted.

/**
 * The errors of variables whose values do not have their types, at most `MAX_ERRORS`. Undefined when all values fit.
 * ApolloGateway checks variables, too, but makes an error for each wrong item: it must get correct variables only.
 */
export function checkVariables({
  schema,
  operation,
  request,
}: OperationRequest): readonly GraphQLError[] | undefined {
  const { variableDefinitions = [] } = operation;
  // The last error says that there are more.
  const options = { maxErrors: MAX_ERRORS - 1 };
  const { errors } = getVariableValues(schema, variableDefinitions, request.variables ?? {}, options);
  return errors?.map((error) => (error.nodes === undefined ? withCode(error) : error));
}

/** Apollo Server gives the code to errors at the definition of a variable only. */
function withCode({ message }: GraphQLError): GraphQLError {
  return graphError('BAD_USER_INPUT', message);
}
