import { type ASTNode, Kind } from 'graphql';
import type { ErrorCode } from '../../../protocol/index.ts';

// The limits on the shape of operations, one row for each. A new limit is a row here, a message in English and French in
// `gateway/messages/limits.ts`, and a line in `.env.example`; a new error code is in `protocol/error-codes.ts`.

/** One measure of the shape of an operation, with its limit. */
export interface ShapeMeasure {
  /** The environment variable that sets the limit. */
  readonly setting: string;
  /** The limit when the variable is not set. */
  readonly defaultLimit: number;
  /** The code of the error for an operation above the limit. */
  readonly code: ErrorCode;
  /**
   * What one node of an operation adds: the operation itself, a field, an inline fragment or a fragment spread.
   * `repeatedFields`: how many of the fields that it selects, with all below them, its object selects already.
   */
  readonly count: (node: ASTNode, repeatedFields: number) => number;
  /** How the selections of one object are combined. */
  readonly combination: 'sum' | 'maximum';
  /** Whether only the selections of the root type count. */
  readonly countsRootOnly?: true;
}

export const shapeMeasures = checkRows({
  /** Levels of nested fields. */
  depth: {
    setting: 'MAX_DEPTH',
    defaultLimit: 20,
    code: 'DEPTH_LIMIT_EXCEEDED',
    count: countField,
    combination: 'maximum',
  },
  fields: {
    setting: 'MAX_FIELDS',
    defaultLimit: 5_000,
    code: 'OPERATION_TOO_LARGE',
    count: countField,
    combination: 'sum',
  },
  rootFields: {
    setting: 'MAX_ROOT_FIELDS',
    defaultLimit: 50,
    code: 'OPERATION_TOO_LARGE',
    count: countField,
    combination: 'sum',
    countsRootOnly: true,
  },
  aliases: {
    setting: 'MAX_ALIASES',
    defaultLimit: 200,
    code: 'OPERATION_TOO_LARGE',
    count: (node) => (node.kind === Kind.FIELD && node.alias !== undefined ? 1 : 0),
    combination: 'sum',
  },
  directives: {
    setting: 'MAX_DIRECTIVES',
    defaultLimit: 100,
    code: 'OPERATION_TOO_LARGE',
    count: (node) => ('directives' in node ? (node.directives?.length ?? 0) : 0),
    combination: 'sum',
  },
  /** Spreads of named fragments. */
  fragments: {
    setting: 'MAX_FRAGMENTS',
    defaultLimit: 200,
    code: 'OPERATION_TOO_LARGE',
    count: (node) => (node.kind === Kind.FRAGMENT_SPREAD ? 1 : 0),
    combination: 'sum',
  },
  /** Fields that an object selects again under the same response key. Validation compares each of them with all others. */
  repeats: {
    setting: 'MAX_REPEATED_FIELDS',
    defaultLimit: 200,
    code: 'OPERATION_TOO_LARGE',
    count: (_node, repeatedFields) => repeatedFields,
    combination: 'sum',
  },
  /**
   * Fields that spreads add to objects, in the whole document: for each spread, the fields that the fragment selects of one
   * object, those of fragments in it included. Measuring takes time for each of them, validation too.
   */
  spreadFields: {
    setting: 'MAX_SPREAD_FIELDS',
    defaultLimit: 20_000,
    code: 'OPERATION_TOO_LARGE',
    // Counted for the whole document: see `measureDocument`.
    count: () => 0,
    combination: 'maximum',
  },
  /** Length of the longest name, in characters: answers repeat aliases for every object, and logs the operation's name. */
  nameLength: {
    setting: 'MAX_NAME_LENGTH',
    defaultLimit: 200,
    code: 'OPERATION_TOO_LARGE',
    // Read from the tokens of the document, names of types and of fragments included: see `measureDocument`.
    count: () => 0,
    combination: 'maximum',
  },
});

export type MeasureName = keyof typeof shapeMeasures;

/** A value for each measure: of an operation, or the limits. */
export type Shape = Readonly<Record<MeasureName, number>>;

export const measureNames = Object.keys(shapeMeasures) as readonly MeasureName[];

/** One value for each measure. */
export function shapeOf(valueFor: (measure: MeasureName) => number): Record<MeasureName, number> {
  return Object.fromEntries(measureNames.map((name) => [name, valueFor(name)])) as Record<
    MeasureName,
    number
  >;
}

function countField({ kind }: ASTNode): number {
  return kind === Kind.FIELD ? 1 : 0;
}

/** Checks the type of each row, and keeps the names of the rows as a type. */
function checkRows<Name extends string>(
  rows: Record<Name, ShapeMeasure>,
): Readonly<Record<Name, ShapeMeasure>> {
  return rows;
}
