import { expect, it } from 'vitest';
import { joinStatuses, type MeasuredStatus } from './partner-status.ts';

it('takes the worse status and the sum of the durations', () => {
  const ok: MeasuredStatus = { status: 'ok', durationMs: 1 };
  const timeout: MeasuredStatus = { status: 'timeout', durationMs: 10 };
  expect(joinStatuses(ok, timeout)).toEqual({ status: 'timeout', durationMs: 11 });
  expect(joinStatuses(timeout, ok)).toEqual({ status: 'timeout', durationMs: 11 });
});

it('takes the age of the older of two stale answers, in either order', () => {
  const five: MeasuredStatus = { status: 'stale', durationMs: 1, ageSeconds: 5 };
  const nine: MeasuredStatus = { status: 'stale', durationMs: 1, ageSeconds: 9 };
  expect(joinStatuses(five, nine).ageSeconds).toBe(9);
  expect(joinStatuses(nine, five).ageSeconds).toBe(9);
});
