import { GraphQLError } from 'graphql';
import type { Caller } from './caller.ts';
import type { Requirement } from './requirement.ts';
import { combine } from './requirement.ts';

/** A field that a caller may not read, or, without a requirement, one whose value cannot be trusted. */
export interface Refusal {
  /** Coordinate of the field, `Placement.stipend`. */
  readonly field: string;
  readonly requirement?: Requirement;
  readonly isAction: boolean;
}

type Path = readonly (string | number)[];

const maxListed = 500;

/** Gathers refusals in the order of the answer. Keeps the first 500, and counts the rest. */
export class Refusals {
  readonly #listed: { refusal: Refusal; path: Path }[] = [];
  #total = 0;

  get total(): number {
    return this.#total;
  }

  add(refusal: Refusal, path: Path): void {
    this.#total += 1;
    if (this.#total <= maxListed) this.#listed.push({ refusal, path: [...path] });
  }

  /** Forgets all but the first `total`: a null higher up has swallowed what the others stood for. */
  forgetAfter(total: number): void {
    this.#total = total;
    this.#listed.length = Math.min(this.#listed.length, total);
  }

  /** Fields of the first of them whose value could not be trusted. */
  get misfits(): string[] {
    return this.#listed.flatMap(({ refusal }) => (refusal.requirement ? [] : [refusal.field]));
  }

  toErrors(caller: Caller): GraphQLError[] {
    return withoutStack(() => {
      const texts = new Map<Refusal, RefusalText>();
      const errors = this.#listed.map(({ refusal, path }) => {
        const text = texts.get(refusal) ?? describe(refusal, caller);
        texts.set(refusal, text);
        return new GraphQLError(text.message, { path, extensions: { ...text.extensions } });
      });
      const more = this.#total - this.#listed.length;
      if (more > 0) {
        const message = `${more.toLocaleString('en')} more ${more === 1 ? 'field was' : 'fields were'} refused.`;
        errors.push(new GraphQLError(message, { extensions: { code: codeFor(caller), more } }));
      }
      return errors;
    });
  }
}

/** A refusal is an answer, not a fault: nobody looks for its stack, which costs more than all the rest of it. */
function withoutStack<T>(make: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

interface RefusalText {
  readonly message: string;
  readonly extensions: Record<string, unknown>;
}

function describe({ field, requirement, isAction }: Refusal, caller: Caller): RefusalText {
  if (!requirement) {
    return { message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR', field } };
  }
  // Beyond a hundred ways to be let in, a list of them helps nobody.
  const requiredScopes = requirement.scopes.length > 0 ? combine(requirement.scopes, 100) : undefined;
  const message =
    caller.kind === 'anonymous'
      ? `Sign in to ${isAction ? 'run' : 'read'} "${field}".`
      : `${isAction ? 'Running' : 'Reading'} "${field}" ${need(requirement, requiredScopes)}.`;
  return { message, extensions: { code: codeFor(caller), field, ...(requiredScopes && { requiredScopes }) } };
}

function codeFor(caller: Caller): string {
  return caller.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

function need({ policies }: Requirement, scopes: readonly (readonly string[])[] | undefined): string {
  if (policies.length > 0) return 'needs a policy that this gateway cannot check';
  if (!scopes) return 'needs a combination of scopes';
  if (scopes.length === 0) return 'is open to nobody';
  return `needs ${scopes.map((set) => `${set.length > 1 ? 'scopes' : 'scope'} ${set.join(' and ')}`).join(', or ')}`;
}
