import {
  defineModel,
  type IsoDate,
  type LocalizedText,
  localizedTextSchema,
  type Source,
  type StoredMoney,
  type StoredPaths,
  sourceSchema,
} from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';

export interface Commitment {
  /** Null where the agreement names a group rather than one organization. */
  readonly organizationId: string | null;
  readonly amount: StoredMoney | null;
  /** From 0 to 1. */
  readonly share: number | null;
  readonly purpose: LocalizedText;
}

export interface Signatory {
  readonly name: string;
  readonly office: LocalizedText;
  readonly organizationId: string;
}

/** An agreement between Mitacs and a partner. */
export interface Partnership {
  /** `mitacs:A-ATR`. */
  readonly _id: string;
  readonly title: LocalizedText;
  readonly kind: graph.PartnershipKind;
  readonly partnerId: string;
  /** Both parties: Mitacs and the partner. */
  readonly partyIds: readonly string[];
  readonly programCodes: readonly string[];
  readonly announcedOn: IsoDate | null;
  readonly summary: LocalizedText;
  readonly themes: readonly LocalizedText[];
  readonly commitments: readonly Commitment[];
  readonly signatories: readonly Signatory[];
  readonly source: Source;
}

const moneySchema = new Schema<StoredMoney>(
  { cents: { type: Number, required: true }, currency: { type: String, required: true } } satisfies Record<
    keyof StoredMoney,
    unknown
  >,
  { _id: false },
);

const commitmentSchema = new Schema<Commitment>(
  {
    organizationId: { type: String, default: null },
    amount: { type: moneySchema, default: null },
    share: { type: Number, default: null },
    purpose: { type: localizedTextSchema, required: true },
  } satisfies Record<keyof Commitment, unknown>,
  { _id: false },
);

const signatorySchema = new Schema<Signatory>(
  {
    name: { type: String, required: true },
    office: { type: localizedTextSchema, required: true },
    organizationId: { type: String, required: true },
  } satisfies Record<keyof Signatory, unknown>,
  { _id: false },
);

const schema = new Schema<Partnership>(
  {
    _id: { type: String, required: true },
    title: { type: localizedTextSchema, required: true },
    kind: { type: String, required: true },
    partnerId: { type: String, required: true },
    partyIds: { type: [String], required: true },
    programCodes: { type: [String], required: true },
    announcedOn: { type: String, default: null },
    summary: { type: localizedTextSchema, required: true },
    themes: { type: [localizedTextSchema], required: true },
    commitments: { type: [commitmentSchema], required: true },
    signatories: { type: [signatorySchema], required: true },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof Partnership, unknown>,
  { collection: 'partnerships', versionKey: false },
);

// Query.partnerships in its order: newest announcement first, those without a date last
schema.index({ announcedOn: -1, _id: 1 });
// Organization.partnerships; argument `partner`
schema.index({ partyIds: 1, announcedOn: -1, _id: 1 });
// Program.partnerships
schema.index({ programCodes: 1, announcedOn: -1, _id: 1 });

export const partnerships = defineModel('Partnership', schema, {
  storedPaths: {
    partner: ['partnerId'],
    programs: ['programCodes'],
  } as const satisfies StoredPaths<Partnership, graph.Partnership>,
});
