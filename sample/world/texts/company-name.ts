import type { WorldSettings } from '../plan/index.ts';
import type { Bilingual } from '../types/sample-record.ts';
import { randomFor } from '../values/random.ts';
import words from './company-words.json' with { type: 'json' };

/** What a company does, which decides the pattern of its name. A NAICS sector, a park sector or category, or a kind of organization. */
export type Activity = keyof typeof words.patterns;

/** 389 is coprime to the number of pairs (26 × 41 = 1,066): every pair is used once before the first one comes again. */
const STEP = 389;

/**
 * A material and an object that is never made of it, in a pattern of the activity: `Velvet Anvil Robotics`. The combination is
 * so unusual that no real company has the name.
 */
export function companyName(
  { seed }: WorldSettings,
  { index, activity, random }: { index: number; activity: Activity; random: number },
): Bilingual {
  const { materials, objects, patterns } = words;
  const pairs = materials.length * objects.length;
  const offset = randomFor(seed, 'company', 0, 'names').between(0, pairs - 1);
  const pair = (index * STEP + offset) % pairs;
  const [materialEn = '', materialFr = ''] = materials[pair % materials.length] ?? [];
  const [objectEn = '', objectFr = ''] = objects[Math.floor(pair / materials.length)] ?? [];
  const ofActivity = patterns[activity];
  const [en = '', fr = ''] = ofActivity[Math.floor(random * ofActivity.length)] ?? [];
  return {
    en: en.replace('{}', `${materialEn} ${objectEn}`),
    fr: fr.replace('{}', `${objectFr} ${materialFr}`),
  };
}
