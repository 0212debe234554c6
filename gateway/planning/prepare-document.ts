import type { DocumentNode, GraphQLSchema } from 'graphql';
import { causesExplosion, type ExplosiveFields, readExplosiveFields } from './explosive-fields.ts';
import type { SubgraphOfSupergraph } from './read-subgraphs.ts';
import { type RenamedDocument, readAddedNames, renameAliases } from './rename-aliases.ts';

/** Options of the query planner, with which it stops at an operation that has too many ways to be fetched. */
export const plannerLimits = { debug: { pathsLimit: 200 } };

/** What documents are prepared with, read once from a supergraph. */
export interface PreparationRules {
  readonly addedNames: ReadonlySet<string>;
  readonly explosiveFields: ExplosiveFields;
  readonly apiSchema: GraphQLSchema;
}

/** What is done about the weaknesses of the planner, for one document. */
export interface PreparedDocument {
  /** False when planning it could exhaust the memory. */
  readonly isPlannable: boolean;
  /** The document to plan in place of this one. */
  readonly renamed: RenamedDocument | undefined;
}

/** @param plainSdl the supergraph without security directives */
export function readPreparationRules(
  plainSdl: string,
  subgraphs: readonly SubgraphOfSupergraph[],
  apiSchema: GraphQLSchema,
): PreparationRules {
  return { addedNames: readAddedNames(plainSdl), explosiveFields: readExplosiveFields(subgraphs), apiSchema };
}

/** Prepares a document for the planner. Takes time in proportion to its text. */
export function prepareDocument(
  document: DocumentNode,
  { addedNames, explosiveFields, apiSchema }: PreparationRules,
): PreparedDocument {
  return {
    isPlannable: !causesExplosion(document, apiSchema, explosiveFields),
    renamed: renameAliases(document, addedNames),
  };
}

/** Whether the planner has stopped at one of its limits. It has no class for these errors. */
export function isPlannerLimitError(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return /^(?:Too many options generated|Number of non-local selections exceeds)/.test(message);
}
