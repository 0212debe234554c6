import { type Connection, Schema } from 'mongoose';
import {
  countByParent,
  countMatching,
  defineModel,
  type Filter,
  findPage,
  findPagesByParent,
  inKeyOrder,
  type Page,
  type PageRequest,
  type Projection,
  projectionOf,
  type Source,
  sourceSchema,
  WHOLE_ANSWER,
} from '../../../kit/index.ts';
import { rowsOfEach } from './rows-of-each.ts';

export type MiipTheme =
  | 'DIGITAL_SERVICES'
  | 'DATA_AND_AI'
  | 'ASSET_MANAGEMENT'
  | 'ELECTIONS'
  | 'RECORDS'
  | 'HOUSING'
  | 'CLIMATE'
  | 'COMMUNITY_ENGAGEMENT'
  | 'FINANCE';

export type MiipProjectStatus = 'PROPOSED' | 'ACCEPTED' | 'MATCHED' | 'ACTIVE' | 'COMPLETED' | 'DECLINED';

/** A municipality's project. Amounts are Canadian cents. */
export interface MiipProject {
  /** `amcto:MIIP-2026-07`. */
  readonly _id: string;
  /** The cohort's year, `2026`. */
  readonly intakeId: string;
  /** Within the cohort: lists are sorted by it, since ids sort wrongly as text from the hundredth on. */
  readonly number: number;
  readonly municipalityId: string;
  readonly title: { readonly en: string; readonly fr: string | null };
  readonly theme: MiipTheme;
  readonly status: MiipProjectStatus;
  readonly hoursPerWeek: number;
  readonly mitacsShareCents: number;
  readonly hostShareCents: number;
  readonly institutionId: string | null;
  readonly placementId: string | null;
  readonly applicants: number | null;
  readonly visitsUsed: number;
  readonly source: Source;
}

const miipProjectSchema = new Schema<MiipProject>(
  {
    _id: { type: String, required: true },
    intakeId: { type: String, required: true },
    number: { type: Number, required: true },
    municipalityId: { type: String, required: true },
    title: {
      type: new Schema({ en: { type: String, required: true }, fr: String }, { _id: false }),
      required: true,
    },
    theme: { type: String, required: true },
    status: { type: String, required: true },
    hoursPerWeek: { type: Number, required: true, max: 29 },
    mitacsShareCents: { type: Number, required: true },
    hostShareCents: { type: Number, required: true },
    institutionId: { type: String, default: null },
    placementId: { type: String, default: null },
    applicants: { type: Number, default: null },
    visitsUsed: { type: Number, required: true, max: 4 },
    source: { type: sourceSchema, required: true },
  },
  { collection: 'miip_projects', versionKey: false },
);
// `miipProjects` by year, then number; `MiipIntake.projects` and what a cohort has drawn.
miipProjectSchema.index({ intakeId: 1, number: 1, _id: 1 });
// `miipProjects(filter: { status })`, `{ theme }`, `{ updatedSince }`, in the list's order.
miipProjectSchema.index({ status: 1, intakeId: 1, number: 1, _id: 1 });
miipProjectSchema.index({ theme: 1, intakeId: 1, number: 1, _id: 1 });
miipProjectSchema.index({ 'source.updatedAt': 1 });
// `Municipality.miipProjects` and `miipProjects(filter: { municipality })`.
miipProjectSchema.index({ municipalityId: 1, intakeId: 1, number: 1, _id: 1 });
// `Placement.miipProject` and `miipProjects(filter: { hasStudent })`.
miipProjectSchema.index({ placementId: 1 });

export const miipProjects = defineModel<MiipProject>('MiipProject', miipProjectSchema);

/** Every given condition must hold; null and absent are none. */
export interface MiipProjectFilter {
  readonly year?: readonly number[] | null;
  readonly theme?: readonly MiipTheme[] | null;
  readonly status?: readonly MiipProjectStatus[] | null;
  readonly municipality?: readonly string[] | null;
  readonly hasStudent?: boolean | null;
  readonly updatedSince?: Date | null;
}

