import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a file of this folder in a process of its own, and sends it its options once it is ready. */
export async function startChild(file: string, options: object): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  child.send(options);
  return child;
}
