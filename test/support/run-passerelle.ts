import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from './project-files.ts';

const program = join(projectRoot, 'cli/passerelle.js');

export interface Exit {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command with no other settings than `env`. */
export function runPasserelle(args: readonly string[], env: Record<string, string> = {}): RunningProgram {
  return run(process.execPath, [program, ...args], env);
}

/** Runs npm in this repository with no other settings than `env`. The process is npm's own. */
export function runNpm(args: readonly string[], env: Record<string, string> = {}): RunningProgram {
  return run('npm', args, env);
}

function run(command: string, args: readonly string[], env: Record<string, string>): RunningProgram {
  const inherited = Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
  return new RunningProgram(
    spawn(command, args, {
      cwd: projectRoot,
      env: { ...inherited, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

interface Waiter {
  readonly text: string;
  readonly resolve: (stdout: string) => void;
  readonly reject: (error: Error) => void;
}

export class RunningProgram {
  readonly process: ChildProcess;
  readonly exited: Promise<Exit>;
  readonly #output = { stdout: '', stderr: '' };
  readonly #waiters: Waiter[] = [];

  constructor(child: ChildProcess) {
    this.process = child;
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (chunk: string) => this.#onOutput(name, chunk));
    }
    this.exited = new Promise((resolve) => {
      child.once('close', (code) => {
        for (const waiter of this.#waiters) this.#rejectWaiter(waiter);
        resolve({ code, ...this.#output });
      });
    });
  }

  /** Resolves with all of standard output once it contains the text. Rejects if the program exits before. */
  outputWith(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#output.stdout.includes(text)) resolve(this.#output.stdout);
      else this.#waiters.push({ text, resolve, reject });
    });
  }

  /** Sends a signal and waits for the exit. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Exit> {
    this.process.kill(signal);
    return this.exited;
  }

  #onOutput(name: 'stdout' | 'stderr', chunk: string): void {
    this.#output[name] += chunk;
    const { stdout } = this.#output;
    for (const { text, resolve } of this.#waiters) if (stdout.includes(text)) resolve(stdout);
  }

  #rejectWaiter({ text, reject }: Waiter): void {
    const { stdout, stderr } = this.#output;
    reject(new Error(`The program exited before its output contained "${text}".\n${stdout}${stderr}`));
  }
}

/** Finds different free ports. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen()));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' ? (address?.port ?? 0) : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function listen(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
