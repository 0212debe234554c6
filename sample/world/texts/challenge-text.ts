import { memberSectors, memberThatPosted, type WorldSettings } from '../plan/index.ts';
import type { ParkSectorCode } from '../types/partner-records.ts';
import type { Bilingual } from '../types/sample-record.ts';
import { randomFor } from '../values/random.ts';
import {
  CHALLENGE_OFFERS,
  CHALLENGE_SECTORS,
  CHALLENGE_SITUATIONS,
  CHALLENGE_SKILLS,
  CHALLENGE_TASKS,
  CHALLENGE_TITLE_ENDINGS,
  type Phrase,
} from './phrases/index.ts';
import type { ProjectText } from './project-text.ts';

/** The title and the summary of a challenge, in both languages. */
export function challengeText(settings: WorldSettings, challenge: number): ProjectText {
  return { title: titleOf(settings, challenge), summary: summaryOf(settings, challenge) };
}

/** The text of the project that is matched with a challenge. */
export function challengeProjectText(settings: WorldSettings, challenge: number): ProjectText {
  const { title, summary } = challengeText(settings, challenge);
  return {
    title: { en: `Industry challenge: ${title.en}`, fr: `Défi d’entreprise\u00A0: ${title.fr}` },
    summary: {
      en: `Takes up a challenge of a member of the high tech park. ${summary.en}`,
      fr: `Relève un défi proposé par un membre du parc technologique. ${summary.fr}`,
    },
  };
}

/** Problems and endings are combined in order: a title comes again only after all pairs of a sector were used. */
function titleOf(settings: WorldSettings, challenge: number): Phrase {
  const { problems } = CHALLENGE_SECTORS[sectorOf(settings, challenge)];
  const place = challenge + randomFor(settings.seed, 'challenge', 0, 'titles').between(0, 999);
  const problem = problems[place % problems.length];
  const ending =
    CHALLENGE_TITLE_ENDINGS[Math.floor(place / problems.length) % CHALLENGE_TITLE_ENDINGS.length];
  if (!problem || !ending) throw new RangeError(`There is no title for challenge ${challenge}.`);
  return { en: problem.en + ending.en, fr: problem.fr + ending.fr };
}

/** Each list is read in a circle: a summary comes again only after all combinations were used. */
function summaryOf({ seed }: WorldSettings, challenge: number): Bilingual {
  const place = challenge + randomFor(seed, 'challenge', 0, 'summaries').between(0, 9_999);
  const sentences = [CHALLENGE_SITUATIONS, CHALLENGE_TASKS, CHALLENGE_OFFERS].map((list) => {
    const sentence = list[place % list.length];
    if (!sentence) throw new RangeError(`There is no summary for challenge ${challenge}.`);
    return sentence;
  });
  return {
    en: sentences.map(({ en }) => en).join(' '),
    fr: sentences.map(({ fr }) => fr).join(' '),
  };
}

/** The skills that a challenge requires, in both languages. */
export function challengeSkills(settings: WorldSettings, challenge: number): readonly Bilingual[] {
  const skills = CHALLENGE_SKILLS[sectorOf(settings, challenge)];
  const random = randomFor(settings.seed, 'challenge', challenge, 'skills');
  const first = random.between(0, skills.length - 1);
  const count = random.between(2, 4);
  return Array.from({ length: count }, (_, nth) => skills[(first + nth) % skills.length]).filter(
    (skill) => skill !== undefined,
  );
}

/** The main sector of the member that posted the challenge. */
function sectorOf(settings: WorldSettings, challenge: number): ParkSectorCode {
  return memberSectors(memberThatPosted(settings, challenge))[0];
}
