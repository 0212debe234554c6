import { type AtrLaboratory, readAtrLaboratories } from '../reference/index.ts';
import type { Frame } from './frame.ts';
import { EXCHANGE_THEMES } from './phrases/exchange-themes.ts';
import type { Phrase } from './phrases/phrase-types.ts';
import { randomFor } from './random.ts';

let hosts: readonly AtrLaboratory[] | undefined;

/** The laboratory of an exchange: one of those that were open all through the years of the sample. */
export function exchangeLaboratory(frame: Frame, index: number): AtrLaboratory {
  hosts ??= readAtrLaboratories().filter(({ hostsExchanges }) => hostsExchanges);
  return randomFor(frame.seed, 'exchange', index, 'laboratory').pick(hosts);
}

export function exchangeTheme(frame: Frame, index: number): Phrase {
  const laboratory = exchangeLaboratory(frame, index);
  const themes = EXCHANGE_THEMES[laboratory.id];
  if (!themes) throw new Error(`The laboratory ${laboratory.id} has no themes.`);
  return randomFor(frame.seed, 'exchange', index, 'theme').pick(themes);
}

/** CRDC groups: those of the laboratory. */
export function exchangeFields(frame: Frame, index: number): readonly string[] {
  return exchangeLaboratory(frame, index).fields;
}
