import { GraphQLError } from 'graphql';
import type { MessageLanguage } from '../../messages/language.ts';
import type { Caller } from '../../request/caller.ts';
import { type Alternatives, combine, type Requirement } from '../rules/index.ts';

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

  toErrors(caller: Caller, language: MessageLanguage = 'en'): GraphQLError[] {
    const words = wordsIn[language];
    return withoutStack(() => {
      const texts = new Map<Refusal, RefusalText>();
      const errors = this.#listed.map(({ refusal, path }) => {
        const text = texts.get(refusal) ?? describe(refusal, caller, words);
        texts.set(refusal, text);
        return new GraphQLError(text.message, { path, extensions: { ...text.extensions } });
      });
      const more = this.#total - this.#listed.length;
      if (more > 0) {
        errors.push(new GraphQLError(words.more(more), { extensions: { code: codeFor(caller), more } }));
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

function describe({ field, requirement, isAction }: Refusal, caller: Caller, words: Words): RefusalText {
  if (!requirement) {
    return { message: words.unexpected, extensions: { code: 'INTERNAL_SERVER_ERROR', field } };
  }
  // Beyond a hundred ways to be let in, a list of them helps nobody.
  const requiredScopes = listed(requirement.scopes);
  const requiredPolicies = listed(requirement.policies);
  const message =
    caller.kind === 'anonymous'
      ? words.signIn(field, isAction)
      : words.needs(field, isAction, [
          ...ways(requirement.scopes, requiredScopes, words.scope),
          ...ways(requirement.policies, requiredPolicies, words.policy),
        ]);
  return {
    message,
    extensions: {
      code: codeFor(caller),
      field,
      ...(requiredScopes && { requiredScopes }),
      ...(requiredPolicies && { requiredPolicies }),
    },
  };
}

function listed(all: readonly Alternatives[]): Alternatives | undefined {
  return all.length > 0 ? combine(all, 100) : undefined;
}

/** What of one kind lets a caller in: nothing to say where nothing of that kind is asked. */
function ways(all: readonly Alternatives[], combined: Alternatives | undefined, word: WordFor): string[] {
  if (all.length === 0) return [];
  if (combined === undefined) return [word.many];
  if (combined.length === 0) return [word.nobody];
  return [
    combined.map((set) => `${set.length > 1 ? word.several : word.one} ${set.join(word.and)}`).join(word.or),
  ];
}

function codeFor(caller: Caller): string {
  return caller.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

interface WordFor {
  readonly one: string;
  readonly several: string;
  readonly many: string;
  readonly nobody: string;
  readonly and: string;
  readonly or: string;
}

interface Words {
  readonly unexpected: string;
  readonly scope: WordFor;
  readonly policy: WordFor;
  readonly signIn: (field: string, isAction: boolean) => string;
  readonly needs: (field: string, isAction: boolean, ways: readonly string[]) => string;
  readonly more: (count: number) => string;
}

const english = { and: ' and ', or: ', or ', nobody: 'what nobody has' };
const french = { and: ' et ', or: ', ou ', nobody: 'ce que personne n’a' };

const wordsIn: Record<MessageLanguage, Words> = {
  en: {
    unexpected: 'Unexpected error.',
    scope: { ...english, one: 'scope', several: 'scopes', many: 'a combination of scopes' },
    policy: { ...english, one: 'policy', several: 'policies', many: 'a combination of policies' },
    signIn: (field, isAction) => `Sign in to ${isAction ? 'run' : 'read'} "${field}".`,
    needs: (field, isAction, needed) =>
      `${isAction ? 'Running' : 'Reading'} "${field}" needs ${needed.join(' and ')}.`,
    more: (count) =>
      `${count.toLocaleString('en')} more ${count === 1 ? 'field was' : 'fields were'} refused.`,
  },
  fr: {
    unexpected: 'Unexpected error.',
    scope: { ...french, one: 'la portée', several: 'les portées', many: 'une combinaison de portées' },
    policy: { ...french, one: 'la règle', several: 'les règles', many: 'une combinaison de règles' },
    signIn: (field, isAction) => `Connectez-vous pour ${isAction ? 'exécuter' : 'lire'} « ${field} ».`,
    needs: (field, isAction, needed) =>
      `${isAction ? 'Exécuter' : 'Lire'} « ${field} » demande ${needed.join(' et ')}.`,
    more: (count) =>
      `${count.toLocaleString('fr')} ${count === 1 ? 'autre champ a été refusé' : 'autres champs ont été refusés'}.`,
  },
};
