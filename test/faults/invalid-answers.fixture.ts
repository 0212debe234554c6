import { expect } from 'vitest';
import type { Cleanup } from '../../gateway/gateway.fixture.ts';
import { type Answer, answerWith, type FaultGraph, inTurn, startFaultGraph } from './start-fault-graph.ts';

export const query = '{ organizations { name slogan } }';
export const validAnswer = { data: { _entities: [{ slogan: 'Go' }, { slogan: 'On' }] } };
export const withoutSlogans = [
  { name: 'Brant', slogan: null },
  { name: 'Oshawa', slogan: null },
];

/** The partner's first answer is invalid, later ones are valid. */
export async function startWith(cleanup: Cleanup, invalid: Answer, settings = {}): Promise<FaultGraph> {
  return startFaultGraph(cleanup, inTurn(invalid, answerWith(validAnswer)), settings);
}

export async function expectRecovered({ sendQuery }: FaultGraph): Promise<void> {
  const { data, errors } = await sendQuery(query);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    organizations: [
      { name: 'Brant', slogan: 'Go' },
      { name: 'Oshawa', slogan: 'On' },
    ],
  });
}
