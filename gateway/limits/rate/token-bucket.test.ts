import { expect, it } from 'vitest';
import { takeTokens } from './token-bucket.ts';

const bucket = { quota: 60, windowMs: 60_000 };

it('starts full and takes what there is', () => {
  const taking = takeTokens(undefined, 45, { ...bucket, now: 0 });
  expect(taking).toEqual({ isGranted: true, level: { taken: 45, at: 0 }, waitMs: 45_000 });
});

it('takes nothing where there is not enough, and says when there will be', () => {
  const taking = takeTokens({ taken: 45, at: 0 }, 20, { ...bucket, now: 1_000 });
  expect(taking).toEqual({ isGranted: false, level: { taken: 44, at: 1_000 }, waitMs: 4_000 });
  expect(takeTokens(taking.level, 20, { ...bucket, now: 5_000 }).isGranted).toBe(true);
});

it('fills up evenly, and never beyond its quota', () => {
  expect(takeTokens({ taken: 60, at: 0 }, 1, { ...bucket, now: 10_000 }).level.taken).toBe(51);
  expect(takeTokens({ taken: 60, at: 0 }, 1, { ...bucket, now: 900_000 }).level.taken).toBe(1);
});

it('does not go back with a clock that does', () => {
  expect(takeTokens({ taken: 30, at: 5_000 }, 1, { ...bucket, now: 0 }).level.taken).toBe(31);
});
