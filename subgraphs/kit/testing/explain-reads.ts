import type { Connection } from 'mongoose';
import { type Command, watchCommands } from './watch-commands.ts';

/** How the database executes a read: the stages of its plan, and how much it examines. */
export interface Plan {
  readonly command: string;
  readonly collection: string;
  /** `IXSCAN`, `COLLSCAN`, `SORT`… */
  readonly stages: readonly string[];
  readonly docsExamined: number;
  readonly keysExamined: number;
  readonly returned: number;
}

/** Explains each read that an action causes, by running it again under `explain`. */
export async function explainReads(database: Connection, action: () => Promise<unknown>): Promise<Plan[]> {
  const { commands } = await watchCommands(database, action);
  const plans: Plan[] = [];
  // A getMore continues a read that is explained already.
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

/** Every value under a key, at any depth, without the plans that were not chosen. */
function valuesOf(tree: unknown, key: string): unknown[] {
  if (Array.isArray(tree)) return tree.flatMap((item) => valuesOf(item, key));
  if (tree === null || typeof tree !== 'object') return [];
  return Object.entries(tree).flatMap(([name, value]) => {
    if (name === 'rejectedPlans' || name === 'allPlansExecution') return [];
    return name === key ? [value, ...valuesOf(value, key)] : valuesOf(value, key);
  });
}
