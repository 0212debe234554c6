import { InputError } from '@passerelle/kit';
import { expectations } from './messages.ts';

/** The partners whose records the registry links: their names in `Identity.partner`, in `Source.partner` and before their ids. */
export const PARTNER_NAMES: readonly string[] = ['mitacs', 'atr', 'tech-park', 'amcto'];

/** Checks names of partners. Null passes as null. @throws InputError that lists all names, for an unknown one. */
export function checkPartners(
  argument: string,
  names: readonly string[] | null | undefined,
): readonly string[] | null {
  if (!names) return null;
  const unknown = names.findIndex((name) => !PARTNER_NAMES.includes(name));
  if (unknown === -1) return names;
  throw new InputError(`${argument}[${unknown}]`, expectations.partner(PARTNER_NAMES), names[unknown]);
}
