import type { Connection } from 'mongoose';

/** Longest time for one of its own commands, in milliseconds. */
const COMMAND_LIMIT_MS = 1_000;

/**
 * Ends reads that no client waits for any more. The driver only closes the connection of a cancelled read; MongoDB then ends
 * the read by itself, but the embedded engine would continue it until its `maxTimeMS`.
 */
export class AbandonedReads {
  readonly #database: Connection;
  #comments = new Set<string>();
  #ending: Promise<void> | undefined;

  constructor(database: Connection) {
    this.#database = database;
  }

  /** Ends the reads with this comment. Many requests that are abandoned together cost one search for their reads. */
  end(comment: string): Promise<void> {
    this.#comments.add(comment);
    return (this.#ending ??= this.#endAll());
  }

  async #endAll(): Promise<void> {
    try {
      // Requests that are abandoned in the same turn of the event loop, as when the gateway ends.
      await new Promise(setImmediate);
      while (this.#comments.size > 0) {
        const comments = [...this.#comments];
        this.#comments = new Set();
        await this.#endReads(comments);
      }
    } catch {
      // Without the permission or without the database, the reads end at their `maxTimeMS`.
      this.#comments.clear();
    } finally {
      this.#ending = undefined;
    }
  }

  async #endReads(comments: readonly string[]): Promise<void> {
    const admin = this.#database.getClient().db('admin');
    const isAbandoned = { $in: comments };
    const operations = await admin
      .aggregate<{ opid: number | string }>(
        [
          { $currentOp: {} },
          {
            $match: {
              $or: [{ 'command.comment': isAbandoned }, { 'cursor.originatingCommand.comment': isAbandoned }],
            },
          },
          { $project: { opid: 1 } },
        ],
        { maxTimeMS: COMMAND_LIMIT_MS },
      )
      .toArray();
    await Promise.all(
      operations.map(({ opid }) => admin.command({ killOp: 1, op: opid, maxTimeMS: COMMAND_LIMIT_MS })),
    );
  }
}
