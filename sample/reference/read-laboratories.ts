import { tableReader } from '../../subgraphs/kit/index.ts';

/** One of ATR's laboratories, from evidence in public sources. */
export interface AtrLaboratory {
  /** `atr:lab-irc`. */
  readonly id: string;
  readonly name: string;
  readonly theme: string;
  /** CRDC codes that the theme falls under. */
  readonly fields: readonly string[];
  /** First and last calendar year in which the laboratory was seen; null where no source says. */
  readonly seenFrom: number | null;
  readonly seenTo: number | null;
  readonly evidence: string;
  /** Known to be at work in the years of the sample: the others were seen before 2013 only and host no exchange. */
  readonly hostsExchanges: boolean;
}

/** The thirteen laboratories of ATR that public sources bear out, oldest evidence first. */
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
