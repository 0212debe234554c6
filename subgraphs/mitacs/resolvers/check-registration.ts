import { AccessError, InputError, parseIdentifier, today } from '@passerelle/kit';
import type { Context } from '../parents.ts';
import type { RegisterResearcherInput } from '../schema.types.ts';
import {
  accessMessages,
  expectations,
  LONGEST_REGISTRATION,
  PUBLIC_PERSON_SCHEMES,
} from '../values/index.ts';

/** What a caller may register: see `registerPerson`. */
export interface CheckedRegistration {
  readonly publicIds: readonly string[];
  readonly ownIds: readonly string[];
  readonly partner: string;
  readonly on: string;
}

/**
 * Checks the identifiers of a person that a partner registers: public ones, and the partner's own.
 *
 * @throws InputError for a malformed identifier and a list that is empty or too long; AccessError for an identifier of another
 * partner, and for a caller who does not act for a partner.
 */
export function checkRegistration(
  { identifiers }: RegisterResearcherInput,
  context: Context,
): CheckedRegistration {
  const argument = 'input.identifiers';
  const partner = partnerOf(context);
  if (identifiers.length === 0 || identifiers.length > LONGEST_REGISTRATION) {
    throw new InputError(argument, expectations.registration(LONGEST_REGISTRATION), identifiers.length);
  }
  const checked = new Set(
    identifiers.map((identifier, index) => checkIdentifier(`${argument}[${index}]`, identifier, partner)),
  );
  const ownIds = [...checked].filter((identifier) => identifier.startsWith(`${partner}:`));
  const publicIds = [...checked].filter((identifier) => !ownIds.includes(identifier));
  return { publicIds, ownIds, partner, on: today() };
}

function partnerOf({ caller }: Context): string {
  const partner = caller.kind === 'known' ? caller.partner : undefined;
  if (partner !== undefined) return partner;
  throw new AccessError({ code: 'FORBIDDEN', message: accessMessages.noPartner, argument: 'input' });
}

function checkIdentifier(argument: string, value: string, partner: string): string {
  const identifier = parseIdentifier(value);
  if (!identifier) throw new InputError(argument, expectations.personIdentifier(partner), value);
  const { scheme, curie } = identifier;
  if (scheme === partner || PUBLIC_PERSON_SCHEMES.includes(scheme)) return curie;
  throw new AccessError({
    code: 'FORBIDDEN',
    message: accessMessages.otherPartner(curie, partner),
    argument,
  });
}
