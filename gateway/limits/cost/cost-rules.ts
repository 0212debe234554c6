import { type ConstDirectiveNode, type DefinitionNode, Kind, parse, valueFromASTUntyped } from 'graphql';
import { readDirectiveNames } from '../../planning/index.ts';

/** The `@listSize` of a field. */
export interface ListRule {
  readonly assumedSize: number | undefined;
  /** Names of arguments, or paths into input objects such as `page.first`. */
  readonly slicingArguments: readonly string[];
  /** Fields of the returned object whose lists have this size, such as the `edges` and `nodes` of a connection. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/** The cost directives of a supergraph, by coordinate: `Type`, `Type.field`, `Type.field(argument:)`. */
export interface CostRules {
  readonly weights: ReadonlyMap<string, number>;
  readonly lists: ReadonlyMap<string, ListRule>;
}

const COST_SPECIFICATION = 'https://specs.apollo.dev/cost';

/** Reads `@cost` and `@listSize` from a supergraph, under the names that its links give them. */
export function readCostRules(supergraphSdl: string): CostRules {
  const weights = new Map<string, number>();
  const lists = new Map<string, ListRule>();
  const names = readDirectiveNames(supergraphSdl, COST_SPECIFICATION);
  if (names.size === 0) return { weights, lists };
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    for (const { coordinate, directive } of directivesIn(definition)) {
      const name = names.get(directive.name.value);
      if (name === 'cost') weights.set(coordinate, Number(readArguments(directive)['weight']));
      if (name === 'listSize') lists.set(coordinate, readListRule(directive));
    }
  }
  return { weights, lists };
}

interface AppliedDirective {
  readonly coordinate: string;
  readonly directive: ConstDirectiveNode;
}

/** The directives of a type, its fields and their arguments. */
function* directivesIn(definition: DefinitionNode): Generator<AppliedDirective> {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION || !('name' in definition) || !definition.name) return;
  const typeName = definition.name.value;
  yield* applied(typeName, definition.directives as readonly ConstDirectiveNode[] | undefined);
  if (!('fields' in definition)) return;
  for (const field of definition.fields ?? []) {
    const coordinate = `${typeName}.${field.name.value}`;
    yield* applied(coordinate, field.directives);
    if (!('arguments' in field)) continue;
    for (const argument of field.arguments ?? []) {
      yield* applied(`${coordinate}(${argument.name.value}:)`, argument.directives);
    }
  }
}

function applied(
  coordinate: string,
  directives: readonly ConstDirectiveNode[] | undefined,
): AppliedDirective[] {
  return (directives ?? []).map((directive) => ({ coordinate, directive }));
}

function readListRule(directive: ConstDirectiveNode): ListRule {
  const { assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument } = readArguments(directive);
  return {
    assumedSize: typeof assumedSize === 'number' ? assumedSize : undefined,
    slicingArguments: namesIn(slicingArguments),
    sizedFields: namesIn(sizedFields),
    requireOneSlicingArgument: requireOneSlicingArgument !== false,
  };
}

function readArguments(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

/** GraphQL accepts a single value where a list is expected. */
function namesIn(value: unknown): readonly string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((name) => typeof name === 'string');
}
