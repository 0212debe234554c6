import { challengeFate, memberThatPosted } from './challenge-slots.ts';
import type { Frame } from './frame.ts';
import { hasLeft, hostingMember, memberSectors, parkSize, photonicsMember } from './park-register.ts';
import {
  CHALLENGE_SECTORS,
  CHALLENGE_SUMMARIES,
  CHALLENGE_TURNS,
  type ChallengeSector,
} from './phrases/challenge-phrases.ts';
import type { Phrase } from './phrases/phrase-types.ts';
import type { ProjectText } from './project-texts.ts';
import { randomFor } from './random.ts';

/** The member that posted a challenge. Every third open challenge is one of photonics. */
export function challengeMember(frame: Frame, challenge: number): number {
  const { fate, nth } = challengeFate(frame, challenge);
  if (fate === 'TAKEN_UP') return memberThatPosted(frame, nth);
  if (fate === 'OPEN' && nth % 3 === 0) return photonicsMember(frame, nth / 3);
  const member = randomFor(frame.seed, 'challenge', challenge, 'member').between(0, parkSize(frame) - 1);
  // Members that host were all there before the first challenge; others came later, and some have left.
  if (fate === 'WITHDRAWN') return hostingMember(frame, member);
  return hasLeft(member) ? member + 1 : member;
}

export function challengeText(frame: Frame, challenge: number): ProjectText {
  const random = randomFor(frame.seed, 'challenge', challenge, 'text');
  return { title: titleOf(frame, challenge), summary: random.pick(CHALLENGE_SUMMARIES) };
}

/** The text of the project that takes a challenge up. */
export function takeUpText(frame: Frame, challenge: number): ProjectText {
  const { summary } = challengeText(frame, challenge);
  const title = titleOf(frame, challenge);
  return {
    title: { en: `Industry challenge: ${title.en}`, fr: `Défi d’entreprise\u00A0: ${title.fr}` },
    summary: {
      en: `Takes up a challenge of a member of the high tech park. ${summary.en}`,
      fr: `Relève un défi proposé par un membre du parc technologique. ${summary.fr}`,
    },
  };
}

/** Problems and turns follow each other, so that two challenges of a sector are alike only after all pairs are used. */
function titleOf(frame: Frame, challenge: number): Phrase {
  const { problems } = sectorOf(frame, challenge);
  const place = challenge + randomFor(frame.seed, 'challenge', 0, 'titles').between(0, 999);
  const problem = problems[place % problems.length];
  const turn = CHALLENGE_TURNS[Math.floor(place / problems.length) % CHALLENGE_TURNS.length];
  if (!problem || !turn) throw new RangeError(`There is no title for challenge ${challenge}.`);
  return { en: problem.en + turn.en, fr: problem.fr + turn.fr };
}

export function challengeSkills(frame: Frame, challenge: number): readonly string[] {
  const { skills } = sectorOf(frame, challenge);
  const random = randomFor(frame.seed, 'challenge', challenge, 'skills');
  const from = random.between(0, skills.length - 1);
  const count = random.between(2, 4);
  return Array.from({ length: count }, (_, nth) => skills[(from + nth) % skills.length] ?? '');
}

function sectorOf(frame: Frame, challenge: number): ChallengeSector {
  return CHALLENGE_SECTORS[memberSectors(challengeMember(frame, challenge))[0]];
}
