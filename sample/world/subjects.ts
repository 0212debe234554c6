import { challengeFate, challengeOf, memberThatPosted } from './challenge-slots.ts';
import { exchangeOf } from './exchange-slots.ts';
import { exchangeFields } from './exchange-subjects.ts';
import type { Frame } from './frame.ts';
import { miipIndexOfStudent, themeAt } from './miip-register.ts';
import { memberSectors } from './park-register.ts';
import { CHALLENGE_SECTORS } from './phrases/challenge-phrases.ts';
import { ENGINEERING_TOPICS } from './phrases/engineering-topics.ts';
import type { MunicipalTheme } from './phrases/municipal-topics.ts';
import type { Topic } from './phrases/phrase-types.ts';
import { SCIENCE_TOPICS } from './phrases/science-topics.ts';
import { SOCIETY_TOPICS } from './phrases/society-topics.ts';
import { randomFor } from './random.ts';
import { isMiipRun, projectIndex, runAt, type Team } from './teams.ts';

const topicsByField = new Map<string, Topic[]>();
for (const topic of [...SCIENCE_TOPICS, ...ENGINEERING_TOPICS, ...SOCIETY_TOPICS]) {
  const known = topicsByField.get(topic.field);
  if (known) known.push(topic);
  else topicsByField.set(topic.field, [topic]);
}

/** What an open project is about: seven in ten keep to the team's main field. */
export function topicOf(frame: Frame, team: Team, run: number): Topic {
  const random = randomFor(frame.seed, 'project', projectIndex(team, run), 'topic');
  const field = random.chance(0.7) ? team.fields[0] : team.fields[1];
  return random.pick(topicsByField.get(field) ?? ENGINEERING_TOPICS);
}

/** The theme of a municipal project, within MIIP or not. */
export function themeOf(frame: Frame, team: Team, run: number): MunicipalTheme {
  if (isMiipRun(team, run)) return themeAt(miipIndexOfStudent(team.miipStudent ?? 0));
  return themeAt(randomFor(frame.seed, 'project', projectIndex(team, run), 'theme').between(0, 8));
}

/** The CRDC groups of a project, the main one first. */
export function fieldsOf(frame: Frame, team: Team, run: number): readonly string[] {
  const { lane, start } = runAt(team, run);
  if (lane === 'MUNICIPAL') return themeOf(frame, team, run).fields;
  if (lane === 'CHALLENGE') {
    const { nth } = challengeFate(frame, challengeOf(frame, team, run));
    return CHALLENGE_SECTORS[memberSectors(memberThatPosted(frame, nth))[0]].fields;
  }
  if (lane === 'OUTBOUND') return exchangeFields(frame, exchangeOf(frame, team, start, 'CANADA_TO_JAPAN'));
  if (lane === 'INBOUND') return exchangeFields(frame, exchangeOf(frame, team, start, 'JAPAN_TO_CANADA'));
  const { field } = topicOf(frame, team, run);
  const isJoint = randomFor(frame.seed, 'project', projectIndex(team, run), 'fields').chance(0.35);
  const other = team.fields.find((known) => known !== field);
  return isJoint && other ? [field, other] : [field];
}
