import {
  AccessError,
  accessMessages,
  type CallerStatus,
  checkId,
  checkIds,
  expectations,
  InputError,
} from '../values/index.ts';

/**
 * The canonical form of an id of a person that a caller gave. Every caller may use the canonical id, `mitacs:R-…`. Any other
 * identifier is for signed-in callers, who may read the identities of people: others could try identifiers until one is found.
 * It is rejected before anything is read, so that the answer is the same whether it is known or not.
 *
 * @throws InputError for a malformed id, AccessError for an identifier from an anonymous caller.
 */
export function checkPersonId(argument: string, value: string, caller: CallerStatus): string {
  return allowPersonId(argument, checkId(argument, value), caller);
}

/** `checkPersonId` for each id of a list; null when there is no list. */
export function checkPersonIds(
  argument: string,
  values: readonly string[] | null | undefined,
  caller: CallerStatus,
): string[] | null {
  const ids = checkIds(argument, values);
  return ids && ids.map((id, index) => allowPersonId(`${argument}[${index}]`, id, caller));
}

/**
 * Canonical ids of people, for a partner that stores nothing else; null when there is no list. Anonymous callers get the same error
 * for any other identifier as from the registry.
 *
 * @throws InputError, AccessError
 */
export function checkCanonicalPersonIds(
  argument: string,
  values: readonly string[] | null | undefined,
  caller: CallerStatus,
): string[] | null {
  const ids = checkPersonIds(argument, values, caller);
  for (const [index, id] of (ids ?? []).entries()) {
    if (!isCanonical(id)) throw new InputError(`${argument}[${index}]`, expectations.canonicalPersonId, id);
  }
  return ids;
}

function allowPersonId(argument: string, id: string, caller: CallerStatus): string {
  // `isSignedIn` is read only where it matters: reading it restricts who may cache the answer.
  if (isCanonical(id) || caller.isSignedIn) return id;
  throw new AccessError({
    code: 'UNAUTHENTICATED',
    message: accessMessages.personIdentifier(argument),
    argument,
  });
}

function isCanonical(id: string): boolean {
  return id.startsWith('mitacs:');
}
