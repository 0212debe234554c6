import type { MessageLanguage } from '../messages/language.ts';
import type { HeaviestField } from './cost-estimate.ts';
import type { OperationMeasures } from './measure-operation.ts';

export type LimitMeasure = keyof OperationMeasures | 'tokens';

interface LimitMessages {
  readonly tooLarge: Record<keyof OperationMeasures, (found: number, allowed: number) => string> & {
    readonly tokens: (allowed: number) => string;
  };
  readonly nestedTooDeeply: string;
  readonly tooCostly: (estimated: number, limit: number, heaviest: HeaviestField | undefined) => string;
  readonly rateLimited: (cost: number, remaining: number, seconds: number) => string;
}

/** What callers are told about limits. */
export const limitMessages: Record<MessageLanguage, LimitMessages> = {
  en: {
    tooLarge: {
      tokens: (allowed) =>
        `The document has more than the ${english(allowed)} tokens that are allowed. Send its operations one by one.`,
      depth: (found, allowed) =>
        `The operation is ${english(found)} levels deep, but at most ${english(allowed)} are allowed. Ask for the deepest fields in an operation of their own.`,
      fields: (found, allowed) => tooManyInEnglish('fields', found, allowed),
      rootFields: (found, allowed) => tooManyInEnglish('root fields', found, allowed),
      aliases: (found, allowed) => tooManyInEnglish('aliases', found, allowed),
      directives: (found, allowed) => tooManyInEnglish('directives', found, allowed),
      fragments: (found, allowed) => tooManyInEnglish('fragment spreads', found, allowed),
      repeats: (found, allowed) =>
        `The operation asks one object again for ${english(found)} fields in all, but at most ${english(allowed)} are allowed. Select each field once.`,
    },
    nestedTooDeeply: 'The document is nested too deeply to be read.',
    tooCostly: (estimated, limit, heaviest) =>
      [
        `This operation is estimated to cost ${english(estimated)}, but at most ${english(limit)} is allowed.`,
        ...(heaviest === undefined
          ? []
          : [
              `"${heaviest.path}" (${heaviest.coordinate}) makes up ${percent(heaviest.share)} %${heaviest.size > 1 ? `, taken to have ${english(Math.ceil(heaviest.size))} items` : ''}.`,
              heaviest.slicingArguments.length > 0
                ? `Ask for fewer with ${heaviest.slicingArguments.map((name) => `"${name}"`).join(' or ')}, or for less of each.`
                : 'Ask for less of it, or for it in an operation of its own.',
            ]),
      ].join(' '),
    rateLimited: (cost, remaining, seconds) =>
      `This operation costs ${english(cost)}, but only ${english(remaining)} is left for now. Ask again in ${english(seconds)} ${seconds === 1 ? 'second' : 'seconds'}.`,
  },
  fr: {
    tooLarge: {
      tokens: (allowed) =>
        `Le document dépasse les ${french(allowed)} lexèmes permis. Envoyez ses opérations une à une.`,
      depth: (found, allowed) =>
        `L’opération a ${french(found)} niveaux, mais ${french(allowed)} au plus sont permis. Demandez les champs les plus profonds dans une opération à part.`,
      fields: (found, allowed) => tooManyInFrench('champs', found, allowed),
      rootFields: (found, allowed) => tooManyInFrench('champs à la racine', found, allowed),
      aliases: (found, allowed) => tooManyInFrench('alias', found, allowed),
      directives: (found, allowed) => tooManyInFrench('directives', found, allowed),
      fragments: (found, allowed) => tooManyInFrench('insertions de fragments', found, allowed),
      repeats: (found, allowed) =>
        `L’opération redemande ${french(found)} champs en tout au même objet, mais ${french(allowed)} au plus sont permis. Choisissez chaque champ une fois.`,
    },
    nestedTooDeeply: 'Le document est trop imbriqué pour être lu.',
    tooCostly: (estimated, limit, heaviest) =>
      [
        `Le coût estimé de cette opération est de ${french(estimated)}, mais ${french(limit)} au plus est permis.`,
        ...(heaviest === undefined
          ? []
          : [
              `« ${heaviest.path} » (${heaviest.coordinate}) en fait ${percent(heaviest.share)} %${heaviest.size > 1 ? `, pour ${french(Math.ceil(heaviest.size))} éléments supposés` : ''}.`,
              heaviest.slicingArguments.length > 0
                ? `Demandez-en moins par ${heaviest.slicingArguments.map((name) => `« ${name} »`).join(' ou ')}, ou moins de chacun.`
                : 'Demandez-en moins, ou dans une opération à part.',
            ]),
      ].join(' '),
    rateLimited: (cost, remaining, seconds) =>
      `Cette opération coûte ${french(cost)}, mais il ne reste que ${french(remaining)} pour l’instant. Redemandez dans ${french(seconds)} ${seconds === 1 ? 'seconde' : 'secondes'}.`,
  },
};

function tooManyInEnglish(what: string, found: number, allowed: number): string {
  return `The operation has ${english(found)} ${what}, but at most ${english(allowed)} are allowed. Ask for them in several operations.`;
}

function tooManyInFrench(what: string, found: number, allowed: number): string {
  return `L’opération a ${french(found)} ${what}, mais ${french(allowed)} au plus sont permis. Demandez-les en plusieurs opérations.`;
}

function english(count: number): string {
  return count.toLocaleString('en');
}

function french(count: number): string {
  return count.toLocaleString('fr-CA');
}

function percent(share: number): number {
  return Math.round(share * 100);
}
