/** An API key as it is stored: with a hash of its secret, without the secret itself. */
export interface StoredKey {
  /** The public part of the secret. Identifies the key. */
  readonly prefix: string;
  /** SHA-256 of the whole secret, in hexadecimal digits. */
  readonly hash: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** The partner on whose behalf the caller acts, by its name in the supergraph. */
  readonly partner: string | null;
  /** Cost units in a window of the rate limit. Null: the default. */
  readonly quota: number | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** Accurate to about a minute. */
  readonly lastUsedAt: Date | null;
  /** The prefix of the key that was created by a rotation of this one. */
  readonly replacedBy: string | null;
}

/** What a gateway needs to check keys. */
export interface KeyStore {
  /** Null when there is no such key. Rejects when the key cannot be looked up. */
  findByPrefix(prefix: string): Promise<StoredKey | null>;
  /** The prefixes of all keys, in any order. */
  listPrefixes(): Promise<string[]>;
  /** Stores the time of the key's last use. */
  noteUse(prefix: string, at: Date): Promise<void>;
}

/** What the commands need to manage keys. */
export interface ManagedKeyStore extends KeyStore {
  add(key: StoredKey): Promise<void>;
  /** Newest first. */
  list(): Promise<StoredKey[]>;
  /** Null when there is no such key. A key that was revoked before keeps its date. */
  revoke(prefix: string, at: Date): Promise<StoredKey | null>;
  /** Stores which key replaces this one, and lets this one expire at `endsAt`, unless it expires earlier. */
  replace(prefix: string, by: string, endsAt: Date): Promise<void>;
  close(): Promise<void>;
}
