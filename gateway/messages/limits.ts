import { formatNumber, type Translations } from './language.ts';

/** Messages about operations that exceed a limit. */
interface LimitMessages {
  /** By the measure that is too large: the tokens of the document, or a measure of the operation's shape. */
  readonly tooLarge: {
    readonly tokens: (allowed: number) => string;
    readonly depth: ShapeMessage;
    readonly fields: ShapeMessage;
    readonly rootFields: ShapeMessage;
    readonly aliases: ShapeMessage;
    readonly directives: ShapeMessage;
    readonly fragments: ShapeMessage;
    readonly repeats: ShapeMessage;
    readonly spreadFields: ShapeMessage;
    readonly nameLength: ShapeMessage;
  };
  /** By the measure of the values in variables and literals that is too large. */
  readonly inputTooLarge: {
    readonly listLength: InputMessage;
    readonly textLength: InputMessage;
    readonly nesting: InputMessage;
    readonly values: InputMessage;
  };
  /** `place`: as in an `InputMessage`. */
  readonly numberTooLarge: (place: string) => string;
  readonly nestedTooDeeply: string;
  readonly tooCostly: (estimated: number, limit: number, heaviest: HeaviestFieldFacts | undefined) => string;
  readonly slicingArguments: (field: string, names: readonly string[], received: number) => string;
  readonly rateLimited: (cost: number, remaining: number, seconds: number) => string;
  readonly tooManyInProgress: string;
  readonly overloaded: string;
}

type ShapeMessage = (found: number, allowed: number) => string;

type InputMessage = (facts: {
  readonly found: number;
  readonly allowed: number;
  /** The argument or the variable, such as `$ids`. */
  readonly place: string;
}) => string;

interface HeaviestFieldFacts {
  /** As in the answer: `municipalities.nodes.organization.hosted`. */
  readonly path: string;
  /** `Organization.hosted` */
  readonly coordinate: string;
  /** Share of the operation's cost, from 0 to 1. */
  readonly share: number;
  /** The estimated number of items. */
  readonly size: number;
  /** The arguments that limit the number of items. */
  readonly slicingArguments: readonly string[];
}

