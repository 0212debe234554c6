import type { Translations } from './language.ts';

/** Messages about a partner's answers. Those in capitals are for failures, by error code. */
interface PartnerMessages {
  readonly PARTNER_UNAVAILABLE: (partner: string) => string;
  readonly PARTNER_TIMEOUT: (partner: string) => string;
  readonly PARTNER_INVALID_RESPONSE: (partner: string) => string;
  readonly staleAnswer: (partner: string, ageSeconds: number) => string;
  readonly invalidValue: (partner: string) => string;
}

export const partnerMessages: Translations<PartnerMessages> = {
  en: {
    PARTNER_UNAVAILABLE: (partner) =>
      `Partner ${partner} did not answer: its fields are null in this answer. Try again later.`,
    PARTNER_TIMEOUT: (partner) =>
      `Partner ${partner} did not answer in time: its fields are null in this answer. Try again later, or request less.`,
    PARTNER_INVALID_RESPONSE: (partner) =>
      `Partner ${partner} sent an answer that cannot be used: its fields are null in this answer.`,
    staleAnswer: (partner, ageSeconds) =>
      `Partner ${partner} did not answer: its data here is ${ageSeconds} s old.`,
    invalidValue: (partner) =>
      `Partner ${partner} sent a value here that does not match its own schema: it is null in this answer.`,
  },
  fr: {
    PARTNER_UNAVAILABLE: (partner) =>
      `Le partenaire ${partner} n’a pas répondu : ses champs sont nuls dans cette réponse. Réessayez plus tard.`,
    PARTNER_TIMEOUT: (partner) =>
      `Le partenaire ${partner} n’a pas répondu à temps : ses champs sont nuls dans cette réponse. Réessayez plus tard, ou demandez moins.`,
    PARTNER_INVALID_RESPONSE: (partner) =>
      `Le partenaire ${partner} a envoyé une réponse inutilisable : ses champs sont nuls dans cette réponse.`,
    staleAnswer: (partner, ageSeconds) =>
      `Le partenaire ${partner} n’a pas répondu : ses données datent ici de ${ageSeconds} s.`,
    invalidValue: (partner) =>
      `Le partenaire ${partner} a envoyé ici une valeur que son propre schéma n’admet pas : elle est nulle dans cette réponse.`,
  },
};
