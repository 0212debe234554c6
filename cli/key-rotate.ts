import { rotateKey } from '../gateway/index.ts';
import { readDuration, readPrefix } from './key-options.ts';
import { showIssuedKey } from './key-output.ts';
import { withKeyStore } from './with-key-store.ts';

/** `passerelle key rotate <prefix>` */
export async function runKeyRotate(
  env: NodeJS.ProcessEnv,
  text: string,
  options: { readonly overlap: string },
): Promise<void> {
  const prefix = readPrefix(text);
  const overlapMs = readDuration('--overlap', options.overlap);
  await withKeyStore(env, async (store) => {
    const issued = await rotateKey(store, prefix, overlapMs);
    console.log(showIssuedKey(issued));
    console.log(`The old key ${prefix} stays valid until ${issued.oldEndsAt.toISOString()}.`);
  });
}
