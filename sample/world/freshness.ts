import { type DayNumber, toDay } from './calendar.ts';
import type { Frame } from './frame.ts';
import { randomFor } from './random.ts';
import type { SampleRecord } from './sample-types.ts';
import { AS_OF } from './timeline.ts';

/** One record in thirty was touched in the week before the day of the sample, whatever its age. */
const TOUCHED_LATELY = 1 / 30;

/**
 * What a record says of its origin: changed on the day its last event was entered, in office hours, and taken in by the
 * import of the following night. The night before `AS_OF` is the last import.
 */
export function freshness(
  frame: Frame,
  kind: string,
  index: number,
  localId: string,
  lastEvent: DayNumber,
): SampleRecord {
  const random = randomFor(frame.seed, kind, index, 'freshness');
  const day = random.chance(TOUCHED_LATELY)
    ? AS_OF - random.between(1, 7)
    : Math.min(lastEvent + random.between(0, 10), AS_OF - 1);
  const time = `${pad(random.between(13, 21))}:${pad(random.between(0, 59))}:${pad(random.between(0, 59))}`;
  return {
    sampleRecordId: `SAMPLE-${localId}`,
    updatedAt: `${toDay(day)}T${time}.${String(random.between(0, 999)).padStart(3, '0')}Z`,
    importedAt: `${toDay(day + 1)}T04:15:00.000Z`,
  };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
