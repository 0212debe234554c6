/** How a text in several languages is kept: one path per language. */
export const localizedText = { en: String, fr: String, ja: String };
