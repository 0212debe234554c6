import { type TableRow, tableReader } from '@passerelle/kit';
import type { FundingModel } from '../models/index.ts';

/** A version of a program's rules, with the program that it belongs to. */
export interface ProgramFundingModel extends Omit<FundingModel, 'knownSince'> {
  readonly programCode: string;
}

/**
 * Every version of the rules for which an amount is known, in the table's order. A row without a total is a program whose
 * sources give no amount: it is not a funding model.
 */
export function readFundingModels(): readonly ProgramFundingModel[] {
  return readRows().filter(isFundingModel);
}

type Row = Omit<ProgramFundingModel, 'totalCents'> & { readonly totalCents: number | null };

const readRows = tableReader(
  new URL('funding-models.csv', import.meta.url),
  (row): Row => ({
    code: row.text('code'),
    programCode: row.text('program'),
    name: { en: row.text('name_en'), fr: row.text('name_fr') },
    unitMonthsMin: row.numberOrNull('unit_months_min'),
    unitMonthsMax: row.numberOrNull('unit_months_max'),
    totalCents: centsOrNull(row, 'total_cad'),
    partnerShareCents: centsOrNull(row, 'partner_share_cad'),
    mitacsShareCents: centsOrNull(row, 'mitacs_share_cad'),
    minimumStipendCents: centsOrNull(row, 'minimum_stipend_cad'),
    validFrom: row.textOrNull('valid_from'),
    validTo: row.textOrNull('valid_to'),
  }),
);

/** The table gives whole dollars. */
function centsOrNull(row: TableRow, column: string): number | null {
  const dollars = row.numberOrNull(column);
  return dollars === null ? null : dollars * 100;
}

function isFundingModel(row: Row): row is ProgramFundingModel {
  return row.totalCents !== null;
}
