import { filled, listOf, numberOrNull, tableReader, textOrNull } from './read-table.ts';
import type { AtrLaboratory } from './reference-types.ts';

/** The thirteen laboratories of ATR that public sources bear out, oldest evidence first. */
export const readAtrLaboratories = tableReader(
  'atr-laboratories.csv',
  (row): AtrLaboratory => ({
    id: filled(row, 'id'),
    name: filled(row, 'name'),
    theme: filled(row, 'theme'),
    fields: listOf(row, 'fields'),
    seenFrom: numberOrNull(row, 'seen_from'),
    seenTo: numberOrNull(row, 'seen_to'),
    evidence: filled(row, 'evidence'),
    hostsExchanges: textOrNull(row, 'hosts_exchanges') === 'yes',
  }),
);
