import type { IsoDate } from '@passerelle/kit';
import type { SamplePlacement } from '../../../sample/index.ts';
import { MITACS } from '../data/organizations.ts';
import type { ProgramFundingModel } from '../data/read-funding-models.ts';
import type { Contribution, Placement } from '../models/index.ts';
import { isPossible, NO_CURRENCY } from '../values/index.ts';

type Funded = Pick<Placement, 'fundingCents' | 'fundingCurrency' | 'contributions' | 'stipendCents'>;
type Award = Pick<
  SamplePlacement,
  'id' | 'program' | 'units' | 'startsOn' | 'status' | 'host' | 'hostShareShift' | 'stipendTopUp'
>;

/**
 * What a placement costs and who pays it, by the funding model of its first day. Without a funding model, the cost is not known.
 *
 * @throws Error when the funding model is of another program or day: the sample is then wrong.
 */
export function fundPlacement(award: Award, model: ProgramFundingModel | null, asOf: IsoDate): Funded {
  if (!model) return { fundingCents: 0, fundingCurrency: NO_CURRENCY, contributions: [], stipendCents: null };
  if (model.programCode !== award.program || !isPossible(model, award.startsOn)) {
    throw new Error(
      `${award.id} of ${award.program} on ${award.startsOn} cannot be funded by ${model.code}.`,
    );
  }
  const contributions = [...partnerPart(award, model), ...mitacsPart(award, model)].map((part) => ({
    ...part,
    paidOn: isPaid(award) && part.paidOn <= asOf ? part.paidOn : null,
  }));
  return {
    fundingCents: model.totalCents * award.units,
    fundingCurrency: 'CAD',
    contributions,
    stipendCents: stipendOf(award, model),
  };
}

/** A contribution with the day on which it is due. */
type Due = Contribution & { readonly paidOn: IsoDate };

const CENTS_OF_50_DOLLARS = 50_00;

/** Above the minimum by the sample's share, in steps of $50. Null where the rules have no minimum: nothing else is known of it. */
function stipendOf(
  { units, stipendTopUp }: Award,
  { minimumStipendCents }: ProgramFundingModel,
): number | null {
  if (minimumStipendCents === null) return null;
  const minimum = minimumStipendCents * units;
  return (
    minimum + Math.max(1, Math.round((minimum * stipendTopUp) / CENTS_OF_50_DOLLARS)) * CENTS_OF_50_DOLLARS
  );
}

/** What the host pays more than its share in the funding model, and Mitacs less. Whole dollars. */
function shiftOf({ units, hostShareShift }: Award, model: ProgramFundingModel): number {
  if (!model.partnerShareCents || !model.mitacsShareCents) return 0;
  return Math.round((model.totalCents * units * hostShareShift) / 100) * 100;
}

/** The host pays its share before the placement starts. */
function partnerPart(award: Award, model: ProgramFundingModel): Due[] {
  const { host, units, startsOn } = award;
  if (!model.partnerShareCents) return [];
  const cents = model.partnerShareCents * units + shiftOf(award, model);
  return [{ funderId: host.id, cents, kind: 'CASH', instalment: 1, paidOn: startsOn }];
}

/** Mitacs pays when the placement starts; a Globalink Graduate Fellowship in two instalments, the second half a year later. */
function mitacsPart(award: Award, model: ProgramFundingModel): Due[] {
  const { units, startsOn } = award;
  const cents = (model.mitacsShareCents ?? 0) * units - shiftOf(award, model);
  if (cents === 0) return [];
  const part = { funderId: MITACS, kind: 'CASH' } as const;
  if (model.code !== 'GLOBALINK_GRADUATE') return [{ ...part, cents, instalment: 1, paidOn: startsOn }];
  const first = Math.ceil(cents / 2);
  return [
    { ...part, cents: first, instalment: 1, paidOn: startsOn },
    { ...part, cents: cents - first, instalment: 2, paidOn: sixMonthsAfter(startsOn) },
  ];
}

/** Nothing is paid for a placement that has not begun or never did. */
function isPaid({ status }: Award): boolean {
  return status === 'ACTIVE' || status === 'EXTENDED' || status === 'COMPLETED';
}

function sixMonthsAfter(day: IsoDate): IsoDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const next = new Date(Date.UTC(year, month - 1 + 6, 1));
  return next.toISOString().slice(0, 10);
}
