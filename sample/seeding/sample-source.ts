import type { Source } from '@passerelle/kit';
import type { PartnerName, SampleRecord } from '../world/index.ts';

/** The source of an invented record in a partner's database. */
export function sampleSource(
  partner: PartnerName,
  { sampleRecordId, updatedAt, importedAt }: SampleRecord,
): Source {
  return {
    partner,
    recordId: sampleRecordId,
    updatedAt: new Date(updatedAt),
    importedAt: new Date(importedAt),
  };
}
