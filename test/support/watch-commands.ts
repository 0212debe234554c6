import type { Connection } from 'mongoose';

type Command = Record<string, unknown>;

interface StartedEvent {
  readonly commandName: string;
  readonly databaseName: string;
  readonly command: Command;
}

/** The driver's own housekeeping, which no query of ours causes. */
const HOUSEKEEPING = new Set(['hello', 'ismaster', 'ping', 'endSessions', 'killCursors']);

/** The commands that reach one partner's database while an action runs, in their order. */
export async function watchCommands<Result>(
  database: Connection,
  action: () => Promise<Result>,
): Promise<{ result: Result; commands: Command[] }> {
  const commands: Command[] = [];
  const note = (event: StartedEvent) => {
    if (event.databaseName === database.name && !HOUSEKEEPING.has(event.commandName))
      commands.push(event.command);
  };
  const client = database.getClient();
  client.on('commandStarted', note);
  try {
    return { result: await action(), commands };
  } finally {
    client.off('commandStarted', note);
  }
}

/** How the database carries out a read: the stages of its plan, and how much it looked at. */
export interface Plan {
  readonly command: string;
  readonly collection: string;
  readonly stages: readonly string[];
  readonly docsExamined: number;
  readonly keysExamined: number;
  readonly returned: number;
}

/** Explains each read that an action causes, by running it once more under `explain`. */
export async function explainReads(database: Connection, action: () => Promise<unknown>): Promise<Plan[]> {
  const { commands } = await watchCommands(database, action);
  const plans: Plan[] = [];
  // A getMore goes on with a read that is explained already.
  for (const command of commands) if (!('getMore' in command)) plans.push(await explain(database, command));
  return plans;
}

async function explain(database: Connection, command: Command): Promise<Plan> {
  const [name = '', collection] = Object.entries(command)[0] ?? [];
  const explained = Object.fromEntries(
    Object.entries(command).filter(([key]) => !key.startsWith('$') && key !== 'lsid'),
  );
  const answer = await database
    .getClient()
    .db(database.name)
    .command({ explain: explained, verbosity: 'executionStats' });
  return {
    command: name,
    collection: String(collection),
    stages: [...new Set(valuesOf(answer, 'stage').map(String))],
    docsExamined: Math.max(0, ...valuesOf(answer, 'totalDocsExamined').map(Number)),
    keysExamined: Math.max(0, ...valuesOf(answer, 'totalKeysExamined').map(Number)),
    returned: Math.max(0, ...valuesOf(answer, 'nReturned').map(Number)),
  };
}

/** Every value kept under a key, at any depth, plans that lost left out. */
function valuesOf(tree: unknown, key: string): unknown[] {
  if (Array.isArray(tree)) return tree.flatMap((item) => valuesOf(item, key));
  if (tree === null || typeof tree !== 'object') return [];
  return Object.entries(tree).flatMap(([name, value]) => {
    if (name === 'rejectedPlans' || name === 'allPlansExecution') return [];
    return name === key ? [value, ...valuesOf(value, key)] : valuesOf(value, key);
  });
}
