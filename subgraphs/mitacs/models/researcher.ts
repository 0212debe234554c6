import {
  type ConditionsOf,
  defineModel,
  isKnown,
  isOneOf,
  matchesText,
  type Source,
  type StoredPaths,
  sourceSchema,
  updatedSince,
} from '@passerelle/kit';
import { Schema } from 'mongoose';
import type * as graph from '../schema.types.ts';
import { type Identity, identitySchema } from './identity.ts';

/** The registry's record of a person, to which every partner's records of that person are matched. */
export interface Researcher {
  /** The canonical id. */
  readonly _id: string;
  /** Every identifier of the person, the canonical id included. */
  readonly aliases: readonly string[];
  /** Without a scheme: `0000-0002-1825-0097`. */
  readonly orcid: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly name: string | null;
  readonly stage: graph.CareerStage | null;
  readonly affiliationId: string | null;
  /** CRDC 2020 codes, the main one first. */
  readonly fieldCodes: readonly string[];
  readonly email: string | null;
  readonly identities: readonly Identity[];
  /**
   * For the text filter: words of the research fields' labels and of the affiliation's names. Without the person's name and
   * address, since anonymous callers may use the filter and could otherwise find out by trial what they may not read.
   */
  readonly words: readonly string[];
  /** The same with the words of the person's name, for callers who may read it. */
  readonly wordsWithName: readonly string[];
  /**
   * Whether anonymous callers may read the record: the person has an awarded placement, as the intern or the supervisor, or another
   * partner has a record of the person. The code that writes placements and identities sets it.
   */
  readonly isPublic: boolean;
  readonly source: Source;
}

const schema = new Schema<Researcher>(
  {
    _id: { type: String, required: true },
    aliases: { type: [String], required: true },
    orcid: { type: String, default: null },
    givenName: { type: String, default: null },
    familyName: { type: String, default: null },
    name: { type: String, default: null },
    stage: { type: String, default: null },
    affiliationId: { type: String, default: null },
    fieldCodes: { type: [String], required: true },
    email: { type: String, default: null },
    identities: { type: [identitySchema], required: true },
    words: { type: [String], required: true },
    wordsWithName: { type: [String], required: true },
    isPublic: { type: Boolean, required: true },
    source: { type: sourceSchema, required: true },
  } satisfies Record<keyof Researcher, unknown>,
  { collection: 'researchers', versionKey: false },
);

// Query.researcher and references, by any identifier. Unique: an identifier belongs to one person.
schema.index({ aliases: 1 }, { unique: true });
// Filters `stage`, `affiliation`, `field`, `hasOrcid` and `knownTo` of Query.researchers, in its order. Counts by them read
// the index alone.
schema.index({ stage: 1, _id: 1, isPublic: 1 });
schema.index({ affiliationId: 1, _id: 1, isPublic: 1 });
schema.index({ fieldCodes: 1, _id: 1, isPublic: 1 });
schema.index({ orcid: 1, _id: 1 });
schema.index({ 'identities.partner': 1, _id: 1 });
// Query.researchers for anonymous callers
schema.index({ isPublic: 1, _id: 1 });
// Filter `updatedSince`
schema.index({ 'source.updatedAt': 1, isPublic: 1 });
// Filter `text`
schema.index({ words: 1 });
schema.index({ wordsWithName: 1 });

export const researchers = defineModel('Researcher', schema, {
  storedPaths: {
    affiliation: ['affiliationId'],
    fields: ['fieldCodes'],
    placements: [],
    supervised: [],
  } as const satisfies StoredPaths<Researcher, graph.Researcher>,
  conditions: {
    text: matchesText('words'),
    textWithName: matchesText('wordsWithName'),
    stage: isOneOf('stage'),
    affiliation: isOneOf('affiliationId'),
    field: isOneOf('fieldCodes'),
    hasOrcid: isKnown('orcid'),
    knownTo: isOneOf('identities.partner'),
    updatedSince,
  } satisfies ConditionsOf<graph.ResearcherFilter & { textWithName: string }>,
});
