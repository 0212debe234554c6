import type { IsoDate } from '@passerelle/kit';
import type { Identity } from '../models/index.ts';

/** The scheme in which a partner's local ids are written in the graph. */
const SCHEMES: Readonly<Record<string, string>> = {
  mitacs: 'mitacs',
  atr: 'atr',
  'tech-park': 'techpark',
  amcto: 'amcto',
};

/** The partner's own id of a record, for each partner that has one. */
export type LocalIds = Readonly<Record<string, string | undefined>>;

/** Every identifier that leads to a record: its canonical id first, then the partners' local ids. */
export function aliasesOf(id: string, localIds: LocalIds): string[] {
  const aliases = new Set([id]);
  for (const [partner, localId] of Object.entries(localIds)) {
    if (localId) aliases.add(`${SCHEMES[partner] ?? partner}:${localId}`);
  }
  return [...aliases];
}

/**
 * How each partner's record was matched. The registry's is the record itself. Another partner's is matched by a public
 * identifier where the record has one, else by name and place.
 */
export function identitiesOf(id: string, localIds: LocalIds, assertedOn: IsoDate): Identity[] {
  const isPublic = !id.startsWith('mitacs:');
  return Object.entries(localIds).flatMap(([partner, localId]): Identity[] => {
    if (!localId) return [];
    const record = { partner, localId, assertedOn };
    if (partner === 'mitacs') return [{ ...record, method: 'CONFIRMED_BY_HAND', confidence: 1 }];
    return isPublic
      ? [{ ...record, method: 'PUBLIC_IDENTIFIER', confidence: 1 }]
      : [{ ...record, method: 'NAME_AND_PLACE', confidence: 0.9 }];
  });
}
