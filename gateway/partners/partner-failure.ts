import type { MessageLanguage } from '../language.ts';

export type PartnerFailureCode = 'PARTNER_UNAVAILABLE' | 'PARTNER_TIMEOUT' | 'PARTNER_INVALID_RESPONSE';

/** A request to a partner that brought nothing. The message and cause are for the log: see `describeFailure`. */
export class PartnerFailure extends Error {
  override readonly name = 'PartnerFailure';
  readonly code: PartnerFailureCode;
  readonly partner: string;

  constructor(code: PartnerFailureCode, partner: string, detail: string, options?: ErrorOptions) {
    super(`${code} from ${partner}: ${detail}`, options);
    this.code = code;
    this.partner = partner;
  }
}

/** What the asker is told about a failure, in their language. */
export function describeFailure(failure: PartnerFailure, language: MessageLanguage): string {
  return messages[language][failure.code](failure.partner);
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
