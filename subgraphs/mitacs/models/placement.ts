import {
  type ConditionsOf,
  type Currency,
  defineModel,
  type IsoDate,
  isKnown,
  isOneOf,
  isWithin,
  matchesText,
  periodContains,
  type Source,
  type StoredPaths,
  sourceSchema,
  updatedSince,
} from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';
import type { NO_CURRENCY } from '../values/index.ts';

/** One funder's part, in cents of the placement's currency. */
export interface Contribution {
  readonly funderId: string;
  readonly cents: number;
  readonly kind: graph.ContributionKind;
  /** From 1, for each funder and kind of the placement. Sums count a placement at the first instalment only. */
  readonly instalment: number;
  readonly paidOn: IsoDate | null;
}

export interface Outcome {
  readonly kind: graph.OutcomeKind;
  readonly on: IsoDate | null;
  readonly url: string | null;
}

export interface Placement {
  /** `mitacs:IT18063-02`. */
  readonly _id: string;
  readonly projectId: string;
  readonly programCode: string;
  readonly status: graph.PlacementStatus;
  readonly internId: string | null;
  /** The intern's stage on the first day, which the record keeps: a researcher's own stage is that of today. */
  readonly internStage: graph.CareerStage | null;
  readonly supervisorId: string | null;
  readonly institutionId: string | null;
  readonly hostId: string | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly months: number | null;
  readonly units: number | null;
  readonly mode: graph.PlacementMode | null;
  readonly submittedOn: IsoDate | null;
  readonly decidedOn: IsoDate | null;
  /** Code of the version of the program's rules. Null where the rules give no amount. */
  readonly fundingModelCode: string | null;
  /** Total cost, the sum of the contributions. 0 in `NO_CURRENCY` when it is not known. */
  readonly fundingCents: number;
  readonly fundingCurrency: Currency | typeof NO_CURRENCY;
  readonly contributions: readonly Contribution[];
  readonly stipendCents: number | null;
  readonly outcomes: readonly Outcome[];
  // Copies of properties of the host and the project, for filters and sums. The code that changes the originals must also
  // change the copies.
  readonly hostKind: graph.OrganizationKind | null;
  /** ISO 3166-2. */
  readonly hostRegion: string | null;
  /** ISO 3166-1. */
  readonly hostCountry: string | null;
  /** CRDC 2020 codes, the main one first. */
  readonly fieldCodes: readonly string[];
  /** NAICS Canada 2022 code. */
  readonly sectorCode: string | null;
  /** For the text filter: words of the project's title and summary, in both languages. */
  readonly words: readonly string[];
  readonly source: Source;
}

const contributionSchema = new Schema<Contribution>(
  {
    funderId: { type: String, required: true },
    cents: { type: Number, required: true },
    kind: { type: String, required: true },
    instalment: { type: Number, required: true },
    paidOn: { type: String, default: null },
  } satisfies Record<keyof Contribution, unknown>,
  { _id: false },
);

const outcomeSchema = new Schema<Outcome>(
  {
    kind: { type: String, required: true },
    on: { type: String, default: null },
    url: { type: String, default: null },
  } satisfies Record<keyof Outcome, unknown>,
  { _id: false },
);

const schema = new Schema<Placement>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    programCode: { type: String, required: true },
    status: { type: String, required: true },
    internId: { type: String, default: null },
    internStage: { type: String, default: null },
    supervisorId: { type: String, default: null },
    institutionId: { type: String, default: null },
    hostId: { type: String, default: null },
    startsOn: { type: String, required: true },
    endsOn: { type: String, required: true },
    months: { type: Number, default: null },
    units: { type: Number, default: null },
    mode: { type: String, default: null },
    submittedOn: { type: String, default: null },
    decidedOn: { type: String, default: null },
    fundingModelCode: { type: String, default: null },
    fundingCents: { type: Number, required: true },
    fundingCurrency: { type: String, required: true },
    contributions: { type: [contributionSchema], required: true },
    stipendCents: { type: Number, default: null },
    outcomes: { type: [outcomeSchema], required: true },
    hostKind: { type: String, default: null },
    hostRegion: { type: String, default: null },
    hostCountry: { type: String, default: null },
    fieldCodes: { type: [String], required: true },
    sectorCode: { type: String, default: null },
    words: { type: [String], required: true },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof Placement, unknown>,
  { collection: 'placements', versionKey: false },
);

