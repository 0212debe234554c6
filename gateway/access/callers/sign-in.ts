import type { Log } from '../../../protocol/index.ts';
import type { AccessSettings } from '../access-settings.ts';
import { FailedSignIns } from './failed-sign-ins.ts';
import { createIdentifyCaller, type IdentifyCaller } from './identify-caller.ts';
import { KeyChecker, type KeyStore } from './keys/index.ts';
import { SignInError } from './sign-in-error.ts';
import { createTokenCheck } from './tokens/check-token.ts';

export interface SignInOptions {
  readonly access: Pick<AccessSettings, 'oidc' | 'maxFailedSignIns'>;
  /** Without a store, every key is rejected as unknown. */
  readonly keyStore?: KeyStore | undefined;
  readonly log: Log;
}

/** Signs callers in by the keys of this gateway, and by the tokens of the configured issuer, if there is one. */
export function createSignIn({ access, keyStore, log }: SignInOptions): IdentifyCaller {
  const keys = keyStore && new KeyChecker({ store: keyStore, log });
  return createIdentifyCaller({
    async checkKey(secret) {
      if (keys === undefined) throw new SignInError('unknown key');
      return keys.check(secret);
    },
    failures: new FailedSignIns(access.maxFailedSignIns),
    checkToken: access.oidc && createTokenCheck(access.oidc),
  });
}
