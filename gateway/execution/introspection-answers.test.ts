import { getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { OperationRequest } from './gateway-executor.ts';
import { IntrospectionAnswers } from './introspection-answers.ts';

function requestFor(query: string): OperationRequest {
  const document = parse(query);
  return { document, operation: getOperationAST(document) } as unknown as OperationRequest;
}

it('executes an operation once, and another one for itself', async () => {
  const answers = new IntrospectionAnswers();
  const executed: OperationRequest[] = [];
  const execute = (request: OperationRequest) =>
    answers.execute(request, async (each) => {
      executed.push(each);
      return { data: { answer: executed.length } };
    });
  const [explorer, other] = [requestFor(getIntrospectionQuery()), requestFor('{ __schema { description } }')];
  expect(await execute(explorer)).toEqual({ data: { answer: 1 } });
  expect(await execute(explorer)).toEqual({ data: { answer: 1 } });
  expect(await execute(other)).toEqual({ data: { answer: 2 } });
  expect(executed).toEqual([explorer, other]);
});

it('does not keep an answer with errors', async () => {
  const answers = new IntrospectionAnswers();
  const request = requestFor('{ __typename }');
  let count = 0;
  const execute = () =>
    answers.execute(request, async () => {
      count += 1;
      return { errors: [] };
    });
  await execute();
  await execute();
  expect(count).toBe(2);
});
