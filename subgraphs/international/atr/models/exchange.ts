import {
  type ConditionsOf,
  defineModel,
  type IsoDate,
  isKnown,
  isOneOf,
  isWithin,
  type LocalizedText,
  localizedTextSchema,
  periodContains,
  type Source,
  type StoredPaths,
  sourceSchema,
  updatedSince,
} from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';

/** A stay of a researcher from Canada at ATR, or of a researcher from Japan in Canada. */
export interface Exchange {
  /** `atr:EX-2024-017`. */
  readonly _id: string;
  readonly direction: graph.ExchangeDirection;
  readonly kind: graph.ExchangeKind;
  readonly researcherId: string | null;
  readonly homeOrganizationId: string;
  readonly hostOrganizationId: string;
  readonly laboratoryId: string | null;
  readonly placementId: string | null;
  readonly theme: LocalizedText;
  readonly arrivesOn: IsoDate;
  readonly departsOn: IsoDate;
  readonly permitExpiresOn: IsoDate | null;
  readonly jointPublications: number;
  readonly source: Source;
}

const schema = new Schema<Exchange>(
  {
    _id: { type: String, required: true },
    direction: { type: String, required: true },
    kind: { type: String, required: true },
    researcherId: { type: String, default: null },
    homeOrganizationId: { type: String, required: true },
    hostOrganizationId: { type: String, required: true },
    laboratoryId: { type: String, default: null },
    placementId: { type: String, default: null },
    theme: { type: localizedTextSchema, required: true },
    arrivesOn: { type: String, required: true },
    departsOn: { type: String, required: true },
    permitExpiresOn: { type: String, default: null },
    jointPublications: { type: Number, required: true },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof Exchange, unknown>,
  { collection: 'exchanges', versionKey: false },
);

// Query.exchanges in its order; filters `arrivesOn`, `presentOn`
schema.index({ arrivesOn: -1, _id: 1 });
// Filters `direction`, `kind`, `updatedSince`
schema.index({ direction: 1, arrivesOn: -1, _id: 1 });
schema.index({ kind: 1, arrivesOn: -1, _id: 1 });
schema.index({ 'source.updatedAt': 1 });
// Organization.exchangesSent and .exchangesHosted; filters `homeOrganization`, `hostOrganization`
schema.index({ homeOrganizationId: 1, arrivesOn: -1, _id: 1 });
schema.index({ hostOrganizationId: 1, arrivesOn: -1, _id: 1 });
// Laboratory.exchanges; filter `laboratory`
schema.index({ laboratoryId: 1, arrivesOn: -1, _id: 1 });
// Researcher.exchanges; filter `researcher`
schema.index({ researcherId: 1, arrivesOn: -1, _id: 1 });
// Placement.exchange; filter `hasPlacement`
schema.index({ placementId: 1, arrivesOn: -1, _id: 1 });

export const exchanges = defineModel('Exchange', schema, {
  storedPaths: {
    researcher: ['researcherId'],
    homeOrganization: ['homeOrganizationId'],
    hostOrganization: ['hostOrganizationId'],
    laboratory: ['laboratoryId'],
    placement: ['placementId'],
  } as const satisfies StoredPaths<Exchange, graph.Exchange>,
  conditions: {
    direction: isOneOf('direction'),
    kind: isOneOf('kind'),
    laboratory: isOneOf('laboratoryId'),
    homeOrganization: isOneOf('homeOrganizationId'),
    hostOrganization: isOneOf('hostOrganizationId'),
    researcher: isOneOf('researcherId'),
    hasPlacement: isKnown('placementId'),
    arrivesOn: isWithin('arrivesOn'),
    presentOn: periodContains({ from: 'arrivesOn', to: 'departsOn' }),
    updatedSince,
  } satisfies ConditionsOf<graph.ExchangeFilter>,
});
