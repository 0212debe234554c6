import {
  ATR_ID,
  affiliationOf,
  exchangeId,
  exchangeNumber,
  internIndex,
  type PlannedExchange,
  type PlannedIntern,
  placementId,
  plannedExchange,
  professorIndex,
  researcherId,
  startInOrderOfTime,
  type Team,
  teamOfExchange,
  type WorldSettings,
} from '../plan/index.ts';
import { type PlacementTerms, termsOf } from '../rules/index.ts';
import {
  capitalized,
  fieldsOfExchange,
  laboratoryOfExchange,
  type Phrase,
  themeOfExchange,
  withoutArticle,
} from '../texts/index.ts';
import type { SampleExchange } from '../types/partner-records.ts';
import type { Bilingual } from '../types/sample-record.ts';
import { type DayNumber, monthOf, toIsoDate } from '../values/calendar.ts';
import { type Random, randomFor } from '../values/random.ts';
import { AS_OF } from '../values/timeline.ts';
import { provenanceOf } from './provenance.ts';

export function exchangeAt(settings: WorldSettings, index: number): SampleExchange {
  const planned = plannedExchange(settings, index);
  const { direction, traveller, nthPlacement, group } = planned;
  const team = teamOfExchange(settings, planned);
  const placement = traveller === 'INTERN' ? (team.plan.placements[nthPlacement] ?? null) : null;
  const terms = placement && termsOf(team, placement);
  const random = randomFor(settings.seed, 'exchange', index, 'details');
  const arrivesOn = terms?.startsOn ?? startInOrderOfTime(settings, nthPlacement, group);
  const departsOn = terms?.endsOn ?? arrivesOn + random.between(14, 90) - 1;
  const researcher = researcherOf(team, planned);
  return {
    id: exchangeId(settings, index),
    direction,
    kind: kindOf(terms, random),
    researcherId: researcherId(settings, researcher),
    homeOrganizationId: affiliationOf(settings, researcher),
    hostOrganizationId: direction === 'CANADA_TO_JAPAN' ? ATR_ID : team.institution.id,
    laboratoryId: laboratoryOfExchange(settings, index).id,
    placementId: placement && placementId(team, placement),
    theme: toTitle(themeOfExchange(settings, index)),
    fields: fieldsOfExchange(settings, index),
    arrivesOn: toIsoDate(arrivesOn),
    departsOn: toIsoDate(departsOn),
    permitExpiresOn: permitExpiry(departsOn - arrivesOn, departsOn, random),
    jointPublications: departsOn < AS_OF ? Math.max(0, random.between(-2, 3)) : 0,
    ...provenanceOf(settings, {
      kind: 'exchange',
      index,
      localId: exchangeNumber(settings, index),
      latestEvent: latestEventOf(arrivesOn, departsOn),
    }),
  };
}

/** The index of the researcher who travels: an intern, the team's first professor, or ATR's staff member. */
function researcherOf(team: Team, { direction, traveller, nthPlacement }: PlannedExchange): number {
  const { interns, placements } = team.plan;
  if (traveller === 'SENIOR' && direction === 'CANADA_TO_JAPAN') return professorIndex(team, 0);
  const intern: PlannedIntern | undefined =
    traveller === 'INTERN'
      ? placements[nthPlacement]?.intern
      : interns.find(({ origin }) => origin === 'ATR_STAFF');
  if (!intern) throw new RangeError(`Team ${team.index} has no intern for placement ${nthPlacement}.`);
  return internIndex(team, intern);
}

function toTitle({ en, fr }: Phrase): Bilingual {
  return { en: capitalized(en), fr: capitalized(withoutArticle(fr)) };
}

function kindOf(terms: PlacementTerms | null, random: Random): SampleExchange['kind'] {
  if (!terms) return 'RESEARCH_VISIT';
  if (terms.program === 'ACCELERATE') return 'INDUSTRIAL_INTERNSHIP';
  const month = monthOf(terms.startsOn);
  if (month >= 5 && month <= 7 && terms.months < 4) return 'SUMMER_PROGRAM';
  return random.chance(0.6) ? 'INDUSTRIAL_INTERNSHIP' : 'RESEARCH_VISIT';
}

/** A stay of up to ninety days needs no permit. Other permits expire up to 45 days after the stay. */
function permitExpiry(days: number, departsOn: DayNumber, random: Random): string | null {
  return days <= 90 ? null : toIsoDate(departsOn + random.between(5, 45));
}

/** The record of a planned exchange was made three months before it starts. */
function latestEventOf(arrivesOn: DayNumber, departsOn: DayNumber): DayNumber {
  if (departsOn <= AS_OF) return departsOn;
  return arrivesOn <= AS_OF ? arrivesOn : arrivesOn - 90;
}
