import type { GraphQLError } from 'graphql';
import { graphError } from '../errors.ts';
import type { Path } from './fetch-site.ts';
import { locate } from './locate.ts';
import type { PartnerProblem } from './partner-problem.ts';

/** One problem on every entity of a large page gets this many errors. */
const MAX_PLACES_PER_PROBLEM = 100;

/** The errors for problems in an answer with this data: one for each problem and place, none twice. */
export function locateProblems(problems: readonly PartnerProblem[], data: unknown): GraphQLError[] {
  const errors = new Map<string, GraphQLError>();
  for (const problem of problems) {
    const { code, message, extensions, cause: originalError } = problem;
    for (const path of placesOf(problem, data)) {
      const key = JSON.stringify([code, extensions, message, path]);
      if (errors.has(key)) continue;
      const place = path.length === 0 ? {} : { path };
      errors.set(key, graphError(code, message, { extensions, originalError, ...place }));
    }
  }
  return [...errors.values()];
}

function placesOf({ kind, paths, sites }: PartnerProblem, data: unknown): readonly Path[] {
  const places: Path[] = [];
  for (const path of paths) {
    const { visible, isNull } = locate(data, path);
    if (kind === 'position' || isNull) places.push(visible);
  }
  if (places.length === 0) places.push(...sites.map((site) => locate(data, site).visible));
  return places.slice(0, MAX_PLACES_PER_PROBLEM);
}
