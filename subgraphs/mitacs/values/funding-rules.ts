import type { IsoDate } from '@passerelle/kit';

/** When a version of a program's rules was in force, as far as sources say. */
interface Validity {
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** The days on which rules are known to have been in force. */
interface KnownValidity {
  readonly knownSince: IsoDate;
  readonly validTo: IsoDate | null;
}

/** What shows since when rules were in force, where no source gives their first day. */
export interface Evidence {
  /** The first day of the earliest awarded placement under these rules. */
  readonly firstStart: IsoDate | undefined;
  /** The day on which the rules were entered, from a source that describes them as in force. */
  readonly enteredOn: IsoDate;
}

/** Whether rules are known to have been in force on a day, first and last day included. */
export function isInForce({ knownSince, validTo }: KnownValidity, day: IsoDate): boolean {
  return knownSince <= day && (validTo === null || day <= validTo);
}

/** Whether no source contradicts that rules were in force on a day. */
export function isPossible({ validFrom, validTo }: Validity, day: IsoDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** The earliest day on which rules are known to have been in force: their first day, or the earliest day of the evidence. */
export function firstKnownDay(
  { validFrom, validTo }: Validity,
  { firstStart, enteredOn }: Evidence,
): IsoDate {
  if (validFrom !== null) return validFrom;
  const days = [firstStart, validTo, enteredOn].filter((day) => day !== null && day !== undefined);
  return days.toSorted()[0] ?? enteredOn;
}

/** Versions by their first day, the latest first. Those without one come last, in their own order. */
export function newestFirst<Version extends Validity>(versions: readonly Version[]): Version[] {
  return versions.toSorted((one, other) => {
    const [first, second] = [one.validFrom ?? '', other.validFrom ?? ''];
    if (first === second) return 0;
    return first > second ? -1 : 1;
  });
}
