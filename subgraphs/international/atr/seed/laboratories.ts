import { type AtrLaboratory, readAtrLaboratories } from '../../../../sample/index.ts';
import { type LaboratoryNames, readLaboratoryNames } from '../data/read-laboratory-names.ts';
import type { Laboratory } from '../models/laboratory.ts';

const ATR = 'ror:01pe1d703';

/** The day on which the tables were compiled. No source says when ATR last changed its data. */
const COMPILED_AT = new Date('2026-11-01T00:00:00.000Z');

/** The laboratories for which there is public evidence. What no source says is null. */
export function laboratoryRecords(): Laboratory[] {
  const namesOf = new Map(readLaboratoryNames().map((names) => [names.id, names]));
  return readAtrLaboratories().map((laboratory) => toLaboratory(laboratory, namesOf.get(laboratory.id)));
}

function toLaboratory(laboratory: AtrLaboratory, names: LaboratoryNames | undefined): Laboratory {
  const { id, name, theme, fields, seenFrom, seenTo } = laboratory;
  return {
    _id: id,
    name: { en: name, fr: null, ja: names?.japaneseName ?? null },
    acronym: names?.acronym ?? null,
    theme: { en: theme, fr: null, ja: null },
    fields,
    // Sources give years: the period includes all days of the first and the last one.
    validFrom: seenFrom === null ? null : `${seenFrom}-01-01`,
    validTo: seenTo === null ? null : `${seenTo}-12-31`,
    organizationId: ATR,
    source: {
      partner: 'atr',
      recordId: id.slice('atr:'.length),
      updatedAt: COMPILED_AT,
      importedAt: COMPILED_AT,
    },
  };
}
