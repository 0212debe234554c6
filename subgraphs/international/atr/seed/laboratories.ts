import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type AtrLaboratory, readAtrLaboratories } from '../../../../sample/index.ts';
import type { Laboratory } from '../models/laboratories.ts';

const ATR = 'ror:01pe1d703';

/** When the tables were put together: no source says when ATR itself last changed what it says of a laboratory. */
const COMPILED_AT = new Date('2026-11-01T00:00:00.000Z');

/** The laboratories that public sources bear out, as records. What they do not say is null. */
export function readLaboratories(): Laboratory[] {
  const names = readNames();
  return readAtrLaboratories().map((laboratory) => toRecord(laboratory, names.get(laboratory.id)));
}

type Names = Readonly<Record<'id' | 'name_ja' | 'acronym', string>>;

function readNames(): ReadonlyMap<string, Names> {
  const file = new URL('../data/laboratory-names.csv', import.meta.url);
  const rows = parse<Names>(readFileSync(file), { columns: true });
  return new Map(rows.map((row) => [row.id, row]));
}

function toRecord(laboratory: AtrLaboratory, names: Names | undefined): Laboratory {
  const { id, name, theme, fields, seenFrom, seenTo } = laboratory;
  return {
    _id: id,
    name: { en: name, fr: null, ja: names?.name_ja || null },
    acronym: names?.acronym || null,
    theme: { en: theme, fr: null, ja: null },
    fields,
    // Sources give years: the lifespan takes in the whole of the first and of the last.
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
