import { localize } from '@passerelle/kit';
import type { TermResolvers } from '../resolvers.types.ts';
import { researchFieldLabel } from '../values/research-fields.ts';

export const Term: TermResolvers = {
  scheme: () => 'CRDC',
  code: (code) => code,
  label: (code, { lang }, { language }) => localize(researchFieldLabel(code), lang ?? language) ?? code,
};
