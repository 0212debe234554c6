import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Sample } from '../load/start-gateway-process.ts';

const command = fileURLToPath(new URL('../../cli/passerelle.js', import.meta.url));
const monitor = new URL('../load/monitor-process.js', import.meta.url).href;

/** The last lines of standard error that are kept for the message of a failed start. */
const KEPT_LINES = 20;
/** A process that does not end on SIGTERM in this time is killed. */
const STOP_TIMEOUT_MS = 15_000;

export interface ProcessOptions {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Limit of the heap in MiB (`--max-old-space-size`). Undefined: Node's default. */
  readonly heapMib?: number | undefined;
}

/** A `passerelle` command in a process of its own, with samples of its memory and of its event loop. */
export class MeasuredProcess {
  readonly name: string;
  readonly samples: Sample[] = [];
  readonly #child: ChildProcess;
  readonly #errors: string[] = [];

  private constructor({ name, args, env, heapMib }: ProcessOptions) {
    this.name = name;
    const heap = heapMib === undefined ? [] : [`--max-old-space-size=${heapMib}`];
    this.#child = spawn(process.execPath, [...heap, '--import', monitor, command, ...args], {
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child.on('message', (sample: Sample) => this.samples.push(sample));
    const { stderr } = this.#child;
    if (stderr === null) throw new Error(`${name} has no standard error.`);
    createInterface({ input: stderr }).on('line', (line) => {
      this.#errors.push(line.slice(0, 2_000));
      if (this.#errors.length > KEPT_LINES) this.#errors.shift();
    });
  }

  /** Starts a process. Resolves with it and the URL that it prints once it answers. */
  static async start(options: ProcessOptions): Promise<{ process: MeasuredProcess; url: string }> {
    const started = new MeasuredProcess(options);
    return { process: started, url: await started.#readUrl() };
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error(`${this.name} has no process.`);
    return this.#child.pid;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** The last lines of standard error. */
  get lastErrors(): string {
    return this.#errors.join('\n');
  }

  async stop(): Promise<void> {
    if (!this.isRunning) return;
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const timeout = setTimeout(() => this.#child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(timeout);
  }

  async #readUrl(): Promise<string> {
    const { stdout } = this.#child;
    if (stdout === null) throw new Error(`${this.name} has no standard output.`);
    for await (const line of createInterface({ input: stdout })) {
      const url = / is at (http:\S+?)\.?(?: |$)/.exec(line)?.[1];
      if (url === undefined) continue;
      stdout.resume();
      return url;
    }
    throw new Error(`${this.name} did not start: ${this.lastErrors}`);
  }
}
