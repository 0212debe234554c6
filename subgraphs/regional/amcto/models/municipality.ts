import { type Connection, Schema } from 'mongoose';
import {
  countMatching,
  defineModel,
  type Filter,
  findPage,
  inKeyOrder,
  matchWords,
  type Page,
  type PageRequest,
  type Projection,
  projectionOf,
  type Source,
  sourceSchema,
  WHOLE_ANSWER,
  wordsOf,
} from '../../../kit/index.ts';
import { rowsOfEach } from './rows-of-each.ts';

export type MunicipalTier = 'UPPER' | 'LOWER' | 'SINGLE';

export interface Municipality {
  /** `sgc:3520005`. */
  readonly _id: string;
  readonly name: string;
  /** What lists are sorted by: see `nameKeyOf`. */
  readonly nameKey: string;
  readonly officialName: string | null;
  readonly kind: string;
  readonly tier: MunicipalTier;
  readonly upperTierId: string | null;
  readonly population2016: number | null;
  /** Lists are sorted by it, so every record has it. */
  readonly population2021: number;
  readonly landAreaKm2: number | null;
  readonly amctoMembers: number | null;
  /** Kept by whoever writes projects: true from the municipality's first project on. */
  readonly hasMiipProject: boolean;
  /** Words of both names, for searching. */
  readonly words: readonly string[];
  readonly source: Source;
}

const municipalitySchema = new Schema<Municipality>(
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
  },
  { collection: 'municipalities', versionKey: false },
);
// The three orders of `municipalities`; a filter on population is served by the latter two.
municipalitySchema.index({ nameKey: 1, _id: 1 });
municipalitySchema.index({ population2021: 1, _id: 1 });
municipalitySchema.index({ population2021: -1, _id: 1 });
// `municipalities(filter: { tier })`, `{ hasMiipProject }`, `{ updatedSince }` and `{ text }`.
municipalitySchema.index({ tier: 1, nameKey: 1, _id: 1 });
municipalitySchema.index({ hasMiipProject: 1, nameKey: 1, _id: 1 });
municipalitySchema.index({ 'source.updatedAt': 1 });
municipalitySchema.index({ words: 1 });
// `Municipality.lowerTiers`.
municipalitySchema.index({ upperTierId: 1, nameKey: 1, _id: 1 });

export const municipalities = defineModel<Municipality>('Municipality', municipalitySchema);

/** A name as lists are sorted by it: accents, case, hyphens and dashes make no difference. */
export function nameKeyOf(name: string): string {
  return wordsOf(name).join(' ');
}

/** Every given condition must hold; null and absent are none. */
export interface MunicipalityFilter {
  readonly text?: string | null;
  readonly tier?: readonly MunicipalTier[] | null;
  /** Census of 2021, both ends inclusive. */
  readonly population?: { readonly from?: number | null; readonly to?: number | null } | null;
  readonly hasMiipProject?: boolean | null;
  readonly updatedSince?: Date | null;
}

export interface MunicipalityPageRequest {
  readonly filter: MunicipalityFilter;
  readonly page: PageRequest;
  readonly fields: ReadonlySet<string>;
}

export async function findMunicipalitiesByIds(
  database: Connection,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Municipality | null)[]> {
  const rows = await municipalities(database)
    .find({ _id: { $in: [...ids] } })
    .select(municipalityProjection(fields))
    .batchSize(WHOLE_ANSWER)
    .lean<Municipality[]>();
  return inKeyOrder(ids, rows, ({ _id }) => _id);
}

export function findMunicipalityPage(
  database: Connection,
  { filter, page, fields }: MunicipalityPageRequest,
): Promise<Page<Municipality>> {
  return findPage(municipalities(database), {
    filter: toCondition(filter),
    page,
    projection: municipalityProjection(fields),
  });
}

export function countMunicipalities(database: Connection, filter: MunicipalityFilter): Promise<number> {
  return countMatching(municipalities(database), toCondition(filter));
}

/** The lower tiers of each upper tier, by name. */
export async function findLowerTiers(
  database: Connection,
  upperTierIds: readonly string[],
  fields: ReadonlySet<string>,
): Promise<Municipality[][]> {
  const rows = await municipalities(database)
    .find({ upperTierId: { $in: [...upperTierIds] } })
    .sort({ nameKey: 1, _id: 1 })
    .select({ ...municipalityProjection(fields), upperTierId: 1 })
    .batchSize(WHOLE_ANSWER)
    .lean<Municipality[]>();
  return rowsOfEach(upperTierIds, rows, ({ upperTierId }) => upperTierId);
}

/** The stored paths behind the graph's fields; those that the id alone answers have none. */
export function municipalityProjection(fields: ReadonlySet<string>): Projection {
  return projectionOf(fields, {
    organization: [],
    upperTier: ['upperTierId'],
    lowerTiers: ['tier'],
    population: ['population2016', 'population2021'],
    miipProjects: [],
  });
}

function toCondition({ text, tier, population, hasMiipProject, updatedSince }: MunicipalityFilter): Filter {
  const { from, to } = population ?? {};
  return {
    ...matchWords('words', text),
    ...(tier && { tier: { $in: [...tier] } }),
    ...((isGiven(from) || isGiven(to)) && {
      population2021: { ...(isGiven(from) && { $gte: from }), ...(isGiven(to) && { $lte: to }) },
    }),
    ...(isGiven(hasMiipProject) && { hasMiipProject }),
    ...(updatedSince && { 'source.updatedAt': { $gte: updatedSince } }),
  };
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
