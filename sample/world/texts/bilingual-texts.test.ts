import { describe, expect, it } from 'vitest';
import { readMunicipalities } from '../../reference/read-municipalities.ts';
import { createWorld } from '../create-world.ts';
import type { Bilingual } from '../types/sample-record.ts';

const world = createWorld();

const challenges = [...world.challenges()];
const texts: readonly (Bilingual & { readonly id: string })[] = [
  ...[...world.projects(), ...challenges].flatMap(({ id, title, summary }) => [
    { id, ...title },
    { id, ...summary },
  ]),
  ...challenges.flatMap(({ id, skills }) => skills.map((skill) => ({ id, ...skill }))),
  ...[...world.exchanges()].map(({ id, theme }) => ({ id, ...theme })),
  ...[...world.miipProjects()].map(({ id, title }) => ({ id, ...title })),
];

/** Proper names, which texts of both languages contain: `The Archipelago`. */
const properNames = readMunicipalities()
  .map(({ name }) => name)
  .toSorted((one, other) => other.length - one.length);

function withoutNames(text: string): string {
  return properNames.reduce((rest, name) => rest.replaceAll(` ${name}`, ' '), text);
}

// Frequent words of one language that are no word of the other, and the nouns of the English patterns.
const ENGLISH =
  'the of and with for from by this that will are is be to in an it its their which who how what when intern interns host hosts study approach based challenge industry project municipality student research findings results learning survey of'.split(
    ' ',
  );
const FRENCH =
  'le la les un une des du au aux et avec pour dans sur par ce cette qui que est sont sera leur nous vous stage stagiaires étude démarche défi projet étudiante étudiant recherche'.split(
    ' ',
  );

function wordsIn(text: string): string[] {
  return withoutNames(text)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

describe('texts of the sample', () => {
  it('are different in both languages', () => {
    const letters = (text: string) =>
      withoutNames(text)
        .normalize('NFD')
        .replace(/[^a-z]/giu, '')
        .toLowerCase();
    const same = texts.filter(({ en, fr }) => letters(en) === letters(fr));
    // A field of work can have the same name in both languages, apart from accents and the ending.
    expect(new Set(same.map(({ en }) => en)).size).toBeLessThanOrEqual(2);
  });

  it('have no English words in French, and no French words in English', () => {
    const mixed = texts.flatMap(({ id, en, fr }) => [
      ...wordsIn(fr).flatMap((word) => (ENGLISH.includes(word) ? [`${id} ${word}: ${fr}`] : [])),
      ...wordsIn(en).flatMap((word) => (FRENCH.includes(word) ? [`${id} ${word}: ${en}`] : [])),
    ]);
    expect(mixed).toEqual([]);
  });

  it('are not word for word the same: most French texts have another number of sentences, words or commas', () => {
    const summaries = texts.filter(({ en }) => en.length > 150);
    const shapeOf = (text: string) =>
      [/[.;:]/gu, /[\s’-]+/gu, /,/gu].map((pattern) => text.match(pattern)?.length ?? 0).join(' ');
    const alike = summaries.filter(({ en, fr }) => shapeOf(en) === shapeOf(fr));
    expect(alike.length / summaries.length).toBeLessThan(0.05);
  });
});

describe('challenges', () => {
  it('have a summary each, and a title that no other one of the same sector has', () => {
    expect(new Set(challenges.map(({ summary }) => summary.en)).size).toBe(challenges.length);
    expect(new Set(challenges.map(({ summary }) => summary.fr)).size).toBe(challenges.length);
    expect(new Set(challenges.map(({ title }) => title.en)).size).toBeGreaterThan(challenges.length * 0.9);
  });

  it('have their own summaries also in a larger world', () => {
    const many = [...createWorld({ scale: 7 }).challenges()];
    expect(new Set(many.map(({ summary }) => summary.fr)).size).toBe(many.length);
  });
});
