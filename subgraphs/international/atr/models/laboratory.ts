import {
  allOf,
  type ConditionsOf,
  defineModel,
  type Filter,
  type IsoDate,
  isKnown,
  isOneOf,
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

export interface Laboratory {
  /** `atr:lab-irc`. */
  readonly _id: string;
  readonly name: LocalizedText;
  readonly acronym: string | null;
  readonly theme: LocalizedText | null;
  /** Codes of CRDC 2020. */
  readonly fields: readonly string[];
  /** Null where no source gives a year. */
  readonly validFrom: IsoDate | null;
  /** Last day. Null where no source gives a year. */
  readonly validTo: IsoDate | null;
  readonly organizationId: string;
  readonly source: Source;
}

const schema = new Schema<Laboratory>(
  {
    _id: { type: String, required: true },
    name: { type: localizedTextSchema, required: true },
    acronym: { type: String, default: null },
    theme: { type: localizedTextSchema, default: null },
    fields: { type: [String], required: true },
    validFrom: { type: String, default: null },
    validTo: { type: String, default: null },
    organizationId: { type: String, required: true },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof Laboratory, unknown>,
  { collection: 'laboratories', versionKey: false },
);

// Query.laboratories in its order. There are a few dozen: the conditions are evaluated on each of them.
schema.index({ 'name.en': 1, _id: 1 });
// Organization.laboratories
schema.index({ organizationId: 1, 'name.en': 1, _id: 1 });

const ATR_FOUNDED: IsoDate = '1986-01-01';

const isOpenOn = periodContains({
  from: 'validFrom',
  to: 'validTo',
  openWhenNull: ['validFrom', 'validTo'],
});

/** An unknown first day counts as open back to the day on which ATR was founded. */
function isOpenAtAtr(day: IsoDate): Filter {
  return allOf([isOpenOn(day), day < ATR_FOUNDED ? isKnown('validFrom')(true) : {}]);
}

export const laboratories = defineModel('Laboratory', schema, {
  storedPaths: {
    organization: ['organizationId'],
    exchanges: [],
  } as const satisfies StoredPaths<Laboratory, graph.Laboratory>,
  conditions: {
    on: isOpenAtAtr,
    field: isOneOf('fields'),
    updatedSince,
  } satisfies ConditionsOf<Omit<graph.QueryLaboratoriesArgs, 'includeClosed'>>,
});
