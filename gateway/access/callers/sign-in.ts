import type { Log } from '../../../protocol/index.ts';
import type { AccessSettings } from '../access-settings.ts';
import { createIdentifyCaller, type IdentifyCaller } from './identify-caller.ts';
import { KeyChecker } from './keys/key-checker.ts';
import type { KeyStore } from './keys/key-store.ts';
import { SignInError } from './sign-in-error.ts';
import { createTokenCheck } from './tokens/check-token.ts';

export interface SignInOptions {
  readonly access: AccessSettings;
  /** Without one, every key is unknown. */
  readonly keyStore?: KeyStore | undefined;
  readonly log: Log;
}

/** How this gateway learns who asks: by its own keys, and by the tokens of the issuer that it trusts, if any. */
export function createSignIn({ access, keyStore, log }: SignInOptions): IdentifyCaller {
  const keys = keyStore && new KeyChecker({ store: keyStore, log });
  return createIdentifyCaller({
    async checkKey(secret) {
      if (keys === undefined) throw new SignInError('unknown key');
      return keys.check(secret);
    },
    checkToken: access.oidc && createTokenCheck(access.oidc),
  });
}
