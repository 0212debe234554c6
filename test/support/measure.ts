import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { RunningSubgraph } from '@passerelle/kit';
import { type Answer, watchCommands } from '@passerelle/kit/testing';

type Subgraphs = Readonly<Record<string, RunningSubgraph>>;

export interface Measurement {
  readonly answer: Answer;
  /** The partner of each request that the gateway sent, in order. */
  readonly partnerRequests: readonly string[];
  /** Each database command with its partner: `mitacs find`. */
  readonly commands: readonly string[];
}

/** Records the requests to the subgraphs, and the commands to their databases, while an action runs. */
export async function measure(subgraphs: Subgraphs, action: () => Promise<Answer>): Promise<Measurement> {
  const commands: string[] = [];
  const { result: answer, partnerRequests } = await watchRequests(subgraphs, () =>
    watchAllCommands(Object.values(subgraphs), commands, action),
  );
  return { answer, partnerRequests, commands };
}

/** `watchCommands` watches one database, so the watches are nested. */
async function watchAllCommands<Result>(
  [first, ...others]: readonly RunningSubgraph[],
  commands: string[],
  action: () => Promise<Result>,
): Promise<Result> {
  if (first === undefined) return action();
  const { result, commands: watched } = await watchCommands(first.database, () =>
    watchAllCommands(others, commands, action),
  );
  commands.push(...watched.map((command) => `${first.name} ${Object.keys(command)[0]}`));
  return result;
}

async function watchRequests<Result>(
  subgraphs: Subgraphs,
  action: () => Promise<Result>,
): Promise<{ result: Result; partnerRequests: string[] }> {
  const nameByOrigin = new Map(Object.values(subgraphs).map(({ name, url }) => [new URL(url).origin, name]));
  const partnerRequests: string[] = [];
  function onRequest(message: unknown): void {
    const { request } = message as { request: { origin: string | URL } };
    const name = nameByOrigin.get(new URL(request.origin).origin);
    if (name) partnerRequests.push(name);
  }
  subscribe('undici:request:create', onRequest);
  try {
    return { result: await action(), partnerRequests };
  } finally {
    unsubscribe('undici:request:create', onRequest);
  }
}
