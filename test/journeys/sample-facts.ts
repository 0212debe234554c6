import {
  createWorld,
  readMunicipalities,
  readOrganizations,
  type SamplePlacement,
} from '../../sample/index.ts';

/** The sample world in the graph of these tests, and functions to look up its records. */
export const world = createWorld({ seed: 1, scale: 1 });
/** The statuses of placements that were approved and not cancelled. */
export const FUNDED: readonly string[] = ['APPROVED', 'ACTIVE', 'EXTENDED', 'COMPLETED'];
/** The placements that anonymous callers read. */
export const placements = [...world.placements()].filter(({ status }) => FUNDED.includes(status));
const publicPeople = new Set(placements.flatMap(({ internId, supervisorId }) => [internId, supervisorId]));
/** The people that anonymous callers read: those of these placements, and those of whom a partner has a record. */
export const publicResearchers = [...world.researchers()].filter(
  ({ id, localIds }) => publicPeople.has(id) || Object.keys(localIds).length > 1,
);
export const municipalities = readMunicipalities();

const MITACS = 'ror:00cjrc276';
export const ATR = 'ror:01pe1d703';

const organizationNames = new Map<string, string>([
  ...readOrganizations().map(({ id, names }) => [id, names.en] as const),
  ...municipalities.map(({ id, name }) => [id, name] as const),
  ...[...world.companies()].map(({ id, name }) => [id, name.en] as const),
]);

/** An organization's English name. */
export function nameOf(id: string): string {
  const name = organizationNames.get(id);
  if (name === undefined) throw new Error(`There is no organization ${id}.`);
  return name;
}

export function placementOf(id: string): SamplePlacement {
  const placement = placements.find((one) => one.id === id);
  if (!placement) throw new Error(`There is no placement ${id}.`);
  return placement;
}

/** Newest start first, then by id: the default order of a list of placements. */
export function newestStartFirst(one: SamplePlacement, other: SamplePlacement): number {
  return compare(other.startsOn, one.startsOn) || compare(one.id, other.id);
}

/** Compares texts by code unit, as the database does. */
export function compare(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** In Canadian dollars: what a host and Mitacs pay each time that a funding model applies. */
const SHARES: Readonly<Record<SamplePlacement['fundingModel'], readonly [host: number, mitacs: number]>> = {
  ACCELERATE_STANDARD: [7_500, 7_500],
  ACCELERATE_CLUSTER: [6_000, 7_333],
  ACCELERATE_POSTDOC: [10_000, 10_000],
  FELLOWSHIP_18: [18_000, 22_000],
  FELLOWSHIP_24: [24_000, 29_333],
  FELLOWSHIP_36: [36_000, 44_000],
  FELLOWSHIP_48: [48_000, 58_666],
  ELEVATE_YEAR: [30_000, 30_000],
  BSI_BASIC: [5_000, 5_000],
  BSI_WITH_COSTS: [7_500, 7_500],
  GLOBALINK_AWARD: [0, 6_000],
  // The sources name no amount.
  GLOBALINK_INTERNSHIP: [0, 0],
  GLOBALINK_GRADUATE: [0, 15_000],
  MIIP_POSITION: [15_000, 15_000],
};

/** The total cost in Canadian dollars; 0 where it is not known. */
export function costOf(placement: SamplePlacement): number {
  return partsOf(placement).reduce((sum, { amount }) => sum + amount, 0);
}

interface FunderRow {
  readonly funderId: string;
  readonly placements: number;
  readonly amount: number;
}

/** Who funds some placements, by funder. */
export function fundingByFunder(funded: readonly SamplePlacement[]): Map<string, FunderRow> {
  const rows = new Map<string, FunderRow>();
  for (const { funderId, amount } of funded.flatMap(partsOf)) {
    const row = rows.get(funderId) ?? { funderId, placements: 0, amount: 0 };
    rows.set(funderId, { funderId, placements: row.placements + 1, amount: row.amount + amount });
  }
  return rows;
}

export function partsOf({ fundingModel, units, host, hostShareShift }: SamplePlacement) {
  const [fromHost, fromMitacs] = SHARES[fundingModel];
  const isShared = fromHost > 0 && fromMitacs > 0;
  const shift = isShared ? Math.round((fromHost + fromMitacs) * units * hostShareShift) : 0;
  return [
    { funderId: host.id, amount: fromHost * units + shift },
    { funderId: MITACS, amount: fromMitacs * units - shift },
  ].filter(({ amount }) => amount > 0);
}

/** The statuses of placements that have started. */
export const BEGUN: readonly string[] = ['ACTIVE', 'EXTENDED', 'COMPLETED'];
