import type { Source } from '@passerelle/kit';
import type { World } from '../../../sample/index.ts';

/** Provenance of a real record, under the id that it has at its own source. */
export function referenceSource(recordId: string, { asOf }: World): Source {
  return { partner: 'mitacs', recordId, updatedAt: ENTERED, importedAt: new Date(`${asOf}T00:00:00Z`) };
}

/** The day on which the tables of real organizations were imported, and the programs and agreements were entered. */
const ENTERED = new Date('2026-01-05T00:00:00Z');

/** The day on which a real record's identities were matched. */
export const MATCHED_ON = ENTERED.toISOString().slice(0, 10);
