import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { municipalities, world } from './sample-facts.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world });
});
afterAll(() => graph?.close());

/** Texts of every partner. Names of organizations, laboratories and people are proper names: they are not in it. */
const TEXTS = `{
  programs(includeRetired: true) { name description fundingModels { name } }
  partnerships { title summary themes commitments { purpose } signatories { office } }
  fields: terms(scheme: CRDC) { label }
  sectors: terms(scheme: NAICS) { label }
  placements(filter: { status: [ACTIVE, APPROVED] }, first: 60) { nodes { project { title summary } } }
  exchanges(first: 100) { nodes { theme } }
  challenges(first: 100) { nodes { title summary skills } }
  municipalities(first: 100) { nodes { kind } }
  miipProjects(first: 100) { nodes { title } }
}`;

const ENGLISH =
  /(?<!\p{L})(?:the|of|and|with|for|from|by|this|that|will|are|be|in|internships?|interns?|fellowships?|award|research|city|town|township|county)(?!\p{L})/giu;

describe('an answer in French', () => {
  it('has no English in the texts of any partner', async () => {
    const { data, errors } = await graph.query(TEXTS, {}, { 'accept-language': 'fr-CA' });
    expect(errors).toBeUndefined();
    const texts = [...new Set(stringsIn(data))];
    expect(texts.length).toBeGreaterThan(500);
    // A municipality can have an English name: "The Archipelago".
    const names = municipalities.map(({ name }) => name);
    const mixed = texts.filter((text) =>
      names.reduce((rest, name) => rest.replaceAll(` ${name}`, ' '), text).match(ENGLISH),
    );
    expect(mixed).toEqual([]);
  });

  it('has another text than an answer in English, for every text', async () => {
    const [french, english] = await Promise.all(
      ['fr-CA', 'en-CA'].map(async (language) => {
        const { data } = await graph.query(TEXTS, {}, { 'accept-language': language });
        return stringsIn(data);
      }),
    );
    expect(french).toHaveLength(english?.length ?? 0);
    const same = (french ?? []).filter((text, index) => text === english?.[index]);
    // Words that are the same in both languages.
    expect(same.filter((text) => !['village', 'Construction'].includes(text))).toEqual([]);
  });

  it('has the French names of universities', async () => {
    const query = `{ organizations(filter: { kind: [UNIVERSITY], country: ["CA"] }, first: 100) { nodes { name location { city } } } }`;
    const { data } = await graph.query(query, {}, { 'accept-language': 'fr' });
    const names: string[] = data.organizations.nodes.map(({ name }: { name: string }) => name);
    for (const name of [
      'Université de Waterloo',
      'Université McMaster',
      "Université Queen's",
      'Université Western',
    ]) {
      expect(names).toContain(name);
    }
    expect(names.filter((name) => /University\b/.test(name)).length / names.length).toBeLessThan(0.15);
    const cities = new Set(
      data.organizations.nodes.map((node: { location: { city: string } }) => node.location.city),
    );
    expect(cities.has('Montréal')).toBe(true);
    expect(cities.has('Montreal')).toBe(false);
  });
});

/** Every text in an answer. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
