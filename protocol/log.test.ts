import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const program = `
  import { setTimeout as delay } from 'node:timers/promises';
  import { createLog } from ${JSON.stringify(new URL('./log.ts', import.meta.url).href)};
  const log = createLog({ service: 'test', level: 'info' });
  log({ level: 'info', message: 'one' });
  await delay(50);
  log({ level: 'info', message: 'two' });
  console.log('done');
`;

/** `/dev/full` refuses every byte, as a full disk does. */
it.skipIf(!existsSync('/dev/full'))(
  'does not end or delay the process when it cannot be written',
  async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', openSync('/dev/full', 'w')],
    });
    const [output, [code]] = await Promise.all([text(child.stdout as Readable), once(child, 'close')]);
    expect([output, code]).toEqual(['done\n', 0]);
  },
);
