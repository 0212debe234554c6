import type { IsoDate } from '@passerelle/kit';

/** When a version of a program's rules was in force. */
interface Validity {
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** Whether a version was in force on a day, first and last day included. An unknown end leaves that side open. */
export function isInForce({ validFrom, validTo }: Validity, day: IsoDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** Versions by their first day, the latest first. Those without one come last, in their own order. */
export function newestFirst<Version extends Validity>(versions: readonly Version[]): Version[] {
  return versions.toSorted((one, other) => {
    const [first, second] = [one.validFrom ?? '', other.validFrom ?? ''];
    if (first === second) return 0;
    return first > second ? -1 : 1;
  });
}
