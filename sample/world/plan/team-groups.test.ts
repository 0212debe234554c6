import { describe, expect, it } from 'vitest';
import { countTeams, placeInGroup } from './team-groups.ts';

describe('a group of teams', () => {
  it('is distributed over the regions of the country', () => {
    expect([
      countTeams('CA-ON'),
      countTeams('CA-QC'),
      countTeams('CA-BC'),
      countTeams('CA-AB'),
      countTeams('PRAIRIES_AND_NORTH'),
      countTeams('ATLANTIC'),
    ]).toEqual([7, 6, 3, 2, 1, 1]);
  });

  it('finds a team by its role', () => {
    expect([placeInGroup('ATR', 0), placeInGroup('ATR', 2), placeInGroup('PARK', 4)]).toEqual([3, 9, 16]);
    expect(() => placeInGroup('ATR', 3)).toThrow('A group of teams has no team 3 of the role ATR.');
  });
});
