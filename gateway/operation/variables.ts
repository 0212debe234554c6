import {
  type DirectiveNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

/** Values by the name of their variable. */
export type VariableValues = Readonly<Record<string, unknown>>;

const NO_VALUES: VariableValues = Object.freeze(Object.create(null) as Record<string, unknown>);

/**
 * The values of an operation's variables as the client sent them, with the operation's own defaults. Values are not
 * coerced to their types, and those of undeclared variables are dropped.
 */
export function readVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: VariableValues = NO_VALUES,
): VariableValues {
  if (variableDefinitions.length === 0) return NO_VALUES;
  // Without a prototype, because a variable may be named `toString`.
  const values: Record<string, unknown> = Object.create(null);
  for (const { variable, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value !== undefined) values[name] = value;
    else if (defaultValue !== undefined) values[name] = valueFromASTUntyped(defaultValue);
  }
  return values;
}

/** Whether `@skip` and `@include` keep a selection with these directives in the answer. */
export function isIncluded(
  directives: readonly DirectiveNode[] | undefined,
  variables: VariableValues,
): boolean {
  return (directives ?? []).every((directive) => {
    const { value: name } = directive.name;
    if (name === GraphQLSkipDirective.name) return ifArgument(directive, variables) !== true;
    if (name === GraphQLIncludeDirective.name) return ifArgument(directive, variables) !== false;
    return true;
  });
}

function ifArgument({ arguments: given }: DirectiveNode, variables: VariableValues): unknown {
  const argument = given?.find(({ name }) => name.value === 'if');
  return argument && valueFromASTUntyped(argument.value, variables);
}

/** Whether a value of the document contains a variable. */
export function hasVariables(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(hasVariables);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => hasVariables(field.value));
  return value.kind === Kind.VARIABLE;
}
