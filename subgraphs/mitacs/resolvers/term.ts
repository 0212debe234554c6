import { localize } from '@passerelle/kit';
import type { TermResolvers } from '../resolvers.types.ts';
import { labelOf } from '../values/index.ts';

export const Term: TermResolvers = {
  label: (term, { lang }, { language }) => localize(labelOf(term), lang ?? language) ?? term.code,
};
