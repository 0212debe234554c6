import type { ErrorCode } from '../../../protocol/index.ts';

// The limits on the values of a request: of its variables, and of the literals in its document. One row for each. A new limit
// is a row here, a message in English and French in `gateway/messages/limits.ts`, and a line in `.env.example`; a new error code
// is in `protocol/error-codes.ts`.

/** One measure of the values of a request, with its limit. */
export interface InputMeasure {
  /** The environment variable that sets the limit. */
  readonly setting: string;
  /** The limit when the variable is not set. */
  readonly defaultLimit: number;
  /** The same for callers with the scope `export`, where theirs is another. */
  readonly forExport?: Pick<InputMeasure, 'setting' | 'defaultLimit'>;
  /** The code of the error for a request above the limit. */
  readonly code: ErrorCode;
}

export const inputMeasures = checkRows({
  /** Items of the longest list. */
  listLength: {
    setting: 'MAX_LIST_LENGTH',
    defaultLimit: 100,
    forExport: { setting: 'MAX_EXPORT_LIST_LENGTH', defaultLimit: 1_000 },
    code: 'LIST_TOO_LONG',
  },
  /** UTF-16 units of the longest string, of the longest number as it is written, or of the longest name of a field. */
  textLength: { setting: 'MAX_TEXT_LENGTH', defaultLimit: 2_000, code: 'TEXT_TOO_LONG' },
  /** Lists and objects within each other. */
  nesting: { setting: 'MAX_VALUE_DEPTH', defaultLimit: 20, code: 'VALUE_TOO_DEEP' },
  /** All values together: scalars, lists and objects. Those of a variable count at each of its uses. */
  values: {
    setting: 'MAX_VALUES',
    defaultLimit: 2_000,
    forExport: { setting: 'MAX_EXPORT_VALUES', defaultLimit: 20_000 },
    code: 'TOO_MANY_VALUES',
  },
});

export type InputMeasureName = keyof typeof inputMeasures;

export const inputMeasureNames = Object.keys(inputMeasures) as readonly InputMeasureName[];

/** The limits for one class of callers. */
export type InputLimits = Readonly<Record<InputMeasureName, number>>;

/** The limits for callers with the scope `export`, and for everybody else. */
export interface InputLimitsByCaller {
  readonly everybody: InputLimits;
  readonly export: InputLimits;
}

/** `readLimit`: the value of an environment variable, or its default. Callers with `export` have at least the limits of others. */
export function readInputLimits(
  readLimit: (setting: string, defaultLimit: number) => number,
): InputLimitsByCaller {
  const everybody = limitsOf((name) => {
    const { setting, defaultLimit } = inputMeasures[name];
    return readLimit(setting, defaultLimit);
  });
  const forExport = limitsOf((name) => {
    const own = inputMeasures[name].forExport;
    return own === undefined
      ? everybody[name]
      : Math.max(everybody[name], readLimit(own.setting, own.defaultLimit));
  });
  return { everybody, export: forExport };
}

function limitsOf(limitFor: (name: InputMeasureName) => number): InputLimits {
  return Object.fromEntries(inputMeasureNames.map((name) => [name, limitFor(name)])) as Record<
    InputMeasureName,
    number
  >;
}

/** Checks the type of each row, and keeps the names of the rows as a type. */
function checkRows<Name extends string>(
  rows: Record<Name, InputMeasure>,
): Readonly<Record<Name, InputMeasure>> {
  return rows;
}
