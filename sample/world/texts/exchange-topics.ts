import { type AtrLaboratory, readAtrLaboratories } from '../../reference/read-laboratories.ts';
import type { WorldSettings } from '../plan/index.ts';
import { randomFor } from '../values/random.ts';
import { EXCHANGE_THEMES, type Phrase } from './phrases/index.ts';

let laboratories: readonly AtrLaboratory[] | undefined;

/** The laboratory of an exchange: one of those that existed during all years of the sample. */
export function laboratoryOfExchange({ seed }: WorldSettings, index: number): AtrLaboratory {
  laboratories ??= readAtrLaboratories().filter(({ hostsExchanges }) => hostsExchanges);
  return randomFor(seed, 'exchange', index, 'laboratory').pick(laboratories);
}

export function themeOfExchange(settings: WorldSettings, index: number): Phrase {
  const { id } = laboratoryOfExchange(settings, index);
  const themes = EXCHANGE_THEMES[id];
  if (!themes) throw new Error(`The laboratory ${id} must have themes in exchange-themes.ts, but has none.`);
  return randomFor(settings.seed, 'exchange', index, 'theme').pick(themes);
}

/** The CRDC groups of an exchange are those of its laboratory. */
export function fieldsOfExchange(settings: WorldSettings, index: number): readonly string[] {
  return laboratoryOfExchange(settings, index).fields;
}
