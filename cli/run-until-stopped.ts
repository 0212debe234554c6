import { explainFailure } from './explain-failure.ts';

interface Closable {
  close(): Promise<void>;
}

/** A second Ctrl-C so long after the first means it; npm itself sends one twice. */
const INSIST_AFTER_MS = 2_000;

/**
 * Keeps what runs running until SIGINT or SIGTERM, then closes it in the order given and lets the process end. When `lost`
 * settles (the database ended by itself), closes likewise and exits with code 1.
 */
export function runUntilStopped(
  running: readonly Closable[],
  lost: Promise<Error> = new Promise(() => {}),
): void {
  let stoppingSince: number | null = null;
  const stop = async (exitCode: number) => {
    if (stoppingSince !== null) {
      if (Date.now() - stoppingSince > INSIST_AFTER_MS) process.exit(130);
      return;
    }
    stoppingSince = Date.now();
    process.exitCode = exitCode;
    try {
      await closeAll(running);
    } catch (error) {
      console.error(await explainFailure(error));
      process.exitCode = 1;
    }
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));
  void lost.then(async (reason) => {
    console.error(await explainFailure(reason));
    await stop(1);
  });
}

/** Closes one after the other; a failure of one keeps none of the others open. */
export async function closeAll(running: readonly Closable[]): Promise<void> {
  const failures: unknown[] = [];
  for (const one of running) await one.close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
