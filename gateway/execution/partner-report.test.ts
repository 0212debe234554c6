import { expect, it } from 'vitest';
import { PartnerReport } from './partner-report.ts';

it('tells the worst of a partner and all the time it took', () => {
  const report = new PartnerReport();
  report.add('towns', { status: 'ok', durationMs: 1.2 });
  report.add('towns', { status: 'timeout', durationMs: 10 });
  report.add('towns', { status: 'stale', durationMs: 2, ageSeconds: 5 });
  report.add('lakes', { status: 'ok', durationMs: 0.4 });
  expect(report.statuses()).toEqual({
    towns: { status: 'timeout', durationMs: 13 },
    lakes: { status: 'ok', durationMs: 0 },
  });
});

it('tells the older of two old answers, whichever came first', () => {
  for (const ages of [
    [5, 9],
    [9, 5],
  ]) {
    const report = new PartnerReport();
    for (const ageSeconds of ages) report.add('towns', { status: 'stale', durationMs: 1, ageSeconds });
    expect(report.statuses({ withDurations: false })).toEqual({ towns: { status: 'stale', ageSeconds: 9 } });
  }
});
