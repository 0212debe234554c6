import { describe, expect, it } from 'vitest';
import { countSeats, INTERNS_PER_TEAM, RUNS_PER_TEAM, SEATS, SLOTS_PER_TEAM, seatOf } from './team-plans.ts';

const plans = [...new Set(SEATS.map(({ plan }) => plan))];

describe('team plans', () => {
  it('fill twenty-five slots and fifteen projects each', () => {
    expect(plans).toHaveLength(14);
    expect(plans.map(({ internOfSlot }) => internOfSlot.length)).toEqual(plans.map(() => SLOTS_PER_TEAM));
    expect(plans.map(({ runOfSlot }) => runOfSlot.length)).toEqual(plans.map(() => SLOTS_PER_TEAM));
    expect(plans.map(({ runs }) => runs.length)).toEqual(plans.map(() => RUNS_PER_TEAM));
  });

  it('keep two placements of one intern at least three slots apart', () => {
    const gaps = plans.flatMap(({ slotsOfIntern }) =>
      slotsOfIntern.flatMap((slots) => slots.slice(1).map((slot, at) => slot - (slots[at] ?? 0))),
    );
    expect(Math.min(...gaps)).toBe(3);
  });

  it('name only the seven interns of the team', () => {
    const interns = plans.flatMap(({ internOfSlot }) => internOfSlot);
    expect([Math.min(...interns), Math.max(...interns)]).toEqual([0, INTERNS_PER_TEAM - 1]);
  });

  it('leave a visitor that one summer, and a student from Japan the stays from Japan', () => {
    const guests = plans.flatMap(({ runs, internOfSlot, slotsOfIntern }) =>
      runs
        .filter(({ lane }) => lane === 'VISITOR' || lane === 'INBOUND')
        .map(({ lane, start }) => [lane, slotsOfIntern[internOfSlot[start] ?? -1]?.length]),
    );
    expect(new Set(guests.map(String))).toEqual(new Set(['VISITOR,1', 'INBOUND,2']));
  });

  it('make stays and visits projects of one placement', () => {
    const stays = plans.flatMap(({ runs }) =>
      runs.filter(({ lane }) => ['OUTBOUND', 'INBOUND', 'VISITOR'].includes(lane)),
    );
    expect(new Set(stays.map(({ size }) => size))).toEqual(new Set([1]));
  });
});

describe('a block', () => {
  it('spreads its teams over the country', () => {
    expect(['CA-ON', 'CA-QC', 'CA-BC', 'CA-AB', 'PRAIRIES_AND_NORTH', 'ATLANTIC'].map(countSeatsIn)).toEqual([
      8, 5, 3, 2, 1, 1,
    ]);
  });

  it('finds a team by its role', () => {
    expect([seatOf('ATR', 0), seatOf('ATR', 2), seatOf('PARK', 4)]).toEqual([3, 9, 16]);
    expect(() => seatOf('ATR', 3)).toThrow('A block has no team 3 of role ATR.');
  });
});

function countSeatsIn(region: string): number {
  return countSeats(region as Parameters<typeof countSeats>[0]);
}
