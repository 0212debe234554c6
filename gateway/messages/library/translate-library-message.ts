import {
  conflictReasons,
  requestMessagePairs,
  syntaxMessages,
  tokenKinds,
  validationMessages,
  valueMessages,
} from './french-messages.ts';

// A message of the GraphQL library consists of parts that are translated one by one:
//
//     Variable "$s" got invalid value "ACTVE" at "s[0]"; Value "ACTVE" does not exist in "Status" enum. Did you mean …?
//     └── the value ────────────────────────────────────┘└── the reason: a message of its own ────────┘└── suggestion ┘

/**
 * Translates a message of the GraphQL library, or of Apollo Server, about a mistake in a request into French. A message
 * that is not in the table stays as it is.
 *
 * @example translateLibraryMessage('Unknown fragment "Name".') // 'Le fragment « Name » n’est pas défini.'
 */
export function translateLibraryMessage(message: string): string {
  return (
    translateSyntaxError(message) ??
    translateInvalidVariable(message) ??
    translateConflict(message) ??
    translateWithSuggestion(message) ??
    message
  );
}

const SYNTAX_ERROR = 'Syntax Error: ';

function translateSyntaxError(message: string): string | undefined {
  if (!message.startsWith(SYNTAX_ERROR)) return undefined;
  const reason = message.slice(SYNTAX_ERROR.length);
  for (const translation of syntaxTranslations) {
    const found = translation.apply(reason, translateToken);
    if (found !== undefined) return `Erreur de syntaxe : ${found}`;
  }
  return `Erreur de syntaxe : ${reason}`;
}

/** @example translateToken('Name "x"') // 'un nom « x »' */
function translateToken(token: string): string {
  const [, kind = token, text] = /^(\S+) "(.*)"$/s.exec(token) ?? [];
  const translated = tokenKinds[kind] ?? kind;
  return text === undefined ? translated : `${translated} « ${text} »`;
}

const INVALID_VARIABLE = /^Variable "(\$\w+)" got invalid value (.*?)(?: at "([^"]*)")?; (.*)$/s;

function translateInvalidVariable(message: string): string | undefined {
  const [, variable, value, path, reason] = INVALID_VARIABLE.exec(message) ?? [];
  if (variable === undefined || value === undefined || reason === undefined) return undefined;
  const place = path === undefined ? '' : ` à « ${path} »`;
  return `La variable « ${variable} » a une valeur non valide, ${value}${place} : ${translateLibraryMessage(reason)}`;
}

const CONFLICT =
  /^Fields "([^"]*)" conflict because (.*)\. Use different aliases on the fields to fetch both/s;

function translateConflict(message: string): string | undefined {
  const [, fields, reason] = CONFLICT.exec(message) ?? [];
  if (fields === undefined || reason === undefined) return undefined;
  let reasons = reason;
  for (const translation of conflictTranslations) reasons = translation.replaceAll(reasons);
  reasons = reasons.replaceAll(' and ', ' et ');
  return `Les champs « ${fields} » se contredisent : ${reasons}. Donnez-leur des alias différents pour obtenir les deux.`;
}

const SUGGESTION = /^(.*?) Did you mean (to use an inline fragment on |the enum value )?("[^?]*)\?$/s;

function translateWithSuggestion(message: string): string | undefined {
  const [, statement, kind = '', names] = SUGGESTION.exec(message) ?? [];
  if (statement === undefined || names === undefined) return translateStatement(message);
  const suggested = names.replaceAll(/"([^"]*)"/g, '« $1 »').replace(/,? or /, ' ou ');
  const verb = kind.startsWith('to use') ? 'utiliser un fragment sur' : 'dire';
  const translated = translateStatement(statement);
  return translated && `${translated} Vouliez-vous ${verb} ${suggested} ?`;
}

/** Some messages about a value end with the reason of its scalar. */
const WITH_REASON = /^(Expected (?:value of )?type "[^"]*"(?:, found .*?)?)[;.] (.+)$/s;

function translateStatement(statement: string): string | undefined {
  const [, expected, reason] = WITH_REASON.exec(statement) ?? [];
  if (expected !== undefined && reason !== undefined) {
    return `${translateStatement(`${expected}.`) ?? expected} ${translateLibraryMessage(reason)}`;
  }
  for (const translation of statementTranslations) {
    const translated = translation.apply(statement);
    if (translated !== undefined) return translated;
  }
  return undefined;
}

/** A pair of the table. Between quotation marks a placeholder matches up to the next one, elsewhere any text. */
class Translation {
  readonly #pattern: string;
  readonly #names: readonly string[];
  readonly #french: string;
  #whole: RegExp | undefined;

  constructor([english, french]: readonly [string, string]) {
    this.#names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    this.#pattern = english
      .replaceAll(/[$()*+.?[\\\]^|]/g, String.raw`\$&`)
      .replaceAll(/"\{\w+\}"/g, '"([^"]*)"')
      .replaceAll(/\{\w+\}/g, '(.+?)');
    this.#french = french;
  }

  /** The translation of a whole message, or undefined if it is another message. */
  apply(message: string, translateValue = (value: string) => value): string | undefined {
    this.#whole ??= new RegExp(`^${this.#pattern}$`, 's');
    const match = this.#whole.exec(message);
    return match === null ? undefined : this.#fill(match.slice(1).map(translateValue));
  }

  /** Translates every place where a text has this message. */
  replaceAll(text: string): string {
    return text.replaceAll(new RegExp(this.#pattern, 'gs'), (_match, ...values: unknown[]) =>
      this.#fill(values.map(String)),
    );
  }

  #fill(values: readonly string[]): string {
    return this.#french.replaceAll(
      /\{(\w+)\}/g,
      (_match, name: string) => values[this.#names.indexOf(name)] ?? '',
    );
  }
}

const statementTranslations = [...validationMessages, ...valueMessages, ...requestMessagePairs].map(
  (pair) => new Translation(pair),
);
const syntaxTranslations = syntaxMessages.map((pair) => new Translation(pair));
const conflictTranslations = conflictReasons.map((pair) => new Translation(pair));
