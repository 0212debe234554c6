import {
  type ConditionsOf,
  defineModel,
  isEqual,
  isOneOf,
  isWithin,
  matchesText,
  type Source,
  type StoredPaths,
  sourceSchema,
  updatedSince,
  wordsOf,
} from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';

export interface Municipality {
  /** `sgc:3520005`. */
  readonly _id: string;
  readonly name: string;
  /** Lists are sorted by it: see `nameKeyOf`. */
  readonly nameKey: string;
  readonly officialName: string | null;
  readonly kind: string;
  readonly tier: graph.MunicipalTier;
  readonly upperTierId: string | null;
  readonly population2016: number | null;
  /** Lists are sorted by it, so every record has it. */
  readonly population2021: number;
  readonly landAreaKm2: number | null;
  readonly amctoMembers: number | null;
  /** Must be set by the code that writes projects: true from the municipality's first project on. */
  readonly hasMiipProject: boolean;
  /** Words of both names, for the text filter. */
  readonly words: readonly string[];
  readonly source: Source;
}

/** A name as lists are sorted by it: accents, case, hyphens and dashes make no difference. */
export function nameKeyOf(name: string): string {
  return wordsOf(name).join(' ');
}

const schema = new Schema<Municipality>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    officialName: { type: String, default: null },
    kind: { type: String, required: true },
    tier: { type: String, enum: ['UPPER', 'LOWER', 'SINGLE'], required: true },
    upperTierId: { type: String, default: null },
    population2016: { type: Number, default: null },
    population2021: { type: Number, required: true },
    landAreaKm2: { type: Number, default: null },
    amctoMembers: { type: Number, default: null },
    hasMiipProject: { type: Boolean, required: true },
    words: { type: [String], required: true },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof Municipality, unknown>,
  { collection: 'municipalities', versionKey: false },
);
// The three orders of Query.municipalities; filter `population` by the last two
schema.index({ nameKey: 1, _id: 1 });
schema.index({ population2021: 1, _id: 1 });
schema.index({ population2021: -1, _id: 1 });
// Filters `tier`, `hasMiipProject`, `updatedSince`, `text`
schema.index({ tier: 1, nameKey: 1, _id: 1 });
schema.index({ hasMiipProject: 1, nameKey: 1, _id: 1 });
schema.index({ 'source.updatedAt': 1 });
schema.index({ words: 1 });
// Municipality.lowerTiers
schema.index({ upperTierId: 1, nameKey: 1, _id: 1 });

export const municipalities = defineModel('Municipality', schema, {
  storedPaths: {
    // A municipality has the id of its organization.
    organization: [],
    upperTier: ['upperTierId'],
    lowerTiers: ['tier'],
    population: ['population2016', 'population2021'],
    miipProjects: [],
  } as const satisfies StoredPaths<Municipality, graph.Municipality>,
  conditions: {
    text: matchesText('words'),
    tier: isOneOf('tier'),
    population: isWithin<number>('population2021'),
    hasMiipProject: isEqual('hasMiipProject'),
    updatedSince,
  } satisfies ConditionsOf<graph.MunicipalityFilter>,
});