export const limitMessages: Translations<LimitMessages> = {
  en: {
    tooLarge: {
      tokens: (allowed) =>
        `The document has more than the ${english(allowed)} tokens that are allowed. Send its operations separately.`,
      depth: (found, allowed) =>
        `The operation is ${english(found)} levels deep, but at most ${english(allowed)} are allowed. Request the deepest fields in a separate operation.`,
      fields: (found, allowed) => tooManyInEnglish('fields', found, allowed),
      rootFields: (found, allowed) => tooManyInEnglish('root fields', found, allowed),
      aliases: (found, allowed) => tooManyInEnglish('aliases', found, allowed),
      directives: (found, allowed) => tooManyInEnglish('directives', found, allowed),
      fragments: (found, allowed) => tooManyInEnglish('fragment spreads', found, allowed),
      repeats: (found, allowed) =>
        `The operation selects ${english(found)} fields again on the same object, but at most ${english(allowed)} are allowed. Select each field once.`,
      spreadFields: (_found, allowed) =>
        `The fragment spreads of the document add more than the ${english(allowed)} fields to objects that are allowed. Spread large fragments less often.`,
      nameLength: (found, allowed) =>
        `A name in the document has ${english(found)} characters, but at most ${english(allowed)} are allowed. Use shorter names.`,
    },
    inputTooLarge: {
      listLength: ({ found, allowed, place }) =>
        `A list in "${place}" has ${english(found)} items, but at most ${english(allowed)} are allowed. Send several requests.`,
      textLength: ({ found, allowed, place }) =>
        `A text in "${place}" has ${english(found)} characters, but at most ${english(allowed)} are allowed. Use a shorter one.`,
      nesting: ({ found, allowed, place }) =>
        `The lists and objects in "${place}" are nested ${english(found)} levels deep, but at most ${english(allowed)} are allowed. Nest them less.`,
      values: ({ allowed }) =>
        `The operation has more than the ${english(allowed)} values that are allowed in its variables and arguments, with each use of a variable counted. Send several requests.`,
    },
    numberTooLarge: (place) =>
      `A number in "${place}" is too large: at most about 1.8e308 can be represented.`,
    nestedTooDeeply: 'The document is nested too deeply to be read. Nest fewer selections or values.',
    tooCostly: (estimated, limit, heaviest) =>
      `This operation is estimated to cost ${english(estimated)}, but at most ${english(limit)} is allowed.${heaviestInEnglish(heaviest)}`,
    slicingArguments: (field, names, received) => {
      const quoted = names.map((name) => `"${name}"`).join(', ');
      const expected = names.length === 1 ? quoted : `exactly one of ${quoted}`;
      return `Field "${field}" must be given ${expected}, but got ${received === 0 ? 'none' : received}.`;
    },
    rateLimited: (cost, remaining, seconds) =>
      `This operation costs ${english(cost)}, but ${remaining === 0 ? 'nothing' : `only ${english(remaining)}`} is left of your quota. Try again in ${english(seconds)} ${seconds === 1 ? 'second' : 'seconds'}.`,
    tooManyInProgress: 'Too many of your operations are in progress. Wait for answers before you send more.',
    overloaded: 'The gateway is too busy for this operation. Try again later.',
  },
  fr: {
    tooLarge: {
      tokens: (allowed) =>
        `Le document dépasse les ${french(allowed)} lexèmes permis. Envoyez ses opérations séparément.`,
      depth: (found, allowed) =>
        `L’opération a ${french(found)} niveaux, mais ${french(allowed)} au plus sont permis. Demandez les champs les plus profonds dans une opération à part.`,
      fields: (found, allowed) => tooManyInFrench('champs', found, allowed),
      rootFields: (found, allowed) => tooManyInFrench('champs à la racine', found, allowed),
      aliases: (found, allowed) => tooManyInFrench('alias', found, allowed),
      directives: (found, allowed) => tooManyInFrench('directives', found, allowed),
      fragments: (found, allowed) => tooManyInFrench('insertions de fragments', found, allowed),
      repeats: (found, allowed) =>
        `L’opération sélectionne à nouveau ${french(found)} champs sur le même objet, mais ${french(allowed)} au plus sont permis. Sélectionnez chaque champ une fois.`,
      spreadFields: (_found, allowed) =>
        `Les insertions de fragments du document ajoutent aux objets plus que les ${french(allowed)} champs permis. Insérez moins souvent les grands fragments.`,
      nameLength: (found, allowed) =>
        `Un nom du document compte ${french(found)} caractères, mais ${french(allowed)} au plus sont permis. Utilisez des noms plus courts.`,
    },
    inputTooLarge: {
      listLength: ({ found, allowed, place }) =>
        `Une liste dans « ${place} » a ${french(found)} éléments, mais ${french(allowed)} au plus sont permis. Envoyez plusieurs requêtes.`,
      textLength: ({ found, allowed, place }) =>
        `Un texte dans « ${place} » compte ${french(found)} caractères, mais ${french(allowed)} au plus sont permis. Raccourcissez-le.`,
      nesting: ({ found, allowed, place }) =>
        `Les listes et les objets dans « ${place} » ont ${french(found)} niveaux, mais ${french(allowed)} au plus sont permis. Imbriquez-les moins.`,
      values: ({ allowed }) =>
        `L’opération dépasse les ${french(allowed)} valeurs permises dans ses variables et ses arguments, où chaque emploi d’une variable compte. Envoyez plusieurs requêtes.`,
    },
    numberTooLarge: (place) =>
      `Un nombre dans « ${place} » est trop grand : 1,8e308 environ est le plus grand qui puisse être représenté.`,
    nestedTooDeeply:
      'Le document est trop imbriqué pour être lu. Imbriquez moins de sélections ou de valeurs.',
    tooCostly: (estimated, limit, heaviest) =>
      `Le coût estimé de cette opération est de ${french(estimated)}, mais ${french(limit)} au plus est permis.${heaviestInFrench(heaviest)}`,
    slicingArguments: (field, names, received) => {
      const quoted = names.map((name) => `« ${name} »`).join(', ');
      const expected = names.length === 1 ? quoted : `exactement un de ${quoted}`;
      return `Le champ « ${field} » doit recevoir ${expected} ; reçu : ${received === 0 ? 'aucun' : received}.`;
    },
    rateLimited: (cost, remaining, seconds) =>
      `Cette opération coûte ${french(cost)}, mais il ne reste ${remaining === 0 ? 'rien' : `que ${french(remaining)}`} de votre quota. Réessayez dans ${french(seconds)} ${seconds === 1 ? 'seconde' : 'secondes'}.`,
    tooManyInProgress:
      'Trop de vos opérations sont en cours. Attendez des réponses avant d’en envoyer d’autres.',
    overloaded: 'La passerelle est trop occupée pour cette opération. Réessayez plus tard.',
  },
};

function tooManyInEnglish(what: string, found: number, allowed: number): string {
  return `The operation has ${english(found)} ${what}, but at most ${english(allowed)} are allowed. Split it into several operations.`;
}

function tooManyInFrench(what: string, found: number, allowed: number): string {
  return `L’opération a ${french(found)} ${what}, mais ${french(allowed)} au plus sont permis. Divisez-la en plusieurs opérations.`;
}

function heaviestInEnglish(heaviest: HeaviestFieldFacts | undefined): string {
  if (heaviest === undefined) return '';
  const { path, coordinate, share, size, slicingArguments } = heaviest;
  const items = size > 1 ? `, with an estimated ${english(Math.ceil(size))} items` : '';
  const names = slicingArguments.map((name) => `"${name}"`).join(' or ');
  const advice =
    names === ''
      ? 'Request less of it, or request it in a separate operation.'
      : `Request fewer items with ${names}, or fewer fields of each.`;
  return ` "${path}" (${coordinate}) makes up ${percent(share)} %${items}. ${advice}`;
}

function heaviestInFrench(heaviest: HeaviestFieldFacts | undefined): string {
  if (heaviest === undefined) return '';
  const { path, coordinate, share, size, slicingArguments } = heaviest;
  const items = size > 1 ? `, pour ${french(Math.ceil(size))} éléments selon l’estimation` : '';
  const names = slicingArguments.map((name) => `« ${name} »`).join(' ou ');
  const advice =
    names === ''
      ? 'Demandez-en moins, ou dans une opération à part.'
      : `Demandez moins d’éléments avec ${names}, ou moins de champs de chacun.`;
  return ` « ${path} » (${coordinate}) en fait ${percent(share)} %${items}. ${advice}`;
}

function english(count: number): string {
  return formatNumber(count, 'en');
}

function french(count: number): string {
  return formatNumber(count, 'fr');
}

function percent(share: number): number {
  return Math.round(share * 100);
}
