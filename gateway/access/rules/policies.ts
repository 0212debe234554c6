import type { Caller } from '../../request/caller.ts';

/** What a policy may look at besides the caller. */
export interface PolicyRequest {
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Whether a policy holds for this caller and request. Asked once for each request that touches it. */
export type Policy = (caller: Caller, request: PolicyRequest) => boolean | Promise<boolean>;

/** By their names in the supergraph. */
export type Policies = ReadonlyMap<string, Policy>;

/** A policy that takes longer holds for nobody. */
const PATIENCE_MS = 5_000;

export interface PolicyQuestion {
  readonly caller: Caller;
  readonly request: PolicyRequest;
  /** Told of a policy that failed. */
  readonly warn: (message: string) => void;
  readonly patienceMs?: number;
}

/**
 * Those of the named policies that hold. Only a plain `true` counts: one that is not there, fails, takes too long or says
 * anything else does not hold.
 */
export async function findHoldingPolicies(
  names: readonly string[],
  policies: Policies,
  { caller, request, warn, patienceMs = PATIENCE_MS }: PolicyQuestion,
): Promise<ReadonlySet<string>> {
  const outcomes = await Promise.all(
    names.map(async (name) => {
      const policy = policies.get(name);
      if (policy === undefined) return false;
      try {
        const says: unknown = await inTime(async () => policy(caller, request), patienceMs);
        return says === true;
      } catch (error) {
        warn(
          `Policy "${name}" does not hold, for it failed: ${error instanceof Error ? error.message : String(error)}`,
        );
        return false;
      }
    }),
  );
  return new Set(names.filter((_, index) => outcomes[index]));
}

async function inTime<T>(work: () => Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
