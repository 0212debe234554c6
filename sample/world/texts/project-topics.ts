import {
  challengeOf,
  exchangeOf,
  memberSectors,
  memberThatPosted,
  type PlannedProject,
  randomForProject,
  type Team,
} from '../plan/index.ts';
import { fieldsOfExchange } from './exchange-topics.ts';
import { municipalThemeOf } from './municipal-text.ts';
import {
  CHALLENGE_SECTORS,
  ENGINEERING_TOPICS,
  SCIENCE_TOPICS,
  SOCIETY_TOPICS,
  type Topic,
} from './phrases/index.ts';

const topicsByField = new Map<string, Topic[]>();
for (const topic of [...SCIENCE_TOPICS, ...ENGINEERING_TOPICS, ...SOCIETY_TOPICS]) {
  const topics = topicsByField.get(topic.field);
  if (topics) topics.push(topic);
  else topicsByField.set(topic.field, [topic]);
}

/** The topic of a project without a partner's record. Seven projects in ten are in the team's main field. */
export function topicOf(team: Team, project: PlannedProject): Topic {
  const random = randomForProject(team, project, 'topic');
  const field = random.chance(0.7) ? team.fields[0] : team.fields[1];
  return random.pick(topicsByField.get(field) ?? ENGINEERING_TOPICS);
}

/** The CRDC groups of a project, the main one first. */
export function fieldsOf(team: Team, project: PlannedProject): readonly string[] {
  const { settings } = team;
  if (project.kind === 'MUNICIPALITY') return municipalThemeOf(team, project).fields;
  if (project.kind === 'PARK_CHALLENGE') {
    const member = memberThatPosted(settings, challengeOf(team, project));
    return CHALLENGE_SECTORS[memberSectors(member)[0]].fields;
  }
  const exchange = exchangeOf(team, project.placements[0]);
  if (exchange !== null) return fieldsOfExchange(settings, exchange);
  const { field } = topicOf(team, project);
  const hasTwoFields = randomForProject(team, project, 'fields').chance(0.35);
  const other = team.fields.find((candidate) => candidate !== field);
  return hasTwoFields && other ? [field, other] : [field];
}
