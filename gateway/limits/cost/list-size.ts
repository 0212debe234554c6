import { type FieldNode, type GraphQLField, Kind, valueFromASTUntyped } from 'graphql';
import { hasVariables } from '../../operation/variables.ts';
import { HIGHEST_COST, sizeAt } from './cost-estimator.ts';
import type { ListRule } from './cost-rules.ts';
import type { ListSize, VariableListSize } from './cost-tree.ts';

// What the length of a list depends on. With `@listSize(assumedSize: 20, slicingArguments: ["first", "last"])` and a
// default of 25 for `first`,
//
//     towns(first: 4)     4: the slicing argument that was given
//     towns(first: $n)    the value of $n, else 25
//     towns               25: the default value of a slicing argument
//     towns(last: null)   25; without a default value 20, the assumed size
//
// Where several slicing arguments are given, the largest counts.

/** A list that a field of an operation selects. */
export interface SelectedList {
  /** Undefined for a list without `@listSize`. */
  readonly rule: ListRule | undefined;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** The length of a list whose rule gives none. */
  readonly assumedSize: number;
}

/** The length of a list as far as it is known without variables. */
export function listSizeOf({ rule, ...list }: SelectedList): ListSize {
  if (rule === undefined) return list.assumedSize;
  const size = variableSizeOf(rule, list);
  const { known, variable, defaults, assumed, exactlyOneOf } = size;
  const sizes = known.length > 0 ? known : defaults;
  // A missing slicing argument is reported when the operation is estimated, since `@skip` may leave the field out.
  if (variable.length > 0 || (exactlyOneOf !== undefined && sizes.length !== 1)) return size;
  return sizes.length > 0 ? Math.min(HIGHEST_COST, Math.max(...sizes)) : assumed;
}

/** The slicing arguments that a field was given, else all that it has. */
export function slicingArgumentsOf(rule: ListRule | undefined, node: FieldNode): readonly string[] {
  const all = rule?.slicingArguments ?? [];
  const given = all.filter((path) => argumentOf(node, nameIn(path)) !== undefined);
  return given.length > 0 ? given : all;
}

function variableSizeOf(
  { slicingArguments, assumedSize, requireOneSlicingArgument }: ListRule,
  { field, node, assumedSize: defaultSize }: Omit<SelectedList, 'rule'>,
): VariableListSize {
  const known: number[] = [];
  const variable: Array<VariableListSize['variable'][number]> = [];
  const defaults: number[] = [];
  for (const slicingArgument of slicingArguments) {
    const [, ...path] = slicingArgument.split('.');
    const name = nameIn(slicingArgument);
    const given = argumentOf(node, name)?.value;
    if (given !== undefined && hasVariables(given)) variable.push({ value: given, path });
    else if (given !== undefined) known.push(...found(sizeAt(valueFromASTUntyped(given), path)));
    // An explicit null replaces the default value; a variable without a value does not.
    if (given === undefined || given.kind === Kind.VARIABLE) {
      const defaultValue = field.args.find((argument) => argument.name === name)?.defaultValue;
      defaults.push(...found(sizeAt(defaultValue, path)));
    }
  }
  const isOneRequired = requireOneSlicingArgument && slicingArguments.length > 0;
  return {
    known,
    variable,
    defaults,
    assumed: assumedSize ?? defaultSize,
    exactlyOneOf: isOneRequired ? slicingArguments : undefined,
  };
}

/** A slicing argument is the name of an argument, or a path into an input object such as `page.first`. */
function nameIn(slicingArgument: string): string {
  return slicingArgument.split('.')[0] ?? slicingArgument;
}

function argumentOf(node: FieldNode, name: string) {
  return node.arguments?.find((argument) => argument.name.value === name);
}

function found(size: number | undefined): number[] {
  return size === undefined ? [] : [size];
}
