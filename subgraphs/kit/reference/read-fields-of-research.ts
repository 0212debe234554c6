import { tableReader } from './table-reader.ts';

/** A division or group of the Canadian Research and Development Classification (CRDC) 2020, fields of research. */
export interface ReferenceField {
  /** `RDF102`. */
  readonly code: string;
  readonly level: 'DIVISION' | 'GROUP';
  /** Code of the division that a group belongs to; null for a division. */
  readonly parent: string | null;
  readonly label: { readonly en: string; readonly fr: string };
}

/** Reads the 49 divisions and groups, each division before its groups. */
export const readFieldsOfResearch = tableReader(
  new URL('fields-of-research.csv', import.meta.url),
  (row): ReferenceField => ({
    code: row.text('code'),
    level: row.oneOf('level', ['division', 'group']) === 'division' ? 'DIVISION' : 'GROUP',
    parent: row.textOrNull('parent'),
    label: { en: row.text('label_en'), fr: row.text('label_fr') },
  }),
);

/**
 * The codes under which records of a field are stored: those of a division's groups and its own, or the code of a group.
 * Empty for a code that is not in CRDC 2020.
 */
export function codesOfField(code: string): string[] {
  const fields = readFieldsOfResearch().filter((field) => field.code === code || field.parent === code);
  return fields.map((field) => field.code);
}
