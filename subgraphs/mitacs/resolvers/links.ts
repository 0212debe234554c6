import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../kit/index.ts';
import { programIdOf } from '../ids.ts';
import type { Context, Organization, Program, Project, Researcher } from '../parents.ts';

// A link to one record. What can be told from the id alone costs no read, and a record that is missing still has its id.

const TOLD_BY_ORGANIZATION_ID = new Set(['__typename', 'id', 'hosted', 'sent', 'partnerships']);
const TOLD_BY_RESEARCHER_ID = new Set(['__typename', 'id', 'placements', 'supervised']);
const TOLD_BY_PROJECT_ID = new Set(['__typename', 'id', 'placements']);
const TOLD_BY_PROGRAM_CODE = new Set(['__typename', 'id', 'code', 'placements', 'partnerships']);

/** The organization with a canonical id. */
export async function linkOrganization(
  id: string,
  { loaders }: Context,
  info: GraphQLResolveInfo,
): Promise<Organization> {
  const fields = selectedFields(info);
  const known = { _id: id } as Organization;
  if (isSubset(fields, TOLD_BY_ORGANIZATION_ID)) return known;
  return (await loaders.organizationByIdentifier.load(id, fields)) ?? known;
}

/** The researcher with a canonical id. */
export async function linkResearcher(
  id: string,
  { loaders }: Context,
  info: GraphQLResolveInfo,
): Promise<Researcher> {
  const fields = selectedFields(info);
  const known = { _id: id } as Researcher;
  if (isSubset(fields, TOLD_BY_RESEARCHER_ID)) return known;
  return (await loaders.researcherByIdentifier.load(id, fields)) ?? known;
}

export async function linkProject(
  id: string,
  { loaders }: Context,
  info: GraphQLResolveInfo,
): Promise<Project | null> {
  const fields = selectedFields(info);
  if (isSubset(fields, TOLD_BY_PROJECT_ID)) return { _id: id } as Project;
  return loaders.projectById.load(id, fields);
}

export async function linkProgram(
  code: string,
  { loaders }: Context,
  info: GraphQLResolveInfo,
): Promise<Program> {
  const fields = selectedFields(info);
  const known = { _id: programIdOf(code), code } as Program;
  if (isSubset(fields, TOLD_BY_PROGRAM_CODE)) return known;
  return (await loaders.programByCode.load(code, fields)) ?? known;
}

function isSubset(fields: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  return [...fields].every((field) => of.has(field));
}
