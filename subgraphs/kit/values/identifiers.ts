import { InputError } from './input-error.ts';
import { expectations } from './messages.ts';

/** A CURIE: the scheme it belongs to, and the identifier in that scheme. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  readonly local: string;
  /** Both together, as stored: `orcid:0000-0002-1825-0097`. */
  readonly curie: string;
}

interface SchemeRules {
  readonly example: string;
  readonly pattern: RegExp;
  readonly isValid?: (local: string) => boolean;
  /** The beginning of a web address of an identifier of this scheme. */
  readonly address?: RegExp;
}

/** The schemes of the graph, how an identifier of each is written, and its check digits. */
const SCHEMES = {
  // https://support.orcid.org/hc/en-us/articles/360006897674
  orcid: {
    example: 'orcid:0000-0002-1825-0097',
    pattern: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/,
    isValid: hasOrcidCheckDigit,
    address: /^https?:\/\/orcid\.org\//i,
  },
  // https://ror.readme.io/docs/identifier
  ror: {
    example: 'ror:01pe1d703',
    pattern: /^0[0-9a-hjkmnp-tv-z]{6}\d{2}$/,
    isValid: hasRorCheckDigits,
    address: /^https?:\/\/ror\.org\//i,
  },
  // Province, census division, census subdivision; an upper tier is its division.
  sgc: { example: 'sgc:3520005', pattern: /^\d{4}(\d{3})?$/ },
  neq: { example: 'neq:1143920115', pattern: /^\d{10}$/ },
  bn: { example: 'bn:123456782', pattern: /^\d{9}$/, isValid: hasLuhnCheckDigit },
  jcn: { example: 'jcn:7000012050002', pattern: /^[1-9]\d{12}$/, isValid: hasCorporateNumberCheckDigit },
  isni: { example: 'isni:0000000121032683', pattern: /^\d{15}[\dX]$/, isValid: hasOrcidCheckDigit },
  wikidata: { example: 'wikidata:Q4950663', pattern: /^Q[1-9]\d{0,11}$/ },
  fundref: { example: 'fundref:501100000038', pattern: /^\d{3,15}$/ },
  // The registry of the graph, whose people and placements every partner can refer to.
  mitacs: { example: 'mitacs:IT18063-02', pattern: /^[A-Z0-9][A-Za-z0-9_-]{0,63}$/ },
} satisfies Record<string, SchemeRules>;

/** A scheme of the graph, or the name that a partner's own ids begin with. */
export type IdentifierScheme = keyof typeof SCHEMES | (string & {});

/** Ids that an argument accepts: a scheme (`ror`), or an example of a partner's own ids (`template:W-001`). Errors show examples. */
export type AcceptedIds = IdentifierScheme | `${string}:${string}`;

/** The name of a partner: 2 to 32 small letters and digits, in words with one hyphen between them (`tech-park`). */
const PARTNER_NAME = /^(?=.{2,32}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** How the ids of a partner are written. */
function partnerRules(scheme: string): SchemeRules | null {
  if (!PARTNER_NAME.test(scheme)) return null;
  return { example: `${scheme}:A-001`, pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/ };
}

function rulesOf(scheme: string): SchemeRules | null {
  return Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme as keyof typeof SCHEMES] : partnerRules(scheme);
}

/** Reads a CURIE, or the web address of an ORCID iD or a ROR id. Null when it is malformed or fails its check digit. */
export function parseIdentifier(text: string): Identifier | null {
  const curie = toCurie(text.trim());
  const colon = curie.indexOf(':');
  if (colon < 0) return null;
  const scheme = curie.slice(0, colon);
  const local = scheme === 'ror' ? curie.slice(colon + 1).toLowerCase() : curie.slice(colon + 1);
  const rules = rulesOf(scheme);
  if (!rules?.pattern.test(local) || rules.isValid?.(local) === false) return null;
  return { scheme, local, curie: `${scheme}:${local}` };
}

/**
 * The canonical form of an id that a caller gave. By default, ids of every scheme are accepted.
 *
 * @throws InputError that names the argument and shows an example of each id that is accepted.
 * @example checkId('id', id, ['template:W-001'])
 */
export function checkId(argument: string, value: string, accepted: readonly AcceptedIds[] = []): string {
  const identifier = parseIdentifier(value);
  const isAccepted = accepted.length === 0 || accepted.map(schemeOf).includes(identifier?.scheme ?? '');
  if (identifier && isAccepted) return identifier.curie;
  const shown = accepted.length === 0 ? ['orcid', 'ror', 'sgc', 'mitacs'] : accepted;
  const examples = shown.map((ids) => (ids.includes(':') ? ids : (rulesOf(ids)?.example ?? ids)));
  const hasCheckDigit = shown.some((ids) => rulesOf(schemeOf(ids))?.isValid);
  throw new InputError(argument, expectations.identifier(examples, hasCheckDigit), value);
}

/** `checkId` for each id of a list; null when there is no list. */
export function checkIds(
  argument: string,
  values: readonly string[] | null | undefined,
  accepted: readonly AcceptedIds[] = [],
): string[] | null {
  if (!values) return null;
  return values.map((value, index) => checkId(`${argument}[${index}]`, value, accepted));
}

function schemeOf(ids: AcceptedIds): IdentifierScheme {
  return ids.split(':', 1)[0] ?? ids;
}

function toCurie(text: string): string {
  for (const [scheme, rules] of Object.entries<SchemeRules>(SCHEMES)) {
    if (rules.address?.test(text)) return `${scheme}:${text.replace(rules.address, '')}`;
  }
  return text;
}

/** ISO 7064 mod 11-2 over the first fifteen digits; 10 is written X. */
function hasOrcidCheckDigit(local: string): boolean {
  const digits = local.replaceAll('-', '');
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** 98 − (n · 100 mod 97), where n is the number that the six characters write in Crockford's base 32. */
function hasRorCheckDigits(local: string): boolean {
  let number = 0;
  for (const character of local.slice(1, 7)) number = number * 32 + CROCKFORD.indexOf(character);
  return Number(local.slice(7)) === 98 - ((number * 100) % 97);
}

function hasLuhnCheckDigit(local: string): boolean {
  let sum = 0;
  for (const [index, character] of [...local].toReversed().entries()) {
    const digit = Number(character) * (index % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Leading digit = 9 − (weighted sum of the other twelve mod 9), weights 1 and 2 from the right. */
function hasCorporateNumberCheckDigit(local: string): boolean {
  const digits = local.slice(1).split('').toReversed().map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return Number(local[0]) === 9 - (sum % 9);
}
