import { type DocumentNode, Kind, type OperationDefinitionNode, type ValueNode, visit } from 'graphql';
import { expectations, InputError } from '../values/index.ts';

/** Values in one list of an argument. */
export const LONGEST_LIST = 100;
/** The same, for callers with the scope `export`. */
export const LONGEST_EXPORT_LIST = 1_000;
/** UTF-16 units of one text. */
const LONGEST_TEXT = 20_000;
/** Lists and objects within each other. */
const DEEPEST_VALUE = 20;

/** The variables of a request, as they were sent. */
export type Variables = Readonly<Record<string, unknown>>;

export interface ValuesRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  /** Called only when a list is longer than others' may be. */
  readonly mayExport: () => boolean;
}

/**
 * Checks the values of a request before they are coerced: their lists, texts and depth. The keys of entities, which the gateway
 * sends as `representations`, have their own limit: see `countRepresentations`.
 *
 * @throws InputError that names the argument or the variable.
 */
export function checkValues({ document, operation, variables, mayExport }: ValuesRequest): void {
  const representations = new Set(representationVariables(operation));
  for (const [name, value] of Object.entries(variables)) {
    if (!representations.has(name)) checkJson(value, { path: name, depth: 0, mayExport });
  }
  if (!documentsWithSmallLiterals.has(document)) checkLiterals(document, mayExport);
}

/** Documents whose literals are allowed for every caller. Apollo Server stores documents, and a request need not check it again. */
const documentsWithSmallLiterals = new WeakSet<DocumentNode>();

function checkLiterals(document: DocumentNode, mayExport: () => boolean): void {
  let isForEveryone = true;
  const limits = {
    depth: 0,
    mayExport: () => {
      isForEveryone = false;
      return mayExport();
    },
  };
  visit(document, {
    VariableDefinition({ variable, defaultValue }) {
      if (defaultValue) checkLiteral(defaultValue, { path: variable.name.value, ...limits });
      return false;
    },
    Field({ name, arguments: args = [] }) {
      if (name.value === ENTITIES) return;
      for (const argument of args) checkLiteral(argument.value, { path: argument.name.value, ...limits });
    },
  });
  if (isForEveryone) documentsWithSmallLiterals.add(document);
}

/** How many entities the operation requests by `_entities`, in all its aliases together. */
export function countRepresentations(
  { selectionSet }: OperationDefinitionNode,
  variables: Variables,
): number {
  let count = 0;
  for (const selection of selectionSet.selections) {
    if (selection.kind !== Kind.FIELD || selection.name.value !== ENTITIES) continue;
    for (const { value } of selection.arguments ?? []) count += lengthOf(value, variables);
  }
  return count;
}

/** The field of the federation specification by which entities are requested. */
const ENTITIES = '_entities';

function lengthOf(value: ValueNode, variables: Variables): number {
  if (value.kind === Kind.LIST) return value.values.length;
  const list = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return Array.isArray(list) ? list.length : 0;
}

function representationVariables({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  return variableDefinitions
    .filter(({ type }) => {
      let named = type;
      while (named.kind !== Kind.NAMED_TYPE) named = named.type;
      return named.name.value === '_Any';
    })
    .map(({ variable }) => variable.name.value);
}

interface Place {
  /** `filter.host` */
  readonly path: string;
  readonly depth: number;
  readonly mayExport: () => boolean;
}

function checkJson(value: unknown, place: Place): void {
  if (typeof value === 'string') checkText(value, place);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) checkLength(value.length, place);
  for (const [key, item] of Object.entries(value))
    checkJson(item, below(place, Array.isArray(value) ? `[${key}]` : `.${key}`));
}

function checkLiteral(value: ValueNode, place: Place): void {
  if (value.kind === Kind.STRING) checkText(value.value, place);
  if (value.kind === Kind.LIST) {
    checkLength(value.values.length, place);
    for (const [index, item] of value.values.entries()) checkLiteral(item, below(place, `[${index}]`));
  }
  if (value.kind === Kind.OBJECT) {
    for (const field of value.fields) checkLiteral(field.value, below(place, `.${field.name.value}`));
  }
}

function below({ path, depth, mayExport }: Place, part: string): Place {
  if (depth === DEEPEST_VALUE) throw new InputError(path, expectations.depth(DEEPEST_VALUE), 'more');
  return { path: `${path}${part}`, depth: depth + 1, mayExport };
}

function checkLength(length: number, { path, mayExport }: Place): void {
  if (length <= LONGEST_LIST) return;
  const longest = mayExport() ? LONGEST_EXPORT_LIST : LONGEST_LIST;
  if (length > longest) throw new InputError(path, expectations.list(longest), length);
}

function checkText({ length }: string, { path }: Place): void {
  if (length > LONGEST_TEXT) throw new InputError(path, expectations.text(LONGEST_TEXT), length);
}
