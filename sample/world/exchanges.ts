import { type Award, awardAt } from './awards.ts';
import { type DayNumber, monthOf, toDay } from './calendar.ts';
import { type ExchangeSlot, exchangeNumber, exchangeSlot } from './exchange-slots.ts';
import { exchangeFields, exchangeLaboratory, exchangeTheme } from './exchange-subjects.ts';
import type { Frame } from './frame.ts';
import { freshness } from './freshness.ts';
import { ATR_ID } from './institutions.ts';
import { researcherAffiliation, researcherId } from './people.ts';
import { capitalized, withoutArticle } from './phrases/french.ts';
import type { Phrase } from './phrases/phrase-types.ts';
import { placementId } from './project-numbers.ts';
import { type Random, randomFor } from './random.ts';
import type { Bilingual, SampleExchange } from './sample-types.ts';
import { rankedStart } from './slots.ts';
import { internIndex, professorIndex, type Team } from './teams.ts';
import { AS_OF } from './timeline.ts';

/** The intern of a team who is on ATR's staff: see `team-plans.ts`. */
const ATR_STAFF = 6;

export function exchangeAt(frame: Frame, index: number): SampleExchange {
  const slot = exchangeSlot(frame, index);
  const { direction, team, who, position } = slot;
  const random = randomFor(frame.seed, 'exchange', index, 'details');
  const award = who === 'INTERN' ? awardAt(frame, team, position) : null;
  const arrivesOn = award?.startsOn ?? rankedStart(frame, position, team.block);
  const departsOn = award?.endsOn ?? arrivesOn + random.between(14, 90) - 1;
  const researcher = travellerOf(slot);
  const isToJapan = direction === 'CANADA_TO_JAPAN';
  const number = exchangeNumber(frame, index);
  return {
    id: `atr:${number}`,
    direction,
    kind: kindOf(award, random),
    researcherId: researcherId(frame, researcher),
    homeOrganizationId: researcherAffiliation(frame, researcher),
    hostOrganizationId: isToJapan ? ATR_ID : team.institution.id,
    laboratoryId: exchangeLaboratory(frame, index).id,
    placementId: award && placementId(frame, team, position),
    theme: titled(exchangeTheme(frame, index)),
    fields: exchangeFields(frame, index),
    arrivesOn: toDay(arrivesOn),
    departsOn: toDay(departsOn),
    permitExpiresOn: permitOf(departsOn - arrivesOn, departsOn, random),
    jointPublications: departsOn < AS_OF ? publicationsOf(random) : 0,
    ...freshness(frame, 'exchange', index, number, lastEvent(arrivesOn, departsOn)),
  };
}

function travellerOf({ direction, team, who, position }: ExchangeSlot): number {
  if (who === 'INTERN') return internIndex(team, internOf(team, position));
  return direction === 'CANADA_TO_JAPAN' ? professorIndex(team, 0) : internIndex(team, ATR_STAFF);
}

function internOf(team: Team, slot: number): number {
  const intern = team.seat.plan.internOfSlot[slot];
  if (intern === undefined) throw new RangeError(`A team has no slot ${slot}.`);
  return intern;
}

function titled({ en, fr }: Phrase): Bilingual {
  return { en: capitalized(en), fr: capitalized(withoutArticle(fr)) };
}

function kindOf(award: Award | null, random: Random): SampleExchange['kind'] {
  if (!award) return 'RESEARCH_VISIT';
  if (award.program === 'ACCELERATE') return 'INDUSTRIAL_INTERNSHIP';
  const month = monthOf(award.startsOn);
  if (month >= 5 && month <= 7 && award.months < 4) return 'SUMMER_PROGRAM';
  return random.chance(0.6) ? 'INDUSTRIAL_INTERNSHIP' : 'RESEARCH_VISIT';
}

/** Stays of up to ninety days need no permit; other permits run some days or weeks past the stay. */
function permitOf(days: number, departsOn: DayNumber, random: Random): string | null {
  if (days <= 90) return null;
  return toDay(departsOn + random.between(5, 45));
}

function publicationsOf(random: Random): number {
  return Math.max(0, random.between(-2, 3));
}

/** Planned stays were entered when they were agreed on, up to three months before. */
function lastEvent(arrivesOn: DayNumber, departsOn: DayNumber): DayNumber {
  if (departsOn <= AS_OF) return departsOn;
  return arrivesOn <= AS_OF ? arrivesOn : arrivesOn - 90;
}
