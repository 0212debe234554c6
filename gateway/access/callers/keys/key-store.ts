/** A key as it is kept: everything but the secret, of which there is only a hash. */
export interface StoredKey {
  /** The public part of the secret, and the key's identity. */
  readonly prefix: string;
  /** SHA-256 of the whole secret, in hexadecimal digits. */
  readonly hash: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** The partner that it was made for, by its name in the supergraph. */
  readonly partner: string | null;
  /** Cost units in a window of the rate limit; null for what all keys have. */
  readonly quota: number | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** To the minute or so. */
  readonly lastUsedAt: Date | null;
  /** The key that was made in its place. */
  readonly replacedBy: string | null;
}

/** What a gateway needs to know of keys. */
export interface KeyStore {
  /** Rejects when nobody can say: that a key cannot be looked up does not make it unknown. */
  findByPrefix(prefix: string): Promise<StoredKey | null>;
  noteUse(prefix: string, at: Date): Promise<void>;
}

/** What managing them takes. */
export interface KeyRegistry extends KeyStore {
  add(key: StoredKey): Promise<void>;
  /** Newest first. */
  list(): Promise<StoredKey[]>;
  /** Null when there is no such key. A key that was revoked before keeps its date. */
  revoke(prefix: string, at: Date): Promise<StoredKey | null>;
  /** Lets a key end when another has taken its place, unless it ends sooner anyway. */
  replace(prefix: string, by: string, endsAt: Date): Promise<void>;
  close(): Promise<void>;
}
