import { type DocumentNode, Kind, parse, visit } from 'graphql';

// The query planner adds fields that the client did not select, under their own names: keys, what `@requires` names, and
// `__typename`. Where the client's alias has such a name, the planner drops the client's field without an error. Of
//
//     { organizations { id: name slogan } }        it would answer   { id: "1", slogan: "Go" }
//
// So the operation is executed as
//
//     { organizations { renamed_id_: name slogan } }    of which      { renamed_id_: "Brant", slogan: "Go" }
//
// becomes `{ id: "Brant", slogan: "Go" }`.

/** A document whose aliases cannot be confused with fields that the planner adds. */
export interface RenamedDocument {
  readonly document: DocumentNode;
  /** The client's response key for one of the document. */
  readonly clientKeyOf: (key: string) => string;
}

/** Aliases that the planner makes for two fields that would conflict. */
const ALIAS_OF_PLANNER = /__alias_\d+$/;

/** Undefined for a document without an alias that must be renamed. */
export function renameAliases(
  document: DocumentNode,
  addedNames: ReadonlySet<string>,
): RenamedDocument | undefined {
  const names = new Set<string>();
  let hasConflict = false;
  visit(document, {
    Field({ alias, name }) {
      names.add((alias ?? name).value);
      hasConflict ||= alias !== undefined && isConflict(alias.value, name.value);
    },
  });
  if (!hasConflict) return undefined;
  const prefix = unusedPrefix(names);
  return {
    document: visit(document, {
      Field(node) {
        const { alias, name } = node;
        if (alias === undefined || !isConflict(alias.value, name.value)) return undefined;
        return { ...node, alias: { kind: Kind.NAME, value: `${prefix}${alias.value}_` } };
      },
    }),
    clientKeyOf: (key) => (key.startsWith(prefix) ? key.slice(prefix.length, -1) : key),
  };

  function isConflict(alias: string, name: string): boolean {
    return alias !== name && (addedNames.has(alias) || ALIAS_OF_PLANNER.test(alias));
  }
}

/** Names of the fields that the planner may add to an operation, of a supergraph without security directives. */
export function readAddedNames(plainSdl: string): ReadonlySet<string> {
  const names = new Set(['__typename']);
  visit(parse(plainSdl, { noLocation: true }), {
    // `@join__type(key:)`, `@join__field(requires:)` and `@join__field(contextArguments: { selection })`. Whatever else has
    // an argument of this name adds names that are renamed without need.
    Directive({ arguments: args = [] }) {
      for (const { name, value } of args) {
        if (!['key', 'requires', 'contextArguments'].includes(name.value)) continue;
        visit(value, {
          StringValue({ value: fieldSet }) {
            for (const [found] of fieldSet.matchAll(/[_A-Za-z]\w*/g)) names.add(found);
          },
        });
      }
    },
  });
  return names;
}

function unusedPrefix(names: ReadonlySet<string>): string {
  let prefix = 'renamed_';
  while ([...names].some((name) => name.startsWith(prefix))) prefix += '_';
  return prefix;
}
