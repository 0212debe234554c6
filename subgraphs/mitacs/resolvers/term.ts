import { localize } from '../../kit/index.ts';
import { labelOf } from '../classifications.ts';
import type { Term } from '../parents.ts';
import type { TermResolvers } from '../resolvers.types.ts';

export const term: TermResolvers = {
  label: (parent, { lang }, { language }) => localize(labelOf(parent), lang ?? language) ?? parent.code,
};

export function toFieldTerms(codes: readonly string[] | undefined): Term[] {
  return (codes ?? []).map((code) => ({ scheme: 'CRDC', code }));
}

export function toSectorTerm(code: string | null | undefined): Term | null {
  return code ? { scheme: 'NAICS', code } : null;
}
