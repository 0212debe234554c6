import { Schema } from 'mongoose';
import { type Currency, defineModel, type IsoDate, type Source, sourceSchema } from '../../kit/index.ts';
import type { NO_CURRENCY } from '../funding-currency.ts';
import type { OrganizationKind } from './organization.ts';

export type PlacementStatus =
  | 'SUBMITTED'
  | 'UNDER_REVIEW'
  | 'REVISIONS_REQUESTED'
  | 'NOT_APPROVED'
  | 'APPROVED'
  | 'ACTIVE'
  | 'EXTENDED'
  | 'COMPLETED'
  | 'WITHDRAWN'
  | 'CANCELLED';

export type PlacementMode = 'ON_SITE' | 'HYBRID' | 'REMOTE';

/** One funder's part, in cents of the placement's currency. */
export interface Contribution {
  readonly funderId: string;
  readonly cents: number;
  readonly kind: 'CASH' | 'IN_KIND';
  /** 1 for the funder's first or only part of this kind in the placement, then 2…: totals count placements by the first. */
  readonly instalment: number;
  readonly paidOn: IsoDate | null;
}

export interface Outcome {
  readonly kind: 'HIRED_BY_HOST' | 'PUBLICATION' | 'PATENT' | 'COMMERCIALIZED' | 'FURTHER_COLLABORATION';
  readonly on: IsoDate | null;
  readonly url: string | null;
}

export interface Placement {
  /** `mitacs:IT18063-02`. */
  readonly _id: string;
  readonly projectId: string;
  readonly programCode: string;
  readonly status: PlacementStatus;
  readonly internId: string | null;
  readonly supervisorId: string | null;
  readonly institutionId: string | null;
  readonly hostId: string | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly months: number | null;
  readonly units: number | null;
  readonly mode: PlacementMode | null;
  readonly submittedOn: IsoDate | null;
  readonly decidedOn: IsoDate | null;
  /** The version of the program's rules, by its code; null where the rules name no amount. */
  readonly fundingModelCode: string | null;
  /** Total cost: what the contributions add up to. 0 in `NO_CURRENCY` when it is not known. */
  readonly fundingCents: number;
  readonly fundingCurrency: Currency | typeof NO_CURRENCY;
  readonly contributions: readonly Contribution[];
  readonly stipendCents: number | null;
  readonly outcomes: readonly Outcome[];
  // Copies of the host's and the project's facts that lists are filtered and counted by. Whoever changes those
  // facts rewrites them here.
  readonly hostKind: OrganizationKind | null;
  readonly hostRegion: string | null;
  readonly hostCountry: string | null;
  readonly fieldCodes: readonly string[];
  readonly sectorCode: string | null;
  /** Words of the project's title and summary, in both languages. */
  readonly words: readonly string[];
  readonly source: Source;
}

const schema = new Schema<Placement>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    programCode: { type: String, required: true },
    status: { type: String, required: true },
    internId: String,
    supervisorId: String,
    institutionId: String,
    hostId: String,
    startsOn: { type: String, required: true },
    endsOn: { type: String, required: true },
    months: Number,
    units: Number,
    mode: String,
    submittedOn: String,
    decidedOn: String,
    fundingModelCode: String,
    fundingCents: { type: Number, required: true },
    fundingCurrency: { type: String, required: true },
    contributions: [
      new Schema<Contribution>(
        { funderId: String, cents: Number, kind: String, instalment: Number, paidOn: String },
        { _id: false },
      ),
    ],
    stipendCents: Number,
    outcomes: [new Schema<Outcome>({ kind: String, on: String, url: String }, { _id: false })],
    hostKind: String,
    hostRegion: String,
    hostCountry: String,
    fieldCodes: [String],
    sectorCode: String,
    words: [String],
    source: { type: sourceSchema, required: true },
  },
  { collection: 'placements', versionKey: false },
);

// The list in its default order and, read backwards, oldest first; also the range of first days.
schema.index({ startsOn: -1, _id: 1 });
// Pages of children in the default order, and their counts: an organization's hosted and sent placements, a person's own
// and supervised ones (those without an intern lie at null), a project's.
schema.index({ hostId: 1, startsOn: -1, _id: 1 });
schema.index({ institutionId: 1, startsOn: -1, _id: 1 });
schema.index({ internId: 1, startsOn: -1, _id: 1 });
schema.index({ supervisorId: 1, startsOn: -1, _id: 1 });
schema.index({ projectId: 1, startsOn: -1, _id: 1 });
// The main filters in the default order. A filter by several of them goes by one and looks at the rest.
schema.index({ programCode: 1, startsOn: -1, _id: 1 });
schema.index({ status: 1, startsOn: -1, _id: 1 });
schema.index({ hostKind: 1, startsOn: -1, _id: 1 });
schema.index({ hostRegion: 1, startsOn: -1, _id: 1 });
schema.index({ hostCountry: 1, startsOn: -1, _id: 1 });
schema.index({ fieldCodes: 1, startsOn: -1, _id: 1 });
schema.index({ sectorCode: 1, startsOn: -1, _id: 1 });
// Soonest end first, the range of last days, and what is under way on a day: both bounds lie in the index.
schema.index({ endsOn: 1, startsOn: -1, _id: 1 });
// Largest funding first.
schema.index({ fundingCurrency: 1, fundingCents: -1, _id: 1 });
// What changed since a moment.
schema.index({ 'source.updatedAt': 1 });
// Text.
schema.index({ words: 1 });

export const placements = defineModel<Placement>('Placement', schema);
