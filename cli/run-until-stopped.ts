import { explainError } from './explain-error.ts';
import type { Resources } from './resources.ts';

/**
 * Keeps the process running until SIGINT or SIGTERM, then closes the resources and exits with code 0. If `crashed`
 * resolves, prints the error, closes the resources and exits with code 1.
 */
export function runUntilStopped(resources: Resources, crashed: Promise<Error> = new Promise(() => {})): void {
  const shutdown = new Shutdown(resources);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void shutdown.run(0));
  void crashed.then(async (error) => {
    console.error(await explainError(error));
    await shutdown.run(1);
  });
}

/** A second signal ends the process immediately, but only after this time: npm itself repeats Ctrl-C immediately. */
const SECOND_SIGNAL_AFTER_MS = 2_000;

class Shutdown {
  readonly #resources: Resources;
  #startedAt: number | null = null;

  constructor(resources: Resources) {
    this.#resources = resources;
  }

  async run(exitCode: number): Promise<void> {
    if (this.#startedAt !== null) {
      if (Date.now() - this.#startedAt > SECOND_SIGNAL_AFTER_MS) process.exit(130);
      return;
    }
    this.#startedAt = Date.now();
    process.exitCode = exitCode;
    try {
      await this.#resources.close();
    } catch (error) {
      console.error(await explainError(error));
      process.exitCode = 1;
    }
    process.exit();
  }
}
