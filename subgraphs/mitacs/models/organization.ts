import { type Connection, Schema } from 'mongoose';
import {
  countMatching,
  defineModel,
  type Filter,
  findPage,
  type IsoDate,
  type LocalizedText,
  matchWords,
  type Page,
  type PageRequest,
  projectionOf,
  type Source,
  sourceSchema,
  WHOLE_ANSWER,
} from '../../kit/index.ts';
import { allOf, anyOf, changedSince, isKnown } from './filter-conditions.ts';
import { type Identity, identitySchema, textSchema } from './record-schemas.ts';

export type OrganizationKind =
  | 'UNIVERSITY'
  | 'COLLEGE'
  | 'COMPANY'
  | 'STARTUP'
  | 'MUNICIPALITY'
  | 'RESEARCH_INSTITUTE'
  | 'HOSPITAL'
  | 'NON_PROFIT'
  | 'GOVERNMENT'
  | 'ASSOCIATION';

export interface Location {
  readonly city: string | null;
  readonly region: string | null;
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The registry's record of an organization: every partner's records of it are reconciled to this one. */
export interface Organization {
  /** The canonical id. */
  readonly _id: string;
  /** Every identifier that leads here, the canonical id among them: one index answers for all. */
  readonly aliases: readonly string[];
  readonly ror: string | null;
  readonly names: LocalizedText;
  /** What the list is sorted by: the name without accents, in lower case. */
  readonly sortName: string;
  readonly acronym: string | null;
  readonly kind: OrganizationKind | null;
  readonly location: Location | null;
  readonly website: string | null;
  readonly sectorCode: string | null;
  readonly partOfId: string | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  /**
   * Whether any placement names it as its host. Kept here so that a filter can use an index: whoever writes
   * placements sets it on their hosts, and recomputes it when a placement is deleted or changes its host.
   */
  readonly hasHosted: boolean;
  readonly identities: readonly Identity[];
  readonly words: readonly string[];
  readonly source: Source;
}

const schema = new Schema<Organization>(
  {
    _id: { type: String, required: true },
    aliases: [String],
    ror: String,
    names: textSchema,
    sortName: { type: String, required: true },
    acronym: String,
    kind: String,
    location: new Schema<Location>(
      { city: String, region: String, country: String, latitude: Number, longitude: Number },
      { _id: false },
    ),
    website: String,
    sectorCode: String,
    partOfId: String,
    validFrom: String,
    validTo: String,
    hasHosted: { type: Boolean, required: true },
    identities: [identitySchema],
    words: [String],
    source: { type: sourceSchema, required: true },
  },
  { collection: 'organizations', versionKey: false },
);

// Lookups by id or alias; unique, since an identifier that led to two organizations would identify neither.
schema.index({ aliases: 1 }, { unique: true });
// The list by name, and each of its filters in the same order. Counts are answered by these alone.
schema.index({ sortName: 1, _id: 1 });
schema.index({ kind: 1, sortName: 1, _id: 1 });
schema.index({ 'location.region': 1, sortName: 1, _id: 1 });
schema.index({ 'location.country': 1, sortName: 1, _id: 1 });
schema.index({ sectorCode: 1, sortName: 1, _id: 1 });
schema.index({ hasHosted: 1, sortName: 1, _id: 1 });
schema.index({ ror: 1, sortName: 1, _id: 1 });
schema.index({ 'identities.partner': 1, sortName: 1, _id: 1 });
// What changed since a moment.
schema.index({ 'source.updatedAt': 1 });
// Text.
schema.index({ words: 1 });

export const organizations = defineModel<Organization>('Organization', schema);

const PATHS = { name: ['names'], sector: ['sectorCode'], partOf: ['partOfId'] };

/** By canonical id or any alias, one command for all of them; in the identifiers' order, null where none leads. */
export async function findOrganizationsByIdentifiers(
  database: Connection,
  identifiers: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Organization | null)[]> {
  const found = await organizations(database)
    .find({ aliases: { $in: [...identifiers] } })
    .batchSize(WHOLE_ANSWER)
    .select({ ...projectionOf(fields, PATHS), aliases: 1 })
    .lean<Organization[]>();
  const byAlias = new Map(found.flatMap((row) => row.aliases.map((alias) => [alias, row] as const)));
  return identifiers.map((identifier) => byAlias.get(identifier) ?? null);
}

/** Every given condition must hold; a list means any of its values. */
export interface OrganizationFilter {
  readonly text?: string | null;
  readonly kinds?: readonly OrganizationKind[] | null;
  readonly regions?: readonly string[] | null;
  readonly countries?: readonly string[] | null;
  readonly sectorCodes?: readonly string[] | null;
  readonly hasRor?: boolean | null;
  readonly hasHosted?: boolean | null;
  readonly partners?: readonly string[] | null;
  readonly updatedSince?: Date | null;
}

export interface OrganizationPageRequest {
  readonly filter: OrganizationFilter;
  readonly page: PageRequest;
  readonly fields: ReadonlySet<string>;
}

export function findOrganizationPage(
  database: Connection,
  { filter, page, fields }: OrganizationPageRequest,
): Promise<Page<Organization>> {
  return findPage(organizations(database), {
    filter: toCondition(filter),
    page,
    projection: projectionOf(fields, PATHS),
  });
}

export function countOrganizations(database: Connection, filter: OrganizationFilter): Promise<number> {
  return countMatching(organizations(database), toCondition(filter));
}

function toCondition(filter: OrganizationFilter): Filter {
  const text = matchWords('words', filter.text);
  return allOf([
    ...anyOf('kind', filter.kinds),
    ...anyOf('location.region', filter.regions),
    ...anyOf('location.country', filter.countries),
    ...anyOf('sectorCode', filter.sectorCodes),
    ...isKnown('ror', filter.hasRor),
    ...(typeof filter.hasHosted === 'boolean' ? [{ hasHosted: filter.hasHosted }] : []),
    ...anyOf('identities.partner', filter.partners),
    ...changedSince(filter.updatedSince),
    ...(text ? [text] : []),
  ]);
}
