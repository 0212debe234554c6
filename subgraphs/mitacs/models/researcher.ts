import { type Connection, Schema } from 'mongoose';
import {
  countMatching,
  defineModel,
  type Filter,
  findPage,
  matchWords,
  type Page,
  type PageRequest,
  projectionOf,
  type Source,
  sourceSchema,
  WHOLE_ANSWER,
} from '../../kit/index.ts';
import { allOf, anyOf, changedSince, isKnown } from './filter-conditions.ts';
import { type Identity, identitySchema } from './record-schemas.ts';

export type CareerStage =
  | 'COLLEGE'
  | 'UNDERGRADUATE'
  | 'MASTERS'
  | 'DOCTORAL'
  | 'POSTDOCTORAL'
  | 'RECENT_GRADUATE'
  | 'FACULTY'
  | 'INDUSTRY';

/** The registry's record of a person: every partner's records of that person are reconciled to this one. */
export interface Researcher {
  /** The canonical id. */
  readonly _id: string;
  /** Every identifier that leads here, the canonical id among them. */
  readonly aliases: readonly string[];
  readonly orcid: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly name: string | null;
  readonly stage: CareerStage | null;
  readonly affiliationId: string | null;
  /** CRDC codes, the main one first. */
  readonly fieldCodes: readonly string[];
  readonly email: string | null;
  readonly identities: readonly Identity[];
  /**
   * Words of the research fields' labels and of the affiliation's names. Never of the person's name or address: anybody may
   * search, and could find out by trying what they may not read.
   */
  readonly words: readonly string[];
  /** The same and the words of the person's name, for those who may read it. */
  readonly wordsWithName: readonly string[];
  readonly source: Source;
}

const schema = new Schema<Researcher>(
  {
    _id: { type: String, required: true },
    aliases: [String],
    orcid: String,
    givenName: String,
    familyName: String,
    name: String,
    stage: String,
    affiliationId: String,
    fieldCodes: [String],
    email: String,
    identities: [identitySchema],
    words: [String],
    wordsWithName: [String],
    source: { type: sourceSchema, required: true },
  },
  { collection: 'researchers', versionKey: false },
);

// Lookups by id or alias; unique, since an identifier that led to two people would identify neither.
schema.index({ aliases: 1 }, { unique: true });
// The list is in the order of the ids; each of its filters in the same order. Counts are answered by these alone.
schema.index({ stage: 1, _id: 1 });
schema.index({ affiliationId: 1, _id: 1 });
schema.index({ fieldCodes: 1, _id: 1 });
schema.index({ orcid: 1, _id: 1 });
schema.index({ 'identities.partner': 1, _id: 1 });
// What changed since a moment.
schema.index({ 'source.updatedAt': 1 });
// Text.
schema.index({ words: 1 });
schema.index({ wordsWithName: 1 });

export const researchers = defineModel<Researcher>('Researcher', schema);

const PATHS = { affiliation: ['affiliationId'], fields: ['fieldCodes'] };

/** By canonical id or any alias, one command for all of them; in the identifiers' order, null where none leads. */
export async function findResearchersByIdentifiers(
  database: Connection,
  identifiers: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Researcher | null)[]> {
  const found = await researchers(database)
    .find({ aliases: { $in: [...identifiers] } })
    .batchSize(WHOLE_ANSWER)
    .select({ ...projectionOf(fields, PATHS), aliases: 1 })
    .lean<Researcher[]>();
  const byAlias = new Map(found.flatMap((row) => row.aliases.map((alias) => [alias, row] as const)));
  return identifiers.map((identifier) => byAlias.get(identifier) ?? null);
}

/** Every given condition must hold; a list means any of its values. */
export interface ResearcherFilter {
  readonly text?: string | null;
  /** Whether the text is looked for in names as well. */
  readonly searchesNames?: boolean;
  readonly stages?: readonly CareerStage[] | null;
  readonly affiliationIds?: readonly string[] | null;
  /** With the groups of each division already among them. */
  readonly fieldCodes?: readonly string[] | null;
  readonly hasOrcid?: boolean | null;
  readonly partners?: readonly string[] | null;
  readonly updatedSince?: Date | null;
}

export interface ResearcherPageRequest {
  readonly filter: ResearcherFilter;
  readonly page: PageRequest;
  readonly fields: ReadonlySet<string>;
}

export function findResearcherPage(
  database: Connection,
  { filter, page, fields }: ResearcherPageRequest,
): Promise<Page<Researcher>> {
  return findPage(researchers(database), {
    filter: toCondition(filter),
    page,
    projection: projectionOf(fields, PATHS),
  });
}

export function countResearchers(database: Connection, filter: ResearcherFilter): Promise<number> {
  return countMatching(researchers(database), toCondition(filter));
}

function toCondition(filter: ResearcherFilter): Filter {
  const text = matchWords(filter.searchesNames ? 'wordsWithName' : 'words', filter.text);
  return allOf([
    ...anyOf('stage', filter.stages),
    ...anyOf('affiliationId', filter.affiliationIds),
    ...anyOf('fieldCodes', filter.fieldCodes),
    ...isKnown('orcid', filter.hasOrcid),
    ...anyOf('identities.partner', filter.partners),
    ...changedSince(filter.updatedSince),
    ...(text ? [text] : []),
  ]);
}
