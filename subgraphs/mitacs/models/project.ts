import { type Connection, Schema } from 'mongoose';
import {
  defineModel,
  inKeyOrder,
  type LocalizedText,
  projectionOf,
  type Source,
  sourceSchema,
  WHOLE_ANSWER,
} from '../../kit/index.ts';
import { textSchema } from './record-schemas.ts';

export interface Project {
  /** `mitacs:IT18063`. */
  readonly _id: string;
  readonly titles: LocalizedText;
  readonly summaries: LocalizedText;
  /** CRDC codes, the main one first. */
  readonly fieldCodes: readonly string[];
  readonly sectorCode: string | null;
  readonly source: Source;
}

const schema = new Schema<Project>(
  {
    _id: { type: String, required: true },
    titles: textSchema,
    summaries: textSchema,
    fieldCodes: [String],
    sectorCode: String,
    source: { type: sourceSchema, required: true },
  },
  { collection: 'projects', versionKey: false },
);
// Projects are only ever read by id: lists and filters of them go by their placements.

export const projects = defineModel<Project>('Project', schema);

const PATHS = {
  title: ['titles'],
  summary: ['summaries'],
  fields: ['fieldCodes'],
  sector: ['sectorCode'],
  placements: [],
};

export async function findProjectsByIds(
  database: Connection,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(Project | null)[]> {
  const found = await projects(database)
    .find({ _id: { $in: [...ids] } })
    .batchSize(WHOLE_ANSWER)
    .select(projectionOf(fields, PATHS))
    .lean<Project[]>();
  return inKeyOrder(ids, found, ({ _id }) => _id);
}
