import { describe, expect, it } from 'vitest';
import { readMunicipalities } from '../../reference/read-municipalities.ts';
import { readOrganizations } from '../../reference/read-organizations.ts';
import { createWorld } from '../create-world.ts';
import type { FundingModelCode, SamplePlacement, SampleStage } from '../types/registry-records.ts';

type Rule = (placement: SamplePlacement) => boolean;

const DECIDED = new Set(['APPROVED', 'ACTIVE', 'EXTENDED', 'COMPLETED', 'NOT_APPROVED', 'CANCELLED']);
const STARTED = new Set(['ACTIVE', 'EXTENDED', 'COMPLETED']);

describe.each([1, 3])('placements of a world of scale %i', (scale) => {
  const world = createWorld({ scale });
  const placements = [...world.placements()];
  const people = new Map([...world.researchers()].map((person) => [person.id, person]));
  const organizations = new Map<string, { kind: string; region: string }>([
    ...readOrganizations().map((row) => [row.id, row] as const),
    ...readMunicipalities().map((row) => [row.id, { kind: 'MUNICIPALITY', region: 'CA-ON' }] as const),
    ...[...world.companies()].map((row) => [row.id, row] as const),
  ]);

  it('are listed by their project', () => {
    const listed = [...world.projects()].flatMap(({ id, placementIds, fields, sector }) =>
      placementIds.map((placementId) => ({ placementId, id, fields, sector })),
    );
    expect(
      placements.map(({ id, projectId, fields, sector }) => ({
        placementId: id,
        id: projectId,
        fields,
        sector,
      })),
    ).toEqual(listed);
  });

  it('have a host that exists, and repeat its kind, region and country', () => {
    const wrong = placements.filter(({ host }) => {
      const organization = organizations.get(host.id);
      return (
        organization?.kind !== host.kind ||
        organization.region !== host.region ||
        !host.region.startsWith(host.country)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('are supervised by faculty of the institution, or of the host of a stay in Canada', () => {
    const wrong = placements.filter(({ supervisorId, institutionId, host }) => {
      const supervisor = people.get(supervisorId);
      const isStayInCanada = organizations.get(institutionId)?.region.startsWith('JP-');
      return (
        !supervisor?.isFaculty || supervisor.affiliationId !== (isStayInCanada ? host.id : institutionId)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('are those of interns of the institution', () => {
    const wrong = placements.filter(({ internId, institutionId }) => {
      if (internId === null) return false;
      const intern = people.get(internId);
      return !intern || intern.isFaculty || intern.affiliationId !== institutionId;
    });
    // A summer visitor who came back for a degree belongs to another university today.
    expect(new Set(wrong.map(({ program }) => program))).toEqual(new Set(['GLOBALINK_RESEARCH_INTERNSHIP']));
    expect(wrong).toHaveLength(20 * scale);
  });

  it('start from 2016 to 2026 and have their dates in order', () => {
    const wrong = placements.filter(
      ({ submittedOn, decidedOn, startsOn, endsOn }) =>
        submittedOn > world.asOf ||
        submittedOn >= startsOn ||
        (decidedOn !== null &&
          (decidedOn <= submittedOn || decidedOn >= startsOn || decidedOn > world.asOf)) ||
        startsOn >= endsOn ||
        startsOn < '2016-01-01' ||
        startsOn > '2026-12-31',
    );
    expect(wrong).toEqual([]);
  });

  it('are reviewed within six to eight weeks', () => {
    const weeks = placements.flatMap(({ submittedOn, decidedOn }) =>
      decidedOn ? [(Date.parse(decidedOn) - Date.parse(submittedOn)) / 604_800_000] : [],
    );
    expect([Math.min(...weeks), Math.max(...weeks)]).toEqual([6, 8]);
  });

  it('have a status that agrees with their dates', () => {
    const { asOf } = world;
    const wrong = placements.filter(({ status, startsOn, endsOn, decidedOn, internId, outcomes }) => {
      if ((decidedOn !== null) !== DECIDED.has(status)) return true;
      if (STARTED.has(status) && internId === null) return true;
      if (status !== 'COMPLETED' && outcomes.length > 0) return true;
      if (status === 'COMPLETED') return endsOn >= asOf;
      if (status === 'APPROVED') return startsOn <= asOf;
      return (status === 'ACTIVE' || status === 'EXTENDED') && (startsOn > asOf || endsOn < asOf);
    });
    expect(wrong).toEqual([]);
  });

  it('have all statuses, and most are completed', () => {
    const share = (status: string) =>
      placements.filter((placement) => placement.status === status).length / placements.length;
    expect(share('COMPLETED')).toBeGreaterThan(0.75);
    expect(share('ACTIVE')).toBeGreaterThan(0.04);
    const others = [
      'SUBMITTED',
      'UNDER_REVIEW',
      'REVISIONS_REQUESTED',
      'NOT_APPROVED',
      'APPROVED',
      'EXTENDED',
      'WITHDRAWN',
      'CANCELLED',
    ];
    expect(others.filter((status) => share(status) === 0)).toEqual([]);
  });

  it('have no named intern in a few cases', () => {
    const open = placements.filter(({ internId }) => internId === null);
    expect(open.length).toBeGreaterThan(0);
    expect(open.length / placements.length).toBeLessThan(0.05);
  });

  it('follow the rules of their funding model', () => {
    expect(placements.filter((placement) => !RULES[placement.fundingModel](placement))).toEqual([]);
  });

  it('use every funding model', () => {
    expect(new Set(placements.map(({ fundingModel }) => fundingModel)).size).toBe(14);
  });

  it('are a cluster only in a project of six units and three placements', () => {
    const clusters = new Map<string, SamplePlacement[]>();
    for (const placement of placements.filter(({ fundingModel }) => fundingModel === 'ACCELERATE_CLUSTER')) {
      clusters.set(placement.projectId, [...(clusters.get(placement.projectId) ?? []), placement]);
    }
    const small = [...clusters.values()].filter(
      (cluster) => cluster.length < 3 || cluster.reduce((sum, { units }) => sum + units, 0) < 6,
    );
    expect(clusters.size).toBeGreaterThan(0);
    expect(small).toEqual([]);
  });

  it('grow in number over the years as the programs did', () => {
    const begun = (year: number) =>
      placements.filter(({ startsOn }) => startsOn.startsWith(`${year}-`)).length;
    expect(begun(2020) / begun(2016)).toBeGreaterThan(3);
    expect(begun(2020) / begun(2016)).toBeLessThan(5);
    expect(begun(2017)).toBeGreaterThan(begun(2016));
    expect(begun(2023)).toBeGreaterThan(begun(2020));
  });

  it('are distributed over all provinces, most in Ontario and Quebec', () => {
    const share = (region: string) =>
      placements.filter(({ host }) => host.region === region).length / placements.length;
    expect(share('CA-ON')).toBeGreaterThan(0.3);
    expect(share('CA-QC')).toBeGreaterThan(0.2);
    expect(share('CA-BC')).toBeGreaterThan(0.08);
    expect(share('CA-AB')).toBeGreaterThan(0.05);
    const others = ['CA-SK', 'CA-MB', 'CA-NS', 'CA-NB', 'CA-NL'];
    expect(others.filter((region) => share(region) === 0)).toEqual([]);
  });

  it('are hosted by many municipalities, most of them small and outside of the MIIP', () => {
    const hosted = placements.filter(
      ({ host, status }) => host.kind === 'MUNICIPALITY' && STARTED.has(status),
    );
    const hosts = new Set(hosted.map(({ host }) => host.id));
    const small = readMunicipalities().filter(
      ({ id, population2021 }) => hosts.has(id) && (population2021 ?? 0) < 50_000,
    );
    expect(hosts.size).toBeGreaterThanOrEqual(120);
    expect(small.length / hosts.size).toBeGreaterThan(0.5);
    expect(hosted.filter(({ program }) => program === 'MIIP').length / hosted.length).toBeLessThan(0.25);
  });

  it('have outcomes where a survey was answered, with the shares that surveys of companies found', () => {
    const done = placements.filter(
      ({ status, host }) => status === 'COMPLETED' && (host.kind === 'COMPANY' || host.kind === 'STARTUP'),
    );
    const answered = done.filter(({ outcomes }) => outcomes.length > 0);
    expect(answered.length / done.length).toBeGreaterThan(0.5);
    expect(answered.length / done.length).toBeLessThan(0.6);
    const share = (kind: string) =>
      answered.filter(({ outcomes }) => outcomes.some((outcome) => outcome.kind === kind)).length /
      answered.length;
    expect(share('COMMERCIALIZED')).toBeCloseTo(2 / 3, 1);
    expect(share('HIRED_BY_HOST')).toBeCloseTo(0.3, 1);
    expect(share('FURTHER_COLLABORATION')).toBeCloseTo(0.82, 1);
  });
});

const isAccelerate: Rule = ({ program, units, months }) =>
  program === 'ACCELERATE' && months >= 4 * units && months <= 6 * units;
const isFellowship =
  (stage: SampleStage, length: number): Rule =>
  ({ program, internStage, units, months }) =>
    program === 'ACCELERATE_FELLOWSHIP' && internStage === stage && units === 1 && months === length;
const isStrategyInternship: Rule = ({ program, units, months, startsOn }) =>
  program === 'BSI' && units === 1 && months >= 4 && months <= 6 && startsOn >= '2020-01-01';

/** What must be true of a placement of each funding model. */
const RULES: Readonly<Record<FundingModelCode, Rule>> = {
  ACCELERATE_STANDARD: isAccelerate,
  ACCELERATE_CLUSTER: isAccelerate,
  ACCELERATE_POSTDOC: (placement) =>
    isAccelerate(placement) &&
    placement.internStage === 'POSTDOCTORAL' &&
    placement.startsOn >= '2025-04-01' &&
    placement.months === 4 * placement.units,
  ELEVATE_YEAR: ({ program, internStage, startsOn, units, months }) =>
    program === 'ELEVATE' &&
    internStage === 'POSTDOCTORAL' &&
    startsOn <= '2025-03-31' &&
    units <= 2 &&
    months === 12 * units,
  FELLOWSHIP_18: isFellowship('MASTERS', 18),
  FELLOWSHIP_24: isFellowship('MASTERS', 24),
  FELLOWSHIP_36: isFellowship('DOCTORAL', 36),
  FELLOWSHIP_48: isFellowship('DOCTORAL', 48),
  BSI_BASIC: isStrategyInternship,
  BSI_WITH_COSTS: isStrategyInternship,
  GLOBALINK_AWARD: ({ program, units, months, host }) =>
    program === 'GLOBALINK_RESEARCH_AWARD' &&
    units === 1 &&
    months >= 2.8 &&
    months <= 5.5 &&
    (host.country === 'JP' || host.kind === 'UNIVERSITY'),
  GLOBALINK_INTERNSHIP: ({ program, internStage, startsOn, endsOn }) =>
    program === 'GLOBALINK_RESEARCH_INTERNSHIP' &&
    internStage === 'UNDERGRADUATE' &&
    startsOn.slice(5) >= '05-01' &&
    endsOn.slice(5) <= '10-31' &&
    startsOn.slice(0, 4) === endsOn.slice(0, 4),
  GLOBALINK_GRADUATE: ({ program, internStage }) =>
    program === 'GLOBALINK_GRADUATE_FELLOWSHIP' && (internStage === 'MASTERS' || internStage === 'DOCTORAL'),
  MIIP_POSITION: ({ program, startsOn, endsOn, months }) =>
    program === 'MIIP' && startsOn === '2026-01-01' && endsOn === '2026-08-31' && months === 8,
};
