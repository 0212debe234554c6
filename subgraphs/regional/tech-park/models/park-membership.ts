import {
  type ConditionsOf,
  defineModel,
  type IsoDate,
  isOneOf,
  matchesText,
  periodContains,
  type Source,
  type StoredPaths,
  sourceSchema,
  updatedSince,
} from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';

export interface ParkMembership {
  /** `tech-park:M-042`. */
  readonly _id: string;
  readonly organizationId: string;
  readonly category: graph.MemberCategory;
  readonly sectors: readonly graph.ParkSector[];
  readonly premises: string | null;
  readonly employees: number | null;
  readonly researchStaff: number | null;
  readonly joinedOn: IsoDate;
  /** Last day. Null while the organization is a member. */
  readonly leftOn: IsoDate | null;
  readonly agreementEndsOn: IsoDate | null;
  /** Words of the member's names in the park's register and of the premises, for the text filter. */
  readonly words: readonly string[];
  readonly source: Source;
}

const schema = new Schema<ParkMembership>(
  {
    _id: { type: String, required: true },
    organizationId: { type: String, required: true },
    category: { type: String, required: true },
    sectors: { type: [String], required: true },
    premises: { type: String, default: null },
    employees: { type: Number, default: null },
    researchStaff: { type: Number, default: null },
    joinedOn: { type: String, required: true },
    leftOn: { type: String, default: null },
    agreementEndsOn: { type: String, default: null },
    words: { type: [String], required: true },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof ParkMembership, unknown>,
  { collection: 'memberships', versionKey: false },
);

// Organization.parkMembership
schema.index({ organizationId: 1, joinedOn: -1, _id: 1 });
// Query.parkMembers is sorted by `_id`; filters `category`, `sector`
schema.index({ category: 1, _id: 1 });
schema.index({ sectors: 1, _id: 1 });
// Counts of filter `memberOn`
schema.index({ joinedOn: 1, leftOn: 1 });
// Filters `text`, `updatedSince`
schema.index({ words: 1 });
schema.index({ 'source.updatedAt': 1 });

export const parkMemberships = defineModel('ParkMembership', schema, {
  storedPaths: {
    organization: ['organizationId'],
    challenges: [],
  } as const satisfies StoredPaths<ParkMembership, graph.ParkMembership>,
  conditions: {
    category: isOneOf('category'),
    sector: isOneOf('sectors'),
    memberOn: periodContains({ from: 'joinedOn', to: 'leftOn', openWhenNull: ['leftOn'] }),
    text: matchesText('words'),
    updatedSince,
  } satisfies ConditionsOf<graph.ParkMemberFilter>,
});
