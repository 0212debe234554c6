import { tableReader } from '@passerelle/kit';

/** One of ATR's laboratories, compiled from public sources. */
export interface AtrLaboratory {
  /** `atr:lab-irc`. */
  readonly id: string;
  readonly name: string;
  readonly theme: string;
  /** CRDC codes of the theme. */
  readonly fields: readonly string[];
  /** The first and last year in which a source mentions the laboratory. Null where no source gives a year. */
  readonly seenFrom: number | null;
  readonly seenTo: number | null;
  readonly evidence: string;
  /** True for laboratories that sources mention since 2013. The others host no exchange in the sample. */
  readonly hostsExchanges: boolean;
}

/** Reads the thirteen laboratories of ATR that public sources confirm, the oldest evidence first. */
export const readAtrLaboratories = tableReader(
  new URL('atr-laboratories.csv', import.meta.url),
  (row): AtrLaboratory => ({
    id: row.text('id'),
    name: row.text('name'),
    theme: row.text('theme'),
    fields: row.list('fields'),
    seenFrom: row.numberOrNull('seen_from'),
    seenTo: row.numberOrNull('seen_to'),
    evidence: row.text('evidence'),
    hostsExchanges: row.textOrNull('hosts_exchanges') === 'yes',
  }),
);
