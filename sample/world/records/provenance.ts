import type { WorldSettings } from '../plan/index.ts';
import type { SampleRecord } from '../types/sample-record.ts';
import { type DayNumber, toIsoDate } from '../values/calendar.ts';
import { randomFor } from '../values/random.ts';
import { AS_OF } from '../values/timeline.ts';

/** One record in thirty was updated in the week before the current day of the sample, independent of its latest event. */
const SHARE_UPDATED_LAST_WEEK = 1 / 30;

export interface RecordIdentity {
  /** The kind and the index are the key of the record's random numbers. */
  readonly kind: string;
  readonly index: number;
  /** The partner's own id of the record, such as `IT18063-02`. */
  readonly localId: string;
  readonly latestEvent: DayNumber;
}

/**
 * The provenance of a record: it was updated within ten days after its latest event, in office hours, and imported in the following
 * night. The last import is that of the night before the current day of the sample.
 */
export function provenanceOf(
  { seed }: WorldSettings,
  { kind, index, localId, latestEvent }: RecordIdentity,
): SampleRecord {
  const random = randomFor(seed, kind, index, 'freshness');
  const day = random.chance(SHARE_UPDATED_LAST_WEEK)
    ? AS_OF - random.between(1, 7)
    : Math.min(latestEvent + random.between(0, 10), AS_OF - 1);
  const hours = random.between(13, 21);
  const minutes = random.between(0, 59);
  const seconds = random.between(0, 59);
  const milliseconds = random.between(0, 999);
  return {
    sampleRecordId: `SAMPLE-${localId}`,
    updatedAt: `${toIsoDate(day)}T${padded(hours)}:${padded(minutes)}:${padded(seconds)}.${padded(milliseconds, 3)}Z`,
    importedAt: `${toIsoDate(day + 1)}T04:15:00.000Z`,
  };
}

function padded(number: number, digits = 2): string {
  return String(number).padStart(digits, '0');
}
