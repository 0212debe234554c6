import { GraphQLError } from 'graphql';
import { type ErrorCode, isShownErrorCode, unexpectedErrorCode } from '../../protocol/index.ts';
import { type MessageLanguage, preferredLanguage } from '../messages/language.ts';
import {
  describeFailure,
  describeMisfit,
  describeStale,
  type PartnerFailure,
} from '../partners/partner-failure.ts';
import type { PartnerAnswerError } from '../partners/read-answer-errors.ts';
import type { PartnerAnswer } from '../partners/read-partner-answer.ts';
import { clientName, readAnsweredFields } from './answered-fields.ts';
import { type FetchSite, findPositions, type Path } from './fetch-site.ts';
import { locate } from './locate.ts';
import { type PartnerNote, PartnerReport, type PartnerStatus } from './partner-report.ts';
import type { Misfit } from './sanitize-answer.ts';

/** A failure on every entity of a large page is told for this many of them. */
const MOST_PATHS_PER_PROBLEM = 100;

/** Something a partner failed to give, before it is known what the client's answer looks like. */
interface Problem {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly cause: Error;
  /** `blanks` explains fields that are null; `position` belongs to one place whatever stands there. */
  readonly kind: 'blanks' | 'position';
  readonly paths: readonly Path[];
  /** Where the answer would have gone: told when none of the fields it lacks is the client's own. */
  readonly sites: readonly Path[];
}

type StaleNote = Pick<PartnerNote, 'durationMs'> & { readonly ageSeconds: number };

/**
 * What went wrong with partners while one operation was carried out, so that the answer can say of every blank where
 * and why. ApolloGateway keeps neither the place of a failed request nor always the right place of an entity's error.
 */
export class ExecutionRecord {
  readonly #acceptLanguage: string | undefined;
  /** The merged data: ApolloGateway merges later answers into the objects of the first ones. */
  readonly #mergedData: Record<string, unknown> = Object.create(null);
  readonly #problems: Problem[] = [];
  readonly #report = new PartnerReport();
  #isPersonal: boolean | undefined;

  constructor(acceptLanguage?: string) {
    this.#acceptLanguage = acceptLanguage;
  }

  /** Whether any partner has been asked: from then on there is an answer, if only one of nulls. */
  get hasFetched(): boolean {
    return this.#isPersonal !== undefined;
  }

  /** Whether the operation asks for something that not everybody may have. */
  get isPersonal(): boolean {
    return this.#isPersonal ?? true;
  }

  noteFetch(isPersonal: boolean): void {
    // What partners say of their answers joins the same policy later, and is another matter.
    this.#isPersonal ??= isPersonal;
  }

  /** How the partners did that were asked so far, by name. */
  partners(options?: { readonly withDurations: boolean }): Record<string, PartnerStatus> {
    return this.#report.statuses(options);
  }

  notePartner(partner: string, note: PartnerNote): void {
    this.#report.add(partner, note);
  }

  noteAnswer(site: FetchSite, { data, errors }: PartnerAnswer, misfits: readonly Misfit[] = []): void {
    for (const error of errors) this.#problems.push(this.#describeError(site, error, data));
    for (const { path } of misfits) {
      // A field that its partner explains itself needs no second word.
      if (errors.some((error) => error.path !== undefined && startsWith(path, error.path))) continue;
      const code: ErrorCode = 'PARTNER_INVALID_RESPONSE';
      const message = describeMisfit(site.partner, this.#language);
      this.#problems.push(this.#describeError(site, { message, path, extensions: { code } }, data));
    }
    if (data !== null && site.path.length === 0) {
      for (const [key, value] of Object.entries(data)) this.#mergedData[key] ??= value;
    }
  }

  noteFailure(site: FetchSite, failure: PartnerFailure): void {
    this.#problems.push({
      message: describeFailure(failure, this.#language),
      extensions: { code: failure.code, partner: failure.partner },
      cause: failure,
      ...this.#blanksOf(site),
    });
  }

