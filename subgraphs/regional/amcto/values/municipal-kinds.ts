import type { LocalizedText } from '@passerelle/kit';

/** The kinds of municipalities in Ontario, with the French terms of Statistics Canada. */
const FRENCH: Readonly<Record<string, string>> = {
  city: 'cité',
  county: 'comté',
  'district municipality': 'municipalité de district',
  municipality: 'municipalité',
  'regional municipality': 'municipalité régionale',
  town: 'ville',
  township: 'canton',
  'united counties': 'comtés unis',
  village: 'village',
};

/** A kind as it is stored, `township`, in both languages. French is null for a kind without a known term. */
export function municipalKind(kind: string): LocalizedText {
  return { en: kind, fr: FRENCH[kind] ?? null };
}
