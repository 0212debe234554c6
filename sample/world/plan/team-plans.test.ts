import { describe, expect, it } from 'vitest';
import { INTERNS_PER_TEAM, PLACEMENTS_PER_TEAM, PROJECTS_PER_TEAM, parseTeamPlan } from './team-plan.ts';
import { TEAM_PLANS } from './team-plans.ts';

const plans = Object.values(TEAM_PLANS).flat();

describe('parseTeamPlan', () => {
  it('reads which intern has each placement, and which placements form a project', () => {
    const { placements, projects, interns } = parseTeamPlan('abcab', '1 2m 2');
    expect(placements.map(({ intern, project }) => [intern.nth, project.nth])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(projects.map(({ kind }) => kind)).toEqual(['ANY_HOST', 'MUNICIPALITY', 'ANY_HOST']);
    expect(interns[0]?.placements.map(({ nth }) => nth)).toEqual([0, 3]);
  });

  it('rejects a plan with more placements than letters', () => {
    expect(() => parseTeamPlan('ab', '1 2')).toThrow('The plan 1 2 has more placements than ab.');
  });
});

describe('team plans', () => {
  it('have twenty-five placements and fifteen projects each', () => {
    expect(plans).toHaveLength(20);
    expect(plans.map(({ placements }) => placements.length)).toEqual(plans.map(() => PLACEMENTS_PER_TEAM));
    expect(plans.map(({ projects }) => projects.length)).toEqual(plans.map(() => PROJECTS_PER_TEAM));
  });

  it('have two placements of one intern at least three apart, except the last two of a municipal team’s seventh', () => {
    const close = plans.flatMap(({ interns }) =>
      interns.flatMap((intern) =>
        intern.placements.slice(1).flatMap(({ nth }, at) => {
          const before = intern.placements[at]?.nth ?? 0;
          return nth - before < 3 ? [`${intern.nth}: ${before}, ${nth}`] : [];
        }),
      ),
    );
    expect(close).toEqual(TEAM_PLANS.MUNICIPAL.map(() => '6: 22, 24'));
  });

  it('have seven interns each', () => {
    expect(plans.map(({ interns }) => interns.length)).toEqual(plans.map(() => INTERNS_PER_TEAM));
  });

  it('have for a summer visitor one placement or a second for a degree, a student from Japan two, and a member of ATR’s staff none', () => {
    const counts = plans.flatMap(({ interns }) =>
      interns.flatMap(({ origin, placements }) =>
        origin === 'OWN_INSTITUTION' ? [] : [`${origin} ${placements.length}`],
      ),
    );
    expect(new Set(counts)).toEqual(
      new Set(['SUMMER_VISITOR 1', 'SUMMER_VISITOR 2', 'STUDENT_FROM_JAPAN 2', 'ATR_STAFF 0']),
    );
  });

  it('make stays and visits projects of one placement', () => {
    const stays = plans.flatMap(({ projects }) =>
      projects.filter(({ kind }) => ['STAY_AT_ATR', 'STAY_IN_CANADA', 'SUMMER_VISIT'].includes(kind)),
    );
    expect(new Set(stays.map(({ placements }) => placements.length))).toEqual(new Set([1]));
  });
});