export interface MiipProjectPageRequest {
  readonly filter: MiipProjectFilter;
  readonly page: PageRequest;
  readonly fields: ReadonlySet<string>;
}

export async function findMiipProjectsByIds(
  database: Connection,
  ids: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(MiipProject | null)[]> {
  const rows = await miipProjects(database)
    .find({ _id: { $in: [...ids] } })
    .select(miipProjectProjection(fields))
    .batchSize(WHOLE_ANSWER)
    .lean<MiipProject[]>();
  return inKeyOrder(ids, rows, ({ _id }) => _id);
}

/** The project that each placement carries out. */
export async function findMiipProjectsByPlacements(
  database: Connection,
  placementIds: readonly string[],
  fields: ReadonlySet<string>,
): Promise<(MiipProject | null)[]> {
  const rows = await miipProjects(database)
    .find({ placementId: { $in: [...placementIds] } })
    .select({ ...miipProjectProjection(fields), placementId: 1 })
    .batchSize(WHOLE_ANSWER)
    .lean<MiipProject[]>();
  return inKeyOrder(placementIds, rows, ({ placementId }) => placementId ?? '');
}

/** Each municipality's projects, by year, then number. */
export async function findMiipProjectsByMunicipalities(
  database: Connection,
  municipalityIds: readonly string[],
  fields: ReadonlySet<string>,
): Promise<MiipProject[][]> {
  const rows = await miipProjects(database)
    .find({ municipalityId: { $in: [...municipalityIds] } })
    .sort({ intakeId: 1, number: 1, _id: 1 })
    .select({ ...miipProjectProjection(fields), municipalityId: 1 })
    .batchSize(WHOLE_ANSWER)
    .lean<MiipProject[]>();
  return rowsOfEach(municipalityIds, rows, ({ municipalityId }) => municipalityId);
}

export function findMiipProjectPage(
  database: Connection,
  { filter, page, fields }: MiipProjectPageRequest,
): Promise<Page<MiipProject>> {
  return findPage(miipProjects(database), {
    filter: toCondition(filter),
    page,
    projection: miipProjectProjection(fields),
  });
}

export function countMiipProjects(database: Connection, filter: MiipProjectFilter): Promise<number> {
  return countMatching(miipProjects(database), toCondition(filter));
}

export function findMiipProjectPagesByIntake(
  database: Connection,
  intakeIds: readonly string[],
  { filter, page, fields }: MiipProjectPageRequest,
): Promise<Page<MiipProject>[]> {
  return findPagesByParent(miipProjects(database), intakeIds, {
    parentPath: 'intakeId',
    filter: toCondition(filter),
    page,
    projection: miipProjectProjection(fields),
  });
}

export function countMiipProjectsByIntake(
  database: Connection,
  intakeIds: readonly string[],
  filter: MiipProjectFilter,
): Promise<number[]> {
  return countByParent(miipProjects(database), intakeIds, {
    parentPath: 'intakeId',
    filter: toCondition(filter),
  });
}

/** The stored paths behind the graph's fields. */
export function miipProjectProjection(fields: ReadonlySet<string>): Projection {
  return projectionOf(fields, {
    intake: ['intakeId'],
    municipality: ['municipalityId'],
    mitacsShare: ['mitacsShareCents'],
    hostShare: ['hostShareCents'],
    institution: ['institutionId'],
    placement: ['placementId'],
  });
}

function toCondition(filter: MiipProjectFilter): Filter {
  const { year, theme, status, municipality, hasStudent, updatedSince } = filter;
  return {
    ...(year && { intakeId: { $in: year.map(String) } }),
    ...(theme && { theme: { $in: [...theme] } }),
    ...(status && { status: { $in: [...status] } }),
    ...(municipality && { municipalityId: { $in: [...municipality] } }),
    ...(hasStudent === true && { placementId: { $ne: null } }),
    ...(hasStudent === false && { placementId: null }),
    ...(updatedSince && { 'source.updatedAt': { $gte: updatedSince } }),
  };
}
