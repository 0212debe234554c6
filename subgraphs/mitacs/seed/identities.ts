import type { IsoDate } from '@passerelle/kit';
import type { Identity } from '../models/index.ts';

/** The partner's own id of a record, for each partner that has one. */
export type LocalIds = Readonly<Record<string, string | undefined>>;

/** Every identifier that leads to a record: its canonical id first, then its public ids, then the partners' local ids. */
export function aliasesOf(id: string, localIds: LocalIds, publicIds: readonly string[] = []): string[] {
  const aliases = new Set([id, ...publicIds]);
  for (const [partner, localId] of Object.entries(localIds)) {
    if (localId) aliases.add(`${partner}:${localId}`);
  }
  return [...aliases];
}

export interface Match {
  readonly hasPublicId: boolean;
  readonly assertedOn: IsoDate;
}

/**
 * How each partner's record was matched. The registry's is the record itself. Another partner's is matched by a public
 * identifier where the record has one, else by name and place.
 */
export function identitiesOf(localIds: LocalIds, { hasPublicId, assertedOn }: Match): Identity[] {
  return Object.entries(localIds).flatMap(([partner, localId]): Identity[] => {
    if (!localId) return [];
    const record = { partner, localId, assertedOn };
    if (partner === 'mitacs') return [{ ...record, method: 'CONFIRMED_BY_HAND', confidence: 1 }];
    return hasPublicId
      ? [{ ...record, method: 'PUBLIC_IDENTIFIER', confidence: 1 }]
      : [{ ...record, method: 'NAME_AND_PLACE', confidence: 0.9 }];
  });
}