  /** An answer from before stood in for the one that did not come. */
  noteStale(failure: PartnerFailure, { durationMs, ageSeconds }: StaleNote): void {
    const { code, partner } = failure;
    const message = describeStale(failure, ageSeconds, this.#language);
    this.#report.add(partner, { status: 'stale', durationMs, ageSeconds, code, message });
  }

  /** The errors that belong in an answer with this data: one for each problem and place. */
  explain(data: unknown): GraphQLError[] {
    const explained = new Map<string, GraphQLError>();
    for (const problem of this.#problems) {
      for (const path of placesOf(problem, data)) {
        const { message, extensions, cause } = problem;
        const key = JSON.stringify([extensions, message, path]);
        if (explained.has(key)) continue;
        const options = { extensions, originalError: cause };
        explained.set(key, new GraphQLError(message, path.length === 0 ? options : { ...options, path }));
      }
    }
    return [...explained.values()];
  }

  get #language(): MessageLanguage {
    return preferredLanguage(this.#acceptLanguage);
  }

  #describeError(site: FetchSite, error: PartnerAnswerError, data: PartnerAnswer['data']): Problem {
    const { partner } = site;
    const described = isShownErrorCode(error.extensions['code'])
      ? { message: error.message, extensions: { ...shownExtensions(error.extensions), partner } }
      : { message: 'Unexpected error.', extensions: { code: unexpectedErrorCode, partner } };
    const cause = new Error(`Partner ${partner} reports: ${error.message}`, { cause: error });
    const path = error.path?.map((part) => (typeof part === 'string' ? clientName(part) : part));
    if (isAboutWholeAnswer(site, path, data)) return { ...described, cause, ...this.#blanksOf(site) };
    if (isAboutEntity(site, path)) return { ...described, cause, ...this.#blanksOf(site, path[1]) };
    return { ...described, cause, kind: 'position', paths: this.#pathsOf(site, path), sites: [] };
  }

  /** Everything that did not come, or what did not come for one entity. */
  #blanksOf(site: FetchSite, entity?: number): Pick<Problem, 'kind' | 'paths' | 'sites'> {
    const fieldsOf = readAnsweredFields(site);
    const positions = findPositions(site, this.#mergedData);
    const sites = positions.map((position, index) =>
      entity === undefined || entity === index ? position : undefined,
    );
    const paths = sites.flatMap((position, index) => {
      if (position === undefined) return [];
      const fields = fieldsOf(site.representations?.[index]?.['__typename']);
      return fields.map((field) => [...position, field]);
    });
    return { kind: 'blanks', paths, sites: sites.filter((position) => position !== undefined) };
  }

  #pathsOf(site: FetchSite, path: Path | undefined): Path[] {
    if (path === undefined) return [[]];
    const positions = findPositions(site, this.#mergedData);
    if (site.representations === undefined) {
      return positions.flatMap((position) => (position === undefined ? [] : [[...position, ...path]]));
    }
    const [, index, ...below] = path;
    const position = positions[index as number] ?? pathToList(site.path);
    return [[...position, ...below]];
  }
}

function placesOf({ kind, paths, sites }: Problem, data: unknown): readonly Path[] {
  const places: Path[] = [];
  for (const path of paths) {
    const { visible, isNull } = locate(data, path);
    if (kind === 'position' || isNull) places.push(visible);
  }
  if (places.length === 0) places.push(...sites.map((site) => locate(data, site).visible));
  return places.slice(0, MOST_PATHS_PER_PROBLEM);
}

/** An error about `_entities` as such, or about nothing in particular, explains everything that did not come. */
function isAboutWholeAnswer(site: FetchSite, path: Path | undefined, data: PartnerAnswer['data']): boolean {
  if (path === undefined) return data === null;
  return site.representations !== undefined && typeof path[1] !== 'number';
}

function isAboutEntity(site: FetchSite, path: Path | undefined): path is readonly ['_entities', number] {
  return site.representations !== undefined && path?.length === 2;
}

function startsWith(path: Path, beginning: Path): boolean {
  return beginning.every((part, index) => part === path[index]);
}

function pathToList(path: Path): Path {
  const list = path.indexOf('@');
  return list === -1 ? path : path.slice(0, list);
}

/** What a partner may add to a known code: a plain account of the mistake, and nothing of the partner's inside. */
function shownExtensions(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shown = ['code', 'argument', 'expected', 'received', 'requiredScopes', 'retryAfter'];
  return Object.fromEntries(
    shown.filter((name) => name in extensions).map((name) => [name, extensions[name]]),
  );
}
