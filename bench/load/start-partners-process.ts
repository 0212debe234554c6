import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Behaviours, PartnerUrls } from './partners-process.ts';

export interface PartnersProcess {
  readonly urls: PartnerUrls;
  /** Resolves when the change is in effect. Partners that are not named become healthy. */
  setBehaviours(behaviours: Behaviours): Promise<void>;
  stop(): Promise<void>;
}

export async function startPartnersProcess(): Promise<PartnersProcess> {
  const child = fork(fileURLToPath(new URL('./partners-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  const [urls] = (await once(child, 'message')) as [PartnerUrls];
  return {
    urls,
    async setBehaviours(behaviours) {
      const changed = once(child, 'message');
      child.send(behaviours);
      await changed;
    },
    async stop() {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}
