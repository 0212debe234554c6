import { type MessageLanguage, partnerMessages } from '../messages/index.ts';
import type { PartnerAnswer, PartnerAnswerError, PartnerFailure } from '../partners/index.ts';
import { describePartnerError, type ShownError } from './describe-partner-error.ts';
import { type FetchSite, findPositions, type Path } from './fetch-site.ts';
import { clientName, readAnsweredFields } from './read-answered-fields.ts';
import type { InvalidValue } from './sanitize-answer.ts';

/**
 * Something that a partner did not supply, described before the client's answer is complete.
 *
 * When the fetch of `{ name }` for the entities at `towns.@.mayor` fails, and there are two, the problem concerns the paths
 * `towns.0.mayor.name` and `towns.1.mayor.name`, and the sites `towns.0.mayor` and `towns.1.mayor`.
 */
export interface PartnerProblem extends ShownError {
  readonly cause: Error;
  /** `nulls`: the error explains the paths that are null. `position`: it belongs at its path, null or not. */
  readonly kind: 'nulls' | 'position';
  readonly paths: readonly Path[];
  /** The objects that the answer would have completed, for an error when no path is a field of the client's own. */
  readonly sites: readonly Path[];
}

export interface ProblemContext {
  readonly site: FetchSite;
  readonly language: MessageLanguage;
  readonly mergedData: unknown;
}

export interface ReceivedProblems extends ProblemContext {
  readonly data: PartnerAnswer['data'];
  readonly errors: readonly PartnerAnswerError[];
  readonly invalid: readonly InvalidValue[];
}

/** The problem of a request that got no usable answer. */
export function describeFailure(failure: PartnerFailure, context: ProblemContext): PartnerProblem {
  const { code, partner } = failure;
  return {
    code,
    message: partnerMessages[context.language][code](partner),
    extensions: { partner },
    cause: failure,
    ...nullsOf(context),
  };
}

/** The problems of an answer with errors or invalid values. */
export function describeProblems(received: ReceivedProblems): PartnerProblem[] {
  const { site, errors, invalid, language } = received;
  const { partner } = site;
  const invalidValue: ShownError = {
    code: 'PARTNER_INVALID_RESPONSE',
    message: partnerMessages[language].invalidValue(partner),
    extensions: { partner },
  };
  const unexplained = invalid.filter(({ path }) => !errors.some((error) => startsWith(path, error.path)));
  return [
    ...errors.map((error) => locateError(error, describePartnerError(error, partner, language), received)),
    ...unexplained.map(({ path, expected }) =>
      locateError({ message: `${path.join('.')} must be ${expected}`, path }, invalidValue, received),
    ),
  ];
}

function locateError(
  error: Pick<PartnerAnswerError, 'message' | 'path'>,
  described: ShownError,
  received: ReceivedProblems,
): PartnerProblem {
  const { site, data } = received;
  const cause = new Error(`Partner ${site.partner} reports: ${error.message}`, { cause: error });
  const path = error.path?.map((part) => (typeof part === 'string' ? clientName(part) : part));
  if (isAboutWholeAnswer(site, path, data)) return { ...described, cause, ...nullsOf(received) };
  if (isAboutEntity(site, path)) return { ...described, cause, ...nullsOf(received, path[1]) };
  return { ...described, cause, kind: 'position', paths: pathsOf(received, path), sites: [] };
}

/** All fields of a request, or those of one entity. */
function nullsOf(
  { site, mergedData }: ProblemContext,
  entity?: number,
): Pick<PartnerProblem, 'kind' | 'paths' | 'sites'> {
  const fieldsOf = readAnsweredFields(site);
  const positions = findPositions(site, mergedData);
  const sites = positions.map((position, index) =>
    entity === undefined || entity === index ? position : undefined,
  );
  const paths = sites.flatMap((position, index) => {
    if (position === undefined) return [];
    const fields = fieldsOf(site.representations?.[index]?.['__typename']);
    return fields.map((field) => [...position, field]);
  });
  return { kind: 'nulls', paths, sites: sites.filter((position) => position !== undefined) };
}

/** The places in the client's answer of a path in the partner's. */
function pathsOf({ site, mergedData }: ProblemContext, path: Path | undefined): Path[] {
  if (path === undefined) return [[]];
  const positions = findPositions(site, mergedData);
  if (site.representations === undefined) {
    return positions.flatMap((position) => (position === undefined ? [] : [[...position, ...path]]));
  }
  const [, index, ...below] = path;
  const position = positions[index as number] ?? pathToList(site.path);
  return [[...position, ...below]];
}

/** An error about `_entities` itself, or without a path, explains every field of the answer. */
function isAboutWholeAnswer(site: FetchSite, path: Path | undefined, data: PartnerAnswer['data']): boolean {
  if (path === undefined) return data === null;
  return site.representations !== undefined && typeof path[1] !== 'number';
}

function isAboutEntity(site: FetchSite, path: Path | undefined): path is readonly ['_entities', number] {
  return site.representations !== undefined && path?.length === 2;
}

function startsWith(path: Path, beginning: Path | undefined): boolean {
  return beginning !== undefined && beginning.every((part, index) => part === path[index]);
}

function pathToList(path: Path): Path {
  const list = path.indexOf('@');
  return list === -1 ? path : path.slice(0, list);
}
