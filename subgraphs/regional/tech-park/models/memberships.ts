import {
  countMatching,
  defineModel,
  type Filter,
  findPage,
  type IsoDate,
  inKeyOrder,
  matchWords,
  type Page,
  type PageRequest,
  projectionOf,
  type Source,
  sourceSchema,
  WHOLE_ANSWER,
  wordsOf,
} from '@passerelle/kit';
import { type Connection, Schema } from 'mongoose';

export type MemberCategory =
  | 'COMPANY'
  | 'RESEARCH_CENTRE'
  | 'STARTUP'
  | 'SERVICE_PROVIDER'
  | 'PUBLIC_LABORATORY';

export type ParkSector =
  | 'OPTICS_PHOTONICS'
  | 'LIFE_SCIENCES'
  | 'INFORMATION_TECHNOLOGY'
  | 'ADVANCED_MATERIALS'
  | 'ENVIRONMENT'
  | 'ELECTRONICS';

/** A membership as it is kept. Days compare as text. */
export interface ParkMembership {
  readonly _id: string;
  readonly organizationId: string;
  readonly category: MemberCategory;
  readonly sectors: readonly ParkSector[];
  readonly premises: string | null;
  readonly employees: number | null;
  readonly researchStaff: number | null;
  readonly joinedOn: IsoDate;
  readonly leftOn: IsoDate | null;
  readonly agreementEndsOn: IsoDate | null;
  /** Of the member's name, as the park's own register has it, and of the premises: what text is looked for in. */
  readonly words: readonly string[];
  readonly source: Source;
}

/** Every condition that is not null must hold; a list means any of its values. */
export interface MembershipFilter {
  readonly category?: readonly MemberCategory[] | null;
  readonly sector?: readonly ParkSector[] | null;
  readonly memberOn?: IsoDate | null;
  readonly text?: string | null;
  readonly updatedSince?: Date | null;
}

/** Which page of which memberships, and which of their fields. */
export interface MembershipPageRequest {
  readonly filter: MembershipFilter;
  readonly page: PageRequest;
  readonly fields: ReadonlySet<string>;
}

const schema = new Schema<ParkMembership>(
  {
    _id: { type: String, required: true },
    organizationId: { type: String, required: true },
    category: { type: String, required: true },
    sectors: [String],
    premises: String,
    employees: Number,
    researchStaff: Number,
    joinedOn: { type: String, required: true },
    leftOn: String,
    agreementEndsOn: String,
    words: [String],
    source: { type: sourceSchema, required: true },
  },
  { collection: 'memberships', versionKey: false },
);

// Organization.parkMembership
schema.index({ organizationId: 1, joinedOn: -1, _id: 1 });
// Query.parkMembers, in the order of ids: `category`, `sector`
schema.index({ category: 1, _id: 1 });
schema.index({ sectors: 1, _id: 1 });
// Counts of `memberOn`
schema.index({ joinedOn: 1, leftOn: 1 });
// `text`
schema.index({ words: 1 });
// `updatedSince`
schema.index({ 'source.updatedAt': 1 });

export const memberships = defineModel<ParkMembership>('ParkMembership', schema);

/** In key order, null where absent. */
export async function findMembershipsByIds(
  db: Connection,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(ParkMembership | null)[]> {
  const rows = await memberships(db)
    .find({ _id: { $in: [...ids] } })
    .select(projectionOf(fields, STORED))
    .batchSize(WHOLE_ANSWER)
    .lean<ParkMembership[]>();
  return inKeyOrder(ids, rows, (row) => row._id);
}

/** The membership that each organization took up last, in key order, null where it never had one. */
export async function findLatestMembershipsByOrganizations(
  db: Connection,
  organizations: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(ParkMembership | null)[]> {
  const rows = await memberships(db)
    .find({ organizationId: { $in: [...organizations] } })
    // The latest comes last, where it takes the place of the ones before it.
    .sort({ organizationId: -1, joinedOn: 1, _id: -1 })
    .select({ ...projectionOf(fields, STORED), organizationId: 1 })
    .batchSize(WHOLE_ANSWER)
    .lean<ParkMembership[]>();
  return inKeyOrder(organizations, rows, (row) => row.organizationId);
}

export async function findMembershipPage(
  db: Connection,
  { filter, page, fields }: MembershipPageRequest,
): Promise<Page<ParkMembership>> {
  return findPage(memberships(db), {
    filter: toCondition(filter),
    page,
    projection: projectionOf(fields, STORED),
  });
}

export function countMemberships(db: Connection, filter: MembershipFilter): Promise<number> {
  return countMatching(memberships(db), toCondition(filter));
}

/** What text is looked for in. Names are the member's in any language. */
export function membershipWords(
  names: readonly (string | null | undefined)[],
  premises: string | null,
): string[] {
  return wordsOf(...names, premises);
}

/** Stored paths of the fields that are kept under another name, or elsewhere. */
const STORED = { organization: ['organizationId'], challenges: [] };

function toCondition(filter: MembershipFilter): Filter {
  const conditions: Filter[] = [];
  if (filter.category) conditions.push({ category: { $in: [...filter.category] } });
  if (filter.sector) conditions.push({ sectors: { $in: [...filter.sector] } });
  if (filter.memberOn) {
    conditions.push({ joinedOn: { $lte: filter.memberOn } });
    conditions.push({ $or: [{ leftOn: null }, { leftOn: { $gte: filter.memberOn } }] });
  }
  const words = matchWords('words', filter.text);
  if (words) conditions.push(words);
  if (filter.updatedSince) conditions.push({ 'source.updatedAt': { $gte: filter.updatedSince } });
  return conditions.length > 0 ? { $and: conditions } : {};
}