// The last path, `status`, is for anonymous callers, who read awarded placements only: what they may not read is left out without
// reading it.
// Query.placements in STARTS_ON_DESC and, backwards, STARTS_ON_ASC; filter `startsOn`
schema.index({ startsOn: -1, _id: 1, status: 1 });
// Organization.hosted and .sent, Researcher.placements and .supervised, Project.placements and their counts; filters `host`,
// `institution`, `intern`, `supervisor`, `hasIntern`
schema.index({ hostId: 1, startsOn: -1, _id: 1, status: 1 });
schema.index({ institutionId: 1, startsOn: -1, _id: 1, status: 1 });
schema.index({ internId: 1, startsOn: -1, _id: 1, status: 1 });
schema.index({ supervisorId: 1, startsOn: -1, _id: 1, status: 1 });
schema.index({ projectId: 1, startsOn: -1, _id: 1, status: 1 });
// Program.placements and its count; filters `program`, `status`, `internStage`, `hostKind`, `hostRegion`, `hostCountry`, `field`, `sector`.
// A query with several filters uses the index of one, and evaluates the others on what it finds.
schema.index({ programCode: 1, startsOn: -1, _id: 1, status: 1 });
schema.index({ status: 1, startsOn: -1, _id: 1 });
schema.index({ internStage: 1, startsOn: -1, _id: 1, status: 1 });
schema.index({ hostKind: 1, startsOn: -1, _id: 1, status: 1 });
schema.index({ hostRegion: 1, startsOn: -1, _id: 1, status: 1 });
schema.index({ hostCountry: 1, startsOn: -1, _id: 1, status: 1 });
schema.index({ fieldCodes: 1, startsOn: -1, _id: 1, status: 1 });
schema.index({ sectorCode: 1, startsOn: -1, _id: 1, status: 1 });
// Query.placements in ENDS_ON_ASC; filters `endsOn`, `activeOn`: both bounds are in the index
schema.index({ endsOn: 1, startsOn: -1, _id: 1, status: 1 });
// Query.placements in FUNDING_DESC
schema.index({ fundingCurrency: 1, fundingCents: -1, _id: 1, status: 1 });
// Filter `updatedSince`
schema.index({ 'source.updatedAt': 1, status: 1 });
// Filter `text`
schema.index({ words: 1 });

export const placements = defineModel('Placement', schema, {
  storedPaths: {
    project: ['projectId'],
    program: ['programCode'],
    intern: ['internId'],
    supervisor: ['supervisorId'],
    institution: ['institutionId'],
    host: ['hostId'],
    fundingModel: ['programCode', 'fundingModelCode'],
    funding: ['fundingCents', 'fundingCurrency', 'contributions'],
    stipend: ['stipendCents', 'fundingCurrency'],
  } as const satisfies StoredPaths<Placement, graph.Placement>,
  conditions: {
    program: isOneOf('programCode'),
    status: isOneOf('status'),
    host: isOneOf('hostId'),
    institution: isOneOf('institutionId'),
    intern: isOneOf('internId'),
    supervisor: isOneOf('supervisorId'),
    internStage: isOneOf('internStage'),
    hostKind: isOneOf('hostKind'),
    hostRegion: isOneOf('hostRegion'),
    hostCountry: isOneOf('hostCountry'),
    field: isOneOf('fieldCodes'),
    sector: isOneOf('sectorCode'),
    hasIntern: isKnown('internId'),
    startsOn: isWithin<IsoDate>('startsOn'),
    endsOn: isWithin<IsoDate>('endsOn'),
    activeOn: periodContains({ from: 'startsOn', to: 'endsOn' }),
    updatedSince,
    text: matchesText('words'),
  } satisfies ConditionsOf<graph.PlacementFilter>,
});
