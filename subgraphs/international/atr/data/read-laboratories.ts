import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Laboratory } from '../models/laboratories.ts';

const ATR = 'ror:01pe1d703';

/** When the table was put together: no source says when ATR itself last changed what it says of a laboratory. */
const COMPILED_AT = new Date('2026-11-01T00:00:00.000Z');

type Row = Readonly<Record<string, string>>;

/** The laboratories of laboratories.csv, as records. What the table leaves blank is null. */
export function readLaboratories(): Laboratory[] {
  const rows = parse<Record<string, string>>(readFileSync(new URL('laboratories.csv', import.meta.url)), {
    columns: true,
  });
  return rows.map(toLaboratory);
}

function toLaboratory(row: Row): Laboratory {
  const id = filled(row, 'id');
  return {
    _id: id,
    name: { en: filled(row, 'name'), fr: null, ja: row.name_ja || null },
    acronym: row.acronym || null,
    theme: { en: filled(row, 'theme'), fr: null, ja: null },
    fields: filled(row, 'fields').split('|'),
    // Sources give years: the lifespan takes in the whole of the first and of the last.
    validFrom: row.seen_from ? `${row.seen_from}-01-01` : null,
    validTo: row.seen_to ? `${row.seen_to}-12-31` : null,
    organizationId: ATR,
    source: {
      partner: 'atr',
      recordId: id.slice('atr:'.length),
      updatedAt: COMPILED_AT,
      importedAt: COMPILED_AT,
    },
  };
}

function filled(row: Row, column: string): string {
  const cell = row[column];
  if (!cell) throw new Error(`A row of laboratories.csv lacks "${column}": ${JSON.stringify(row)}`);
  return cell;
}
