import {
  allOf,
  type ConditionsOf,
  defineModel,
  type Filter,
  type IsoDate,
  isEqual,
  isOneOf,
  type LocalizedText,
  localizedTextSchema,
  matchesText,
  periodContains,
  type Source,
  type StoredPaths,
  sourceSchema,
  updatedSince,
} from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';

export interface Challenge {
  /** `tech-park:C-0107`. */
  readonly _id: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText | null;
  readonly memberId: string;
  /** Copies of the member's sectors, so that the filter can use an index. */
  readonly sectors: readonly graph.ParkSector[];
  readonly status: graph.ChallengeStatus;
  readonly skills: readonly LocalizedText[];
  readonly postedOn: IsoDate;
  /** Last day. Null where the challenge has no last day. */
  readonly closesOn: IsoDate | null;
  readonly placementIds: readonly string[];
  /** Words of the title, the summary and the skills, for the text filter. */
  readonly words: readonly string[];
  readonly source: Source;
}

const schema = new Schema<Challenge>(
  {
    _id: { type: String, required: true },
    title: { type: localizedTextSchema, required: true },
    summary: { type: localizedTextSchema, default: null },
    memberId: { type: String, required: true },
    sectors: { type: [String], required: true },
    status: { type: String, required: true },
    skills: { type: [localizedTextSchema], required: true },
    postedOn: { type: String, required: true },
    closesOn: { type: String, default: null },
    placementIds: { type: [String], required: true },
    words: { type: [String], required: true },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof Challenge, unknown>,
  { collection: 'challenges', versionKey: false },
);

// Query.challenges in its order
schema.index({ postedOn: -1, _id: 1 });
// Filters `status`, `openOn`; with `sector`: "open today in photonics"
schema.index({ status: 1, postedOn: -1, _id: 1 });
schema.index({ sectors: 1, status: 1, postedOn: -1, _id: 1 });
schema.index({ sectors: 1, postedOn: -1, _id: 1 });
// ParkMembership.challenges; filter `member`
schema.index({ memberId: 1, postedOn: -1, _id: 1 });
// Placement.challenge
schema.index({ placementIds: 1 });
// Filters `text`, `updatedSince`
schema.index({ words: 1 });
schema.index({ 'source.updatedAt': 1 });

const isPostedOn = periodContains({ from: 'postedOn', to: 'closesOn', openWhenNull: ['closesOn'] });

/** Past statuses are not stored: a challenge that is matched today counts as open on no day. */
function isOpenOn(day: IsoDate): Filter {
  return allOf([isEqual('status')('OPEN'), isPostedOn(day)]);
}

export const challenges = defineModel('Challenge', schema, {
  storedPaths: {
    member: ['memberId'],
    placements: ['placementIds'],
  } as const satisfies StoredPaths<Challenge, graph.Challenge>,
  conditions: {
    status: isOneOf('status'),
    sector: isOneOf('sectors'),
    member: isOneOf('memberId'),
    openOn: isOpenOn,
    text: matchesText('words'),
    updatedSince,
  } satisfies ConditionsOf<graph.ChallengeFilter>,
});
