import { type FieldNode, GraphQLError, type GraphQLField, Kind, valueFromASTUntyped } from 'graphql';
import type { ErrorCode } from '../../protocol/index.ts';
import type { ListRule } from './cost-rules.ts';

/** Values by name of variable, with the operation's own defaults filled in. */
export type VariableValues = Readonly<Record<string, unknown>>;

/**
 * How many items a list will have at most: what its slicing arguments say, the largest where there are several; else the
 * size that its rule assumes; else the one that is assumed of any list. A slice that makes no sense, such as -1, counts
 * as none: its partner refuses it.
 *
 * Throws a `BAD_USER_INPUT` error when the rule demands exactly one slicing argument and there is none, or several.
 */
export function listSizeOf(
  rule: ListRule | undefined,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: VariableValues,
  sizeOfAnyList: number,
): number {
  if (rule === undefined) return sizeOfAnyList;
  const given = sizesIn(rule, (name) => givenValue(node, name, variables));
  const slices = given.length > 0 ? given : sizesIn(rule, (name) => defaultValue(field, node, name));
  if (rule.requireOneSlicingArgument && rule.slicingArguments.length > 0 && slices.length !== 1) {
    throw slicingError(rule, node, slices.length);
  }
  return slices.length > 0 ? Math.max(...slices) : (rule.assumedSize ?? sizeOfAnyList);
}

/** The arguments of a field that decide its size, and were given one. */
export function slicingArgumentsGiven(rule: ListRule, node: FieldNode): readonly string[] {
  const given = rule.slicingArguments.filter((path) => findArgument(node, argumentName(path)) !== undefined);
  return given.length > 0 ? given : rule.slicingArguments;
}

function sizesIn({ slicingArguments }: ListRule, valueOf: (name: string) => unknown): number[] {
  const sizes: number[] = [];
  for (const path of slicingArguments) {
    const [name = '', ...inner] = path.split('.');
    const value = inner.reduce(fieldOf, valueOf(name));
    // An argument that lists what is asked for, such as `ids`, says by its length how much.
    if (Array.isArray(value)) sizes.push(value.length);
    else if (typeof value === 'number' && !Number.isNaN(value)) sizes.push(Math.max(0, Math.trunc(value)));
  }
  return sizes;
}

function givenValue(node: FieldNode, name: string, variables: VariableValues): unknown {
  const argument = findArgument(node, name);
  return argument && valueFromASTUntyped(argument.value, variables);
}

function defaultValue(field: GraphQLField<unknown, unknown>, node: FieldNode, name: string): unknown {
  const argument = findArgument(node, name);
  // An explicit null takes the place of the default; a variable without a value does not.
  if (argument !== undefined && argument.value.kind !== Kind.VARIABLE) return undefined;
  return field.args.find((each) => each.name === name)?.defaultValue;
}

function findArgument(node: FieldNode, name: string) {
  return node.arguments?.find((argument) => argument.name.value === name);
}

function argumentName(path: string): string {
  return path.split('.')[0] ?? path;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function slicingError({ slicingArguments }: ListRule, node: FieldNode, count: number): GraphQLError {
  const code: ErrorCode = 'BAD_USER_INPUT';
  const names = slicingArguments.map((name) => `"${name}"`).join(', ');
  const expected = slicingArguments.length === 1 ? names : `exactly one of ${names}`;
  const message = `Field "${node.name.value}" must be given ${expected}, but got ${count === 0 ? 'none' : count}.`;
  return new GraphQLError(message, { nodes: [node], extensions: { code, http: { status: 400 } } });
}
