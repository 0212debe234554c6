import Negotiator from 'negotiator';

/**
 * The language that an `Accept-Language` header prefers among those that are supported; the first of them when the
 * header is absent or names none. Never throws.
 *
 * @example negotiateLanguage('fr-CA, en;q=0.5', ['en', 'fr']) // 'fr'
 */
export function negotiateLanguage<Language extends string>(
  acceptLanguage: string | undefined,
  supported: readonly [Language, ...Language[]],
): Language {
  const [fallback] = supported;
  if (acceptLanguage === undefined) return fallback;
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  const [best] = negotiator.languages([...supported]);
  return supported.find((language) => language === best) ?? fallback;
}
