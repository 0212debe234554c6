import type { MessageLanguage } from '../messages/language.ts';

export type PartnerFailureCode = 'PARTNER_UNAVAILABLE' | 'PARTNER_TIMEOUT' | 'PARTNER_INVALID_RESPONSE';

/**
 * What kept an answer from coming, as far as it matters for what to do next:
 * `unreached` no connection, or it broke before an answer began; `overloaded` 502, 503 or 504;
 * `failed` another sign that the partner is not well, or an answer that broke off; `late` no answer in time;
 * `unusable` an answer that is none; `unasked` given up before the partner was asked; `cancelled` nobody waits any more.
 */
export type FailureKind =
  | 'unreached'
  | 'overloaded'
  | 'failed'
  | 'late'
  | 'unusable'
  | 'unasked'
  | 'cancelled';

interface FailureOptions extends ErrorOptions {
  readonly kind: FailureKind;
}

/** A request to a partner that brought nothing. The message and cause are for the log: see `describeFailure`. */
export class PartnerFailure extends Error {
  override readonly name = 'PartnerFailure';
  readonly code: PartnerFailureCode;
  readonly partner: string;
  readonly kind: FailureKind;

  constructor(
    code: PartnerFailureCode,
    partner: string,
    detail: string,
    { kind, ...options }: FailureOptions,
  ) {
    super(`${code} from ${partner}: ${detail}`, options);
    this.code = code;
    this.partner = partner;
    this.kind = kind;
  }

  /** Whether asking once more may help and can do no harm: nothing of an answer has come. */
  get isRepeatable(): boolean {
    return this.kind === 'unreached' || this.kind === 'overloaded';
  }

  /** Whether it says that the partner is not well. An odd answer does not: one client's question may cause it. */
  get isOutage(): boolean {
    return this.isRepeatable || this.kind === 'failed' || this.kind === 'late';
  }
}

/** What the asker is told about a failure, in their language. */
export function describeFailure(failure: PartnerFailure, language: MessageLanguage): string {
  return messages[language][failure.code](failure.partner);
}

/** The same when an answer from before stood in. */
export function describeStale(
  failure: PartnerFailure,
  ageSeconds: number,
  language: MessageLanguage,
): string {
  return staleMessages[language](failure.partner, ageSeconds);
}

/** What the asker is told where a partner put something that its own schema rules out. */
export function describeMisfit(partner: string, language: MessageLanguage): string {
  return misfitMessages[language](partner);
}

const messages: Record<MessageLanguage, Record<PartnerFailureCode, (partner: string) => string>> = {
  en: {
    PARTNER_UNAVAILABLE: (partner) =>
      `Partner ${partner} did not answer: its fields are null in this answer. Try again later.`,
    PARTNER_TIMEOUT: (partner) =>
      `Partner ${partner} did not answer in time: its fields are null in this answer. Try again later, or ask for less.`,
    PARTNER_INVALID_RESPONSE: (partner) =>
      `Partner ${partner} gave an answer that cannot be used: its fields are null in this answer.`,
  },
  fr: {
    PARTNER_UNAVAILABLE: (partner) =>
      `Le partenaire ${partner} n’a pas répondu : ses champs sont nuls dans cette réponse. Réessayez plus tard.`,
    PARTNER_TIMEOUT: (partner) =>
      `Le partenaire ${partner} n’a pas répondu à temps : ses champs sont nuls dans cette réponse. Réessayez plus tard, ou demandez moins.`,
    PARTNER_INVALID_RESPONSE: (partner) =>
      `Le partenaire ${partner} a donné une réponse inutilisable : ses champs sont nuls dans cette réponse.`,
  },
};

const staleMessages: Record<MessageLanguage, (partner: string, ageSeconds: number) => string> = {
  en: (partner, age) => `Partner ${partner} did not answer: this is what it said ${age} s ago.`,
  fr: (partner, age) => `Le partenaire ${partner} n’a pas répondu : voici ce qu’il disait il y a ${age} s.`,
};

const misfitMessages: Record<MessageLanguage, (partner: string) => string> = {
  en: (partner) =>
    `Partner ${partner} gave something here that does not fit its own schema: it is null in this answer.`,
  fr: (partner) =>
    `Le partenaire ${partner} a donné ici quelque chose qui ne convient pas à son propre schéma : c’est nul dans cette réponse.`,
};
