import { describe, expect, it } from 'vitest';
import { readAtrLaboratories, readMunicipalities } from '../reference/index.ts';
import { ATR_ID } from './institutions.ts';
import { createWorld } from './world.ts';

describe.each([1, 3])('what partners agree on in a world of scale %i', (scale) => {
  const world = createWorld({ scale });
  const placements = new Map([...world.placements()].map((placement) => [placement.id, placement]));
  const people = new Map([...world.researchers()].map((person) => [person.id, person]));
  const exchanges = [...world.exchanges()];
  const challenges = [...world.challenges()];
  const members = new Map([...world.parkMembers()].map((member) => [member.id, member]));
  const miipProjects = [...world.miipProjects()];
  const linked = (key: 'exchangeId' | 'challengeId' | 'miipProjectId') =>
    [...placements.values()]
      .flatMap(({ id, [key]: other }) => (other ? [`${id} ${other}`] : []))
      .toSorted(byText);

  it('a placement funds an exchange, and the exchange knows it', () => {
    const funded = exchanges.flatMap(({ id, placementId }) => (placementId ? [`${placementId} ${id}`] : []));
    expect(funded.toSorted(byText)).toEqual(linked('exchangeId'));
    expect(funded.length / exchanges.length).toBeGreaterThan(0.5);
    const astray = exchanges.filter(
      ({ placementId, researcherId, arrivesOn, departsOn, hostOrganizationId }) => {
        const placement = placements.get(placementId ?? '');
        return (
          placement &&
          (placement.internId !== researcherId ||
            placement.startsOn !== arrivesOn ||
            placement.endsOn !== departsOn ||
            placement.host.id !== hostOrganizationId)
        );
      },
    );
    expect(astray).toEqual([]);
  });

  it('an exchange leads to ATR or from Japan, at a laboratory that is open', () => {
    const open = new Set(
      readAtrLaboratories().flatMap(({ id, hostsExchanges }) => (hostsExchanges ? [id] : [])),
    );
    const astray = exchanges.filter((exchange) => {
      const isToJapan = exchange.direction === 'CANADA_TO_JAPAN';
      return (
        !open.has(exchange.laboratoryId) ||
        (exchange.hostOrganizationId === ATR_ID) !== isToJapan ||
        people.get(exchange.researcherId)?.affiliationId !== exchange.homeOrganizationId ||
        !people.get(exchange.researcherId)?.localIds.atr ||
        exchange.arrivesOn >= exchange.departsOn ||
        (exchange.permitExpiresOn ?? '9999') < exchange.departsOn ||
        !exchange.id.startsWith(`atr:EX-${exchange.arrivesOn.slice(0, 4)}-`)
      );
    });
    expect(astray).toEqual([]);
    const outbound = exchanges.filter(({ direction }) => direction === 'CANADA_TO_JAPAN');
    expect(outbound).toHaveLength(exchanges.length / 2);
  });

  it('several researchers are at ATR on the day of the sample, in more than one laboratory', () => {
    const present = exchanges.filter(
      ({ direction, arrivesOn, departsOn }) =>
        direction === 'CANADA_TO_JAPAN' && arrivesOn <= world.asOf && departsOn >= world.asOf,
    );
    expect(present.length).toBeGreaterThanOrEqual(3 * scale);
    expect(new Set(present.map(({ laboratoryId }) => laboratoryId)).size).toBeGreaterThan(1);
  });

  it('no one is on two stays at once', () => {
    const stays = [
      ...exchanges.flatMap(({ researcherId, placementId, arrivesOn, departsOn }) =>
        placementId ? [] : [{ who: researcherId, from: arrivesOn, to: departsOn }],
      ),
      ...[...placements.values()].flatMap(({ internId, startsOn, endsOn }) =>
        internId ? [{ who: internId, from: startsOn, to: endsOn }] : [],
      ),
    ].toSorted((one, other) => byText(one.from, other.from));
    const latestEnd = new Map<string, string>();
    const overlaps = stays.filter(({ who, from, to }) => {
      const overlap = (latestEnd.get(who) ?? '') >= from;
      latestEnd.set(who, to);
      return overlap;
    });
    expect(overlaps).toEqual([]);
  });

  it('a challenge is taken up by placements at the member that posted it, later', () => {
    const takenUp = challenges.flatMap(({ id, placementIds }) =>
      placementIds.map((placementId) => `${placementId} ${id}`),
    );
    expect(takenUp.toSorted(byText)).toEqual(linked('challengeId'));
    const astray = challenges.filter(({ memberId, status, placementIds, postedOn, closesOn }) => {
      const member = members.get(memberId);
      const taken = placementIds.map((id) => placements.get(id));
      const isOver = taken.every((placement) => (placement?.endsOn ?? '') < world.asOf);
      return (
        !member ||
        member.joinedOn > postedOn ||
        (member.leftOn ?? '9999') < postedOn ||
        postedOn > world.asOf ||
        (closesOn !== null && closesOn < postedOn) ||
        (status === 'MATCHED' || status === 'COMPLETED') !== taken.length > 0 ||
        (taken.length > 0 && isOver !== (status === 'COMPLETED')) ||
        (status === 'OPEN' && (closesOn ?? '9999') < world.asOf) ||
        taken.some(
          (placement) => placement?.host.id !== member.organizationId || placement.startsOn <= postedOn,
        )
      );
    });
    expect(astray).toEqual([]);
  });

  it('challenges are open in photonics, of members that hosted before', () => {
    const hosts = new Set([...placements.values()].map(({ host }) => host.id));
    const open = challenges.filter(
      ({ status, memberId }) => status === 'OPEN' && members.get(memberId)?.sectors[0] === 'OPTICS_PHOTONICS',
    );
    const hosted = open.filter(({ memberId }) => hosts.has(members.get(memberId)?.organizationId ?? ''));
    expect(open.length).toBeGreaterThanOrEqual(5 * scale);
    expect(hosted.length).toBeGreaterThanOrEqual(5 * scale);
  });

  it('some members of the park never hosted, and every member is a company of the world', () => {
    const companies = new Map([...world.companies()].map((company) => [company.id, company]));
    const hosts = new Set([...placements.values()].map(({ host }) => host.id));
    const list = [...members.values()];
    const idle = list.filter(({ organizationId }) => !hosts.has(organizationId));
    expect(idle.length / list.length).toBeCloseTo(0.3, 1);
    const astray = list.filter(
      ({ id, organizationId }) => `techpark:${companies.get(organizationId)?.localIds['tech-park']}` !== id,
    );
    expect(astray).toEqual([]);
  });

  it('members leave after they joined, and the staff for research is part of the staff', () => {
    const astray = [...members.values()].filter(
      ({ joinedOn, leftOn, employees, researchStaff }) =>
        (leftOn ?? '9999') <= joinedOn || (researchStaff ?? 0) > (employees ?? 0),
    );
    expect(astray).toEqual([]);
  });

  it('MIIP fills seventeen of twenty positions of 2026, and the call for 2027 is open', () => {
    const statuses = miipProjects.map(({ year, status }) => `${year} ${status}`);
    const count = (status: string) => statuses.filter((other) => other === status).length;
    expect(['2026 COMPLETED', '2026 ACCEPTED', '2026 DECLINED', '2027 PROPOSED'].map(count)).toEqual([
      17, 3, 5, 7,
    ]);
    expect(count('2026 COMPLETED') * 15_000).toBeLessThan(300_000);
  });

  it('a MIIP placement is at the municipality that offered the project', () => {
    const placed = miipProjects.flatMap(({ id, placementId }) =>
      placementId ? [`${placementId} ${id}`] : [],
    );
    expect(placed.toSorted(byText)).toEqual(linked('miipProjectId'));
    const municipalities = new Set(readMunicipalities().map(({ id }) => id));
    const astray = miipProjects.filter((project) => {
      const placement = placements.get(project.placementId ?? '');
      return (
        !municipalities.has(project.municipalityId) ||
        project.hoursPerWeek >= 30 ||
        project.visitsUsed > 4 ||
        (project.status === 'COMPLETED') !== (placement !== undefined) ||
        project.institutionId !== (placement?.institutionId ?? null) ||
        (placement && placement.host.id !== project.municipalityId) ||
        (placement && !people.get(placement.internId ?? '')?.localIds.amcto)
      );
    });
    expect(astray).toEqual([]);
    expect(new Set(miipProjects.map(({ municipalityId }) => municipalityId)).size).toBe(miipProjects.length);
  });
});

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
