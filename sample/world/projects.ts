import { challengeOf } from './challenge-slots.ts';
import { takeUpText } from './challenge-texts.ts';
import { exchangeOf } from './exchange-slots.ts';
import { exchangeTheme } from './exchange-subjects.ts';
import type { Frame } from './frame.ts';
import { freshness } from './freshness.ts';
import { hostingOf } from './hosts.ts';
import { miipIndexOfStudent } from './miip-register.ts';
import { miipText, municipalText } from './municipal-texts.ts';
import { placementIdsOf, projectId, projectNumber } from './project-numbers.ts';
import { type ProjectText, writeProject } from './project-texts.ts';
import { randomFor } from './random.ts';
import type { SampleProject } from './sample-types.ts';
import { slotStart } from './slots.ts';
import { fieldsOf, topicOf } from './subjects.ts';
import { RUNS_PER_TEAM } from './team-plans.ts';
import { isMiipRun, projectIndex, runAt, type Team, teamAt } from './teams.ts';
import { AS_OF } from './timeline.ts';

/** What is done at ATR is done with models and data, whatever the field. */
const EXCHANGE_METHODS = 'RDF102';

export function projectCount(frame: Frame): number {
  return frame.teams * RUNS_PER_TEAM;
}

export function projectAt(frame: Frame, index: number): SampleProject {
  const team = teamAt(frame, Math.floor(index / RUNS_PER_TEAM));
  const run = index % RUNS_PER_TEAM;
  const { start } = runAt(team, run);
  return {
    id: projectId(frame, team, run),
    ...textOf(frame, team, run),
    fields: fieldsOf(frame, team, run),
    sector: hostingOf(frame, team, run).sector,
    placementIds: placementIdsOf(frame, team, run),
    ...freshness(
      frame,
      'project',
      index,
      projectNumber(frame, team, run),
      Math.min(slotStart(frame, team, start), AS_OF),
    ),
  };
}

function textOf(frame: Frame, team: Team, run: number): ProjectText {
  const { lane, start, size } = runAt(team, run);
  if (isMiipRun(team, run)) return miipText(frame, miipIndexOfStudent(team.miipStudent ?? 0));
  const random = randomFor(frame.seed, 'project', projectIndex(team, run), 'text');
  if (lane === 'MUNICIPAL') return municipalText(frame, team, run, random);
  if (lane === 'CHALLENGE') return takeUpText(frame, challengeOf(frame, team, run));
  const isForSeveral = size > 1;
  const direction = lane === 'OUTBOUND' ? 'CANADA_TO_JAPAN' : lane === 'INBOUND' ? 'JAPAN_TO_CANADA' : null;
  if (direction) {
    const topic = exchangeTheme(frame, exchangeOf(frame, team, start, direction));
    return writeProject({ topic, field: EXCHANGE_METHODS, sector: '61', place: null, isForSeveral }, random);
  }
  const topic = topicOf(frame, team, run);
  const { sector } = hostingOf(frame, team, run);
  return writeProject({ topic, field: topic.field, sector, place: null, isForSeveral }, random);
}
