import { describe, expect, it } from 'vitest';
import { createWorld } from '../create-world.ts';

describe.each([1, 3])("an intern's placements in a world of scale %i", (scale) => {
  const placements = [...createWorld({ scale }).placements()];

  it('overlap for the same intern in a few cases, by some months', () => {
    const latestEnd = new Map<string, string>();
    const byStart = placements.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
    const overlaps = byStart.flatMap(({ internId, startsOn, endsOn }) => {
      if (internId === null) return [];
      const end = latestEnd.get(internId) ?? '';
      latestEnd.set(internId, endsOn);
      return end >= startsOn ? [(Date.parse(end) - Date.parse(startsOn)) / 86_400_000] : [];
    });
    expect(overlaps.length).toBeGreaterThanOrEqual(3 * scale);
    expect(overlaps.length / placements.length).toBeLessThan(0.01);
    expect(Math.max(...overlaps)).toBeLessThan(8 * 31);
  });

  it('have the same intern at another stage later on', () => {
    const stages = new Map<string, Set<string>>();
    for (const { internId, internStage } of placements) {
      if (internId) stages.set(internId, (stages.get(internId) ?? new Set()).add(internStage));
    }
    expect([...stages.values()].filter(({ size }) => size > 1).length).toBeGreaterThan(100 * scale);
  });

  it('are Globalink Graduate Fellowships only for people who came for a Globalink internship before', () => {
    const fellows = placements.filter(({ program }) => program === 'GLOBALINK_GRADUATE_FELLOWSHIP');
    expect(fellows.length).toBe(20 * scale);
    const visits = new Map(
      placements.flatMap(({ program, status, internId, endsOn }) =>
        program === 'GLOBALINK_RESEARCH_INTERNSHIP' && status === 'COMPLETED' ? [[internId, endsOn]] : [],
      ),
    );
    expect(
      fellows.filter(
        ({ internId, startsOn }) => internId !== null && (visits.get(internId) ?? '9999') >= startsOn,
      ),
    ).toEqual([]);
  });

  it('have a stipend above the minimum by many different amounts', () => {
    const topUps = placements.map(({ stipendTopUp }) => stipendTopUp);
    expect(Math.min(...topUps)).toBeGreaterThan(0);
    expect(Math.max(...topUps)).toBeLessThanOrEqual(0.45);
    expect(new Set(topUps).size).toBeGreaterThan(50);
  });

  it('break the split of their funding model in about one of a hundred', () => {
    const off = placements.filter(({ hostShareShift }) => hostShareShift !== 0);
    expect(off.length / placements.length).toBeGreaterThan(0.003);
    expect(off.length / placements.length).toBeLessThan(0.02);
  });
});
