import type { Connection } from 'mongoose';

export type Command = Record<string, unknown>;

interface StartedEvent {
  readonly commandName: string;
  readonly databaseName: string;
  readonly command: Command;
}

/** Commands of the driver itself, which no query causes. */
const DRIVER_COMMANDS = new Set(['hello', 'ismaster', 'ping', 'endSessions', 'killCursors']);

/** The commands that reach a partner's database while an action runs, in order. */
export async function watchCommands<Result>(
  database: Connection,
  action: () => Promise<Result>,
): Promise<{ result: Result; commands: Command[] }> {
  const commands: Command[] = [];
  function collect(event: StartedEvent): void {
    if (event.databaseName === database.name && !DRIVER_COMMANDS.has(event.commandName)) {
      commands.push(event.command);
    }
  }
  const client = database.getClient();
  client.on('commandStarted', collect);
  try {
    return { result: await action(), commands };
  } finally {
    client.off('commandStarted', collect);
  }
}
