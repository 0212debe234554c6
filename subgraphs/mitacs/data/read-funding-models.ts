import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { FundingModel } from '../models/index.ts';

/** A version of a program's rules, with the program it belongs to. */
export interface ProgramFundingModel extends FundingModel {
  readonly programCode: string;
}

let models: readonly ProgramFundingModel[] | undefined;

/**
 * Every version of the rules for which an amount is known, in the table's order. Rows without a total document a
 * program of which the sources give no amount; they are no funding models.
 */
export function readFundingModels(): readonly ProgramFundingModel[] {
  models ??= parse<Row>(readFileSync(new URL('funding-models.csv', import.meta.url)), { columns: true })
    .filter((row) => row.total_cad !== '')
    .map(toFundingModel);
  return models;
}

type Column =
  | 'code'
  | 'program'
  | 'name_en'
  | 'name_fr'
  | 'unit_months_min'
  | 'unit_months_max'
  | 'total_cad'
  | 'partner_share_cad'
  | 'mitacs_share_cad'
  | 'minimum_stipend_cad'
  | 'valid_from'
  | 'valid_to';
type Row = Readonly<Record<Column, string>>;

function toFundingModel(row: Row): ProgramFundingModel {
  const totalCents = centsOrNull(row.total_cad);
  if (totalCents === null) throw new Error(`The funding model ${row.code} has no total.`);
  return {
    code: row.code,
    programCode: row.program,
    name: { en: row.name_en, fr: row.name_fr },
    unitMonthsMin: numberOrNull(row.unit_months_min),
    unitMonthsMax: numberOrNull(row.unit_months_max),
    totalCents,
    partnerShareCents: centsOrNull(row.partner_share_cad),
    mitacsShareCents: centsOrNull(row.mitacs_share_cad),
    minimumStipendCents: centsOrNull(row.minimum_stipend_cad),
    validFrom: row.valid_from || null,
    validTo: row.valid_to || null,
  };
}

function centsOrNull(dollars: string): number | null {
  const amount = numberOrNull(dollars);
  return amount === null ? null : amount * 100;
}

function numberOrNull(cell: string): number | null {
  if (cell === '') return null;
  const number = Number(cell);
  if (!Number.isInteger(number)) throw new Error(`funding-models.csv: '${cell}' is no whole number.`);
  return number;
}
