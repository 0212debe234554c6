import {
  type ConditionsOf,
  defineModel,
  type IsoDate,
  isEqual,
  isKnown,
  isOneOf,
  type LocalizedText,
  localizedTextSchema,
  matchesText,
  type Source,
  type StoredPaths,
  sourceSchema,
  updatedSince,
} from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';
import { type Identity, identitySchema } from './identity.ts';

export interface Location {
  readonly city: string | null;
  /** ISO 3166-2. */
  readonly region: string | null;
  /** ISO 3166-1. */
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The registry's record of an organization, to which every partner's records of it are matched. */
export interface Organization {
  /** The canonical id. */
  readonly _id: string;
  /** Every identifier of the organization, the canonical id included. */
  readonly aliases: readonly string[];
  /** Without a scheme: `01pe1d703`. */
  readonly ror: string | null;
  readonly name: LocalizedText;
  /** The name without accents, in lower case: lists are sorted by it. */
  readonly nameKey: string;
  readonly acronym: string | null;
  readonly kind: graph.OrganizationKind | null;
  readonly location: Location | null;
  readonly website: string | null;
  /** NAICS Canada 2022 code. */
  readonly sectorCode: string | null;
  readonly partOfId: string | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  /**
   * Whether a placement names it as its host: a copy, so that the filter can use an index. The code that writes placements
   * sets it, and recomputes it when a placement is deleted or changes its host.
   */
  readonly hasHosted: boolean;
  /** The same, for awarded placements only: what `hasHosted` filters by for anonymous callers. */
  readonly hasHostedAwarded: boolean;
  readonly identities: readonly Identity[];
  /** For the text filter: words of the names in every language, and of the acronym. */
  readonly words: readonly string[];
  readonly source: Source;
}

const locationSchema = new Schema<Location>(
  {
    city: { type: String, default: null },
    region: { type: String, default: null },
    country: { type: String, required: true },
    latitude: { type: Number, default: null },
    longitude: { type: Number, default: null },
  } satisfies Record<keyof Location, unknown>,
  { _id: false },
);

const schema = new Schema<Organization>(
  {
    _id: { type: String, required: true },
    aliases: { type: [String], required: true },
    ror: { type: String, default: null },
    name: { type: localizedTextSchema, required: true },
    nameKey: { type: String, required: true },
    acronym: { type: String, default: null },
    kind: { type: String, default: null },
    location: { type: locationSchema, default: null },
    website: { type: String, default: null },
    sectorCode: { type: String, default: null },
    partOfId: { type: String, default: null },
    validFrom: { type: String, default: null },
    validTo: { type: String, default: null },
    hasHosted: { type: Boolean, required: true },
    hasHostedAwarded: { type: Boolean, required: true },
    identities: { type: [identitySchema], required: true },
    words: { type: [String], required: true },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof Organization, unknown>,
  { collection: 'organizations', versionKey: false },
);

// Query.organization and references, by any identifier. Unique: an identifier belongs to one organization.
schema.index({ aliases: 1 }, { unique: true });
// Query.organizations in its order; its filters in the same order. Counts by them read the index alone.
schema.index({ nameKey: 1, _id: 1 });
schema.index({ kind: 1, nameKey: 1, _id: 1 });
schema.index({ 'location.region': 1, nameKey: 1, _id: 1 });
schema.index({ 'location.country': 1, nameKey: 1, _id: 1 });
schema.index({ sectorCode: 1, nameKey: 1, _id: 1 });
schema.index({ hasHosted: 1, nameKey: 1, _id: 1 });
schema.index({ hasHostedAwarded: 1, nameKey: 1, _id: 1 });
schema.index({ ror: 1, nameKey: 1, _id: 1 });
schema.index({ 'identities.partner': 1, nameKey: 1, _id: 1 });
// Filter `updatedSince`
schema.index({ 'source.updatedAt': 1 });
// Filter `text`
schema.index({ words: 1 });

export const organizations = defineModel('Organization', schema, {
  storedPaths: {
    sector: ['sectorCode'],
    partOf: ['partOfId'],
    hosted: [],
    sent: [],
    partnerships: [],
  } as const satisfies StoredPaths<Organization, graph.Organization>,
  conditions: {
    text: matchesText('words'),
    kind: isOneOf('kind'),
    region: isOneOf('location.region'),
    country: isOneOf('location.country'),
    sector: isOneOf('sectorCode'),
    hasRor: isKnown('ror'),
    hasHosted: isEqual('hasHosted'),
    knownTo: isOneOf('identities.partner'),
    updatedSince,
  } satisfies ConditionsOf<graph.OrganizationFilter>,
});
