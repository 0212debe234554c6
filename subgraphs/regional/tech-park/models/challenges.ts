import {
  countByParent,
  countMatching,
  defineModel,
  findPage,
  findPagesByParent,
  type IsoDate,
  inKeyOrder,
  type LocalizedText,
  type Page,
  type PageRequest,
  projectionOf,
  type Source,
  sourceSchema,
  WHOLE_ANSWER,
  wordsOf,
} from '@passerelle/kit';
import { type Connection, Schema } from 'mongoose';
import { type ChallengeFilter, toCondition } from './challenge-filter.ts';
import { localizedText } from './localized-text.ts';
import type { ParkSector } from './memberships.ts';

export type ChallengeStatus = 'OPEN' | 'MATCHED' | 'COMPLETED' | 'WITHDRAWN';

/** A challenge as it is kept. Days compare as text. */
export interface Challenge {
  readonly _id: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText | null;
  readonly memberId: string;
  /** The member's, repeated here so that an index finds challenges by them. */
  readonly sectors: readonly ParkSector[];
  readonly status: ChallengeStatus;
  readonly skills: readonly string[];
  readonly postedOn: IsoDate;
  readonly closesOn: IsoDate | null;
  readonly placementIds: readonly string[];
  /** Of the title, the summary and the skills: what text is looked for in. */
  readonly words: readonly string[];
  readonly source: Source;
}

/** Which page of which challenges, and which of their fields. */
export interface ChallengePageRequest {
  readonly filter: ChallengeFilter;
  readonly page: PageRequest;
  readonly fields: ReadonlySet<string>;
}

const schema = new Schema<Challenge>(
  {
    _id: { type: String, required: true },
    title: localizedText,
    summary: localizedText,
    memberId: { type: String, required: true },
    sectors: [String],
    status: { type: String, required: true },
    skills: [String],
    postedOn: { type: String, required: true },
    closesOn: String,
    placementIds: [String],
    words: [String],
    source: { type: sourceSchema, required: true },
  },
  { collection: 'challenges', versionKey: false },
);

// Query.challenges: the order itself
schema.index({ postedOn: -1, _id: 1 });
// `status` and `openOn`; with `sector`: "open now in photonics"
schema.index({ status: 1, postedOn: -1, _id: 1 });
schema.index({ sectors: 1, status: 1, postedOn: -1, _id: 1 });
schema.index({ sectors: 1, postedOn: -1, _id: 1 });
// ParkMembership.challenges; `member`
schema.index({ memberId: 1, postedOn: -1, _id: 1 });
// Placement.challenge
schema.index({ placementIds: 1 });
// `text`
schema.index({ words: 1 });
// `updatedSince`
schema.index({ 'source.updatedAt': 1 });

export const challenges = defineModel<Challenge>('Challenge', schema);

/** In key order, null where absent. */
export async function findChallengesByIds(
  db: Connection,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Challenge | null)[]> {
  const rows = await challenges(db)
    .find({ _id: { $in: [...ids] } })
    .select(projectionOf(fields, STORED))
    .batchSize(WHOLE_ANSWER)
    .lean<Challenge[]>();
  return inKeyOrder(ids, rows, (row) => row._id);
}

/** The challenge that each placement takes up, in key order, null where it takes up none. */
export async function findChallengesByPlacements(
  db: Connection,
  placements: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Challenge | null)[]> {
  const rows = await challenges(db)
    .find({ placementIds: { $in: [...placements] } })
    .select({ ...projectionOf(fields, STORED), placementIds: 1 })
    .batchSize(WHOLE_ANSWER)
    .lean<Challenge[]>();
  const challengeOf = new Map(rows.flatMap((row) => row.placementIds.map((id) => [id, row] as const)));
  return placements.map((placement) => challengeOf.get(placement) ?? null);
}

/** The same page of challenges for each membership, in one command. */
export async function findChallengePagesByMember(
  db: Connection,
  members: readonly string[],
  { filter, page, fields }: ChallengePageRequest,
): Promise<Page<Challenge>[]> {
  return findPagesByParent(challenges(db), members, {
    parentPath: 'memberId',
    filter: toCondition(filter),
    page,
    projection: projectionOf(fields, STORED),
  });
}

export async function countChallengesByMember(
  db: Connection,
  members: readonly string[],
  filter: ChallengeFilter,
): Promise<number[]> {
  return countByParent(challenges(db), members, { parentPath: 'memberId', filter: toCondition(filter) });
}

export async function findChallengePage(
  db: Connection,
  { filter, page, fields }: ChallengePageRequest,
): Promise<Page<Challenge>> {
  return findPage(challenges(db), {
    filter: toCondition(filter),
    page,
    projection: projectionOf(fields, STORED),
  });
}

export function countChallenges(db: Connection, filter: ChallengeFilter): Promise<number> {
  return countMatching(challenges(db), toCondition(filter));
}

/** What text is looked for in. */
export function challengeWords({
  title,
  summary,
  skills,
}: Pick<Challenge, 'title' | 'summary' | 'skills'>): string[] {
  return wordsOf(title.en, title.fr, summary?.en, summary?.fr, ...skills);
}

/** Stored paths of the fields that are kept under another name. */
const STORED = { member: ['memberId'], placements: ['placementIds'] };
