import type { IsoDate } from '../kit/index.ts';

interface Dated {
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** Whether something was in force on a day. An unknown first or last day bounds nothing. */
export function isInForce({ validFrom, validTo }: Dated, day: IsoDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** The latest beginning first; those of unknown beginning behind, in the order they came in. */
export function newestFirst<Version extends Dated>(versions: readonly Version[]): Version[] {
  return versions.toSorted((one, other) => {
    const [first, second] = [one.validFrom ?? '', other.validFrom ?? ''];
    if (first === second) return 0;
    return first > second ? -1 : 1;
  });
}
