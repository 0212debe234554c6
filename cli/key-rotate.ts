import { rotateKey } from '../gateway/index.ts';
import { readDuration, readPrefix } from './key-options.ts';
import { showIssuedKey } from './key-output.ts';
import { withKeyRegistry } from './with-key-registry.ts';

/** `passerelle key rotate <prefix>` */
export async function runKeyRotate(
  env: NodeJS.ProcessEnv,
  text: string,
  options: { readonly overlap: string },
): Promise<void> {
  const prefix = readPrefix(text);
  const overlapMs = readDuration('--overlap', options.overlap);
  await withKeyRegistry(env, async (registry) => {
    const issued = await rotateKey(registry, prefix, overlapMs);
    console.log(showIssuedKey(issued));
    console.log(`The old key ${prefix} stays valid until ${issued.oldEndsAt.toISOString()}.`);
  });
}
