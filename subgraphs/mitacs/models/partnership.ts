import { type Connection, Schema } from 'mongoose';
import {
  defineModel,
  type IsoDate,
  inKeyOrder,
  type LocalizedText,
  projectionOf,
  type Source,
  type StoredMoney,
  sourceSchema,
  WHOLE_ANSWER,
} from '../../kit/index.ts';
import { textSchema } from './record-schemas.ts';

export type PartnershipKind =
  | 'MEMORANDUM_OF_UNDERSTANDING'
  | 'RESEARCH_MOBILITY_AGREEMENT'
  | 'INTERNSHIP_PARTNERSHIP';

export interface Commitment {
  /** Null where the agreement names a group, not one organization. */
  readonly organizationId: string | null;
  readonly amount: StoredMoney | null;
  readonly share: number | null;
  readonly purposes: LocalizedText;
}

export interface Signatory {
  readonly name: string;
  readonly offices: LocalizedText;
  readonly organizationId: string;
}

export interface Partnership {
  /** `mitacs:A-ATR`. */
  readonly _id: string;
  readonly titles: LocalizedText;
  readonly kind: PartnershipKind;
  readonly partnerId: string;
  /** Both sides of the agreement: Mitacs and the partner. */
  readonly partyIds: readonly string[];
  readonly programCodes: readonly string[];
  readonly announcedOn: IsoDate | null;
  readonly summaries: LocalizedText;
  readonly themes: readonly string[];
  readonly commitments: readonly Commitment[];
  readonly signatories: readonly Signatory[];
  readonly source: Source;
}

const schema = new Schema<Partnership>(
  {
    _id: { type: String, required: true },
    titles: textSchema,
    kind: String,
    partnerId: String,
    partyIds: [String],
    programCodes: [String],
    announcedOn: String,
    summaries: textSchema,
    themes: [String],
    commitments: [
      new Schema<Commitment>(
        {
          organizationId: String,
          amount: new Schema<StoredMoney>({ cents: Number, currency: String }, { _id: false }),
          share: Number,
          purposes: textSchema,
        },
        { _id: false },
      ),
    ],
    signatories: [
      new Schema<Signatory>({ name: String, offices: textSchema, organizationId: String }, { _id: false }),
    ],
    source: { type: sourceSchema, required: true },
  },
  { collection: 'partnerships', versionKey: false },
);

// The whole list, newest announcement first, those without a date last.
schema.index({ announcedOn: -1, _id: 1 });
// Agreements of some organizations.
schema.index({ partyIds: 1, announcedOn: -1, _id: 1 });
// Agreements that name some programs.
schema.index({ programCodes: 1, announcedOn: -1, _id: 1 });

export const partnerships = defineModel<Partnership>('Partnership', schema);

const PATHS = {
  title: ['titles'],
  partner: ['partnerId'],
  programs: ['programCodes'],
  summary: ['summaries'],
};
const NEWEST_FIRST = { announcedOn: -1, _id: 1 } as const;

export async function findPartnershipsByIds(
  database: Connection,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Partnership | null)[]> {
  const found = await partnerships(database)
    .find({ _id: { $in: [...ids] } })
    .batchSize(WHOLE_ANSWER)
    .select(projectionOf(fields, PATHS))
    .lean<Partnership[]>();
  return inKeyOrder(ids, found, ({ _id }) => _id);
}

export function findPartnerships(database: Connection, fields: ReadonlySet<string>): Promise<Partnership[]> {
  return partnerships(database)
    .find()
    .sort(NEWEST_FIRST)
    .select(projectionOf(fields, PATHS))
    .lean<Partnership[]>()
    .exec();
}

/** The agreements that each organization is a side of, in the organizations' order. */
export function findPartnershipsByParties(
  database: Connection,
  organizationIds: readonly string[],
  fields: ReadonlySet<string>,
): Promise<Partnership[][]> {
  return findByLink(database, 'partyIds', organizationIds, fields);
}

/** The agreements that name each program, in the programs' order. */
export function findPartnershipsByPrograms(
  database: Connection,
  programCodes: readonly string[],
  fields: ReadonlySet<string>,
): Promise<Partnership[][]> {
  return findByLink(database, 'programCodes', programCodes, fields);
}

async function findByLink(
  database: Connection,
  link: 'partyIds' | 'programCodes',
  keys: readonly string[],
  fields: ReadonlySet<string>,
): Promise<Partnership[][]> {
  const found = await partnerships(database)
    .find({ [link]: { $in: [...keys] } })
    .sort(NEWEST_FIRST)
    .select({ ...projectionOf(fields, PATHS), [link]: 1 })
    .lean<Partnership[]>();
  return keys.map((key) => found.filter((partnership) => partnership[link].includes(key)));
}
