import { describe, expect, it } from 'vitest';
import { readAtrLaboratories } from '../reference/read-laboratories.ts';
import { readMunicipalities } from '../reference/read-municipalities.ts';
import { createWorld } from './create-world.ts';
import { ATR_ID } from './plan/index.ts';

describe.each([1, 3])('records of different partners in a world of scale %i', (scale) => {
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

  it('a placement and the exchange that it funds refer to each other', () => {
    const funded = exchanges.flatMap(({ id, placementId }) => (placementId ? [`${placementId} ${id}`] : []));
    expect(funded.toSorted(byText)).toEqual(linked('exchangeId'));
    expect(funded.length / exchanges.length).toBeGreaterThan(0.5);
    const wrong = exchanges.filter(
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
    expect(wrong).toEqual([]);
  });

  it('an exchange goes to ATR or comes from Japan, at a laboratory that is open', () => {
    const open = new Set(
      readAtrLaboratories().flatMap(({ id, hostsExchanges }) => (hostsExchanges ? [id] : [])),
    );
    const wrong = exchanges.filter((exchange) => {
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
    expect(wrong).toEqual([]);
    const outbound = exchanges.filter(({ direction }) => direction === 'CANADA_TO_JAPAN');
    expect(outbound).toHaveLength(exchanges.length / 2);
  });

  it('several researchers are at ATR on the current day, in more than one laboratory', () => {
    const present = exchanges.filter(
      ({ direction, arrivesOn, departsOn }) =>
        direction === 'CANADA_TO_JAPAN' && arrivesOn <= world.asOf && departsOn >= world.asOf,
    );
    expect(present.length).toBeGreaterThanOrEqual(3 * scale);
    expect(new Set(present.map(({ laboratoryId }) => laboratoryId)).size).toBeGreaterThan(1);
  });

  it('few researchers have two placements at the same time, and none during a stay abroad', () => {
    const stays = [
      ...exchanges.flatMap(({ researcherId, placementId, arrivesOn, departsOn }) =>
        placementId ? [] : [{ who: researcherId, from: arrivesOn, to: departsOn, isStay: true }],
      ),
      ...[...placements.values()].flatMap(({ internId, startsOn, endsOn, exchangeId }) =>
        internId ? [{ who: internId, from: startsOn, to: endsOn, isStay: exchangeId !== null }] : [],
      ),
    ].toSorted((one, other) => byText(one.from, other.from));
    const latest = new Map<string, (typeof stays)[number]>();
    const overlaps = stays.flatMap((stay) => {
      const before = latest.get(stay.who);
      latest.set(stay.who, stay);
      return before && before.to >= stay.from ? [before, stay] : [];
    });
    expect(overlaps.filter(({ isStay }) => isStay)).toEqual([]);
    const number = overlaps.length / 2;
    expect(number).toBeGreaterThanOrEqual(3 * scale);
    expect(number / stays.length).toBeLessThan(0.01);
  });

  it('a challenge is matched with placements that its member hosts and that start later', () => {
    const matched = challenges.flatMap(({ id, placementIds }) =>
      placementIds.map((placementId) => `${placementId} ${id}`),
    );
    expect(matched.toSorted(byText)).toEqual(linked('challengeId'));
    const wrong = challenges.filter(({ memberId, status, placementIds, postedOn, closesOn }) => {
      const member = members.get(memberId);
      const ofChallenge = placementIds.map((id) => placements.get(id));
      const isOver = ofChallenge.every((placement) => (placement?.endsOn ?? '') < world.asOf);
      return (
        !member ||
        member.joinedOn > postedOn ||
        (member.leftOn ?? '9999') < postedOn ||
        postedOn > world.asOf ||
        (closesOn !== null && closesOn < postedOn) ||
        (status === 'MATCHED' || status === 'COMPLETED') !== ofChallenge.length > 0 ||
        (ofChallenge.length > 0 && isOver !== (status === 'COMPLETED')) ||
        (status === 'OPEN' && (closesOn ?? '9999') < world.asOf) ||
        ofChallenge.some(
          (placement) => placement?.host.id !== member.organizationId || placement.startsOn <= postedOn,
        )
      );
    });
    expect(wrong).toEqual([]);
  });

  it('some challenges of photonics members that have hosted are open', () => {
    const hosts = new Set([...placements.values()].map(({ host }) => host.id));
    const open = challenges.filter(
      ({ status, memberId }) => status === 'OPEN' && members.get(memberId)?.sectors[0] === 'OPTICS_PHOTONICS',
    );
    const hosted = open.filter(({ memberId }) => hosts.has(members.get(memberId)?.organizationId ?? ''));
    expect(open.length).toBeGreaterThanOrEqual(5 * scale);
    expect(hosted.length).toBeGreaterThanOrEqual(5 * scale);
  });

  it('three in ten members of the park never hosted, and every member is a company of the world', () => {
    const companies = new Map([...world.companies()].map((company) => [company.id, company]));
    const hosts = new Set([...placements.values()].map(({ host }) => host.id));
    const list = [...members.values()];
    const withoutPlacement = list.filter(({ organizationId }) => !hosts.has(organizationId));
    expect(withoutPlacement.length / list.length).toBeCloseTo(0.3, 1);
    const wrong = list.filter(
      ({ id, organizationId }) => `tech-park:${companies.get(organizationId)?.localIds['tech-park']}` !== id,
    );
    expect(wrong).toEqual([]);
  });

  it('members leave after they joined, and have no more research staff than employees', () => {
    const wrong = [...members.values()].filter(
      ({ joinedOn, leftOn, employees, researchStaff }) =>
        (leftOn ?? '9999') <= joinedOn || (researchStaff ?? 0) > (employees ?? 0),
    );
    expect(wrong).toEqual([]);
  });

  it('seventeen of the twenty MIIP positions of 2026 have a student, and the call for 2027 is open', () => {
    const statuses = miipProjects.map(({ year, status }) => `${year} ${status}`);
    const count = (status: string) => statuses.filter((other) => other === status).length;
    expect(['2026 COMPLETED', '2026 ACCEPTED', '2026 DECLINED', '2027 PROPOSED'].map(count)).toEqual([
      17, 3, 5, 7,
    ]);
    expect(count('2026 COMPLETED') * 15_000).toBeLessThan(300_000);
  });

  it('a MIIP placement is hosted by the municipality of its project', () => {
    const placed = miipProjects.flatMap(({ id, placementId }) =>
      placementId ? [`${placementId} ${id}`] : [],
    );
    expect(placed.toSorted(byText)).toEqual(linked('miipProjectId'));
    const municipalities = new Set(readMunicipalities().map(({ id }) => id));
    const wrong = miipProjects.filter((project) => {
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
    expect(wrong).toEqual([]);
    expect(new Set(miipProjects.map(({ municipalityId }) => municipalityId)).size).toBe(miipProjects.length);
  });
});

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
