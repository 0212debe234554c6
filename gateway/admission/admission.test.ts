import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Admission, type Ticket } from './admission.ts';
import { type AdmissionSettings, readAdmissionSettings } from './admission-settings.ts';

const never = new AbortController().signal;

function createAdmission(settings: Partial<AdmissionSettings> = {}): Admission {
  return new Admission({ ...readAdmissionSettings({}), ...settings });
}

function enter(admission: Admission, callerKey: string, signal = never): Promise<Ticket> {
  return admission.enter({ callerKey, signal, acceptLanguage: undefined });
}

function ended(busyMs: number, document?: string) {
  return { busyMs, document };
}

/** Enters, and notes the label once the operation is admitted. */
async function enterLater(admission: Admission, caller: string, admitted: string[]): Promise<Ticket> {
  const ticket = await enter(admission, caller);
  admitted.push(caller);
  return ticket;
}

async function reserveLater(ticket: Ticket, cost: number, label: string, done: string[]): Promise<void> {
  await ticket.reserve(cost);
  done.push(label);
}

describe('the operations in progress', () => {
  it('are limited for each caller: further ones wait, and others are not affected', async () => {
    const admission = createAdmission({ callerConcurrency: 2 });
    const admitted: string[] = [];
    const first = await enter(admission, 'a');
    await enter(admission, 'a');
    const third = enterLater(admission, 'a', admitted);
    await enterLater(admission, 'b', admitted);
    expect(admitted).toEqual(['b']);
    expect(admission.state).toMatchObject({ inProgress: 3, waiting: 1 });

    first.release(ended(0));
    await third;
    expect(admission.state).toMatchObject({ inProgress: 3, waiting: 0 });
  });

  it('are rejected when too many of a caller wait', async () => {
    const admission = createAdmission({ callerConcurrency: 1, callerQueue: 1 });
    const first = await enter(admission, 'a');
    const second = enter(admission, 'a');
    await expect(enter(admission, 'a')).rejects.toThrow('Not admitted: caller.');
    await enter(admission, 'b');

    first.release(ended(0));
    (await second).release(ended(0));
    await enter(admission, 'a');
  });

  it('allow a dashboard to send 20 queries at the same time by default', async () => {
    const admission = createAdmission();
    let answered = 0;
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const ticket = await enter(admission, 'dashboard');
        await ticket.reserve(800);
        await sleep(1);
        ticket.release(ended(0));
        answered += 1;
      }),
    );
    expect(answered).toBe(20);
    expect(admission.state).toMatchObject({ inProgress: 0, waiting: 0 });
  });

  it('let a caller that has used little go before one that has used much', async () => {
    const admission = createAdmission({ concurrency: 1 });
    (await enter(admission, 'busy')).release(ended(500));
    const busy = await enter(admission, 'busy');
    const admitted: string[] = [];
    const waiting = ['busy', 'busy', 'polite'].map((caller) => enterLater(admission, caller, admitted));
    busy.release(ended(5));
    (await waiting[2])?.release(ended(0));
    (await waiting[0])?.release(ended(0));
    (await waiting[1])?.release(ended(0));
    expect(admitted).toEqual(['polite', 'busy', 'busy']);
  });

  it('forget a client that leaves while it waits', async () => {
    const admission = createAdmission({ callerConcurrency: 1 });
    const first = await enter(admission, 'a');
    const controller = new AbortController();
    const second = enter(admission, 'a', controller.signal);
    controller.abort();
    await expect(second).rejects.toThrow('disconnected');
    expect(admission.state).toMatchObject({ inProgress: 1, waiting: 0 });
    first.release(ended(0));
    first.release(ended(0));
    expect(admission.state).toMatchObject({ inProgress: 0, waiting: 0 });
  });

  it('end their wait after a time, with an error that says when to try again', async () => {
    const admission = createAdmission({ costInProgress: 5_000, waitMs: 20 });
    await (await enter(admission, 'a')).reserve(5_000);
    const late = await enter(admission, 'b');
    await expect(late.reserve(5_000)).rejects.toMatchObject({
      extensions: { code: 'OVERLOADED', retryAfter: 2, http: { status: 503 } },
    });
    late.release(ended(0));
    expect(admission.state).toMatchObject({ inProgress: 1, waiting: 0 });
  });
});

describe('the cost in progress', () => {
  it('is limited: expensive operations wait, and cheap ones do not', async () => {
    const admission = createAdmission({ costInProgress: 50_000 });
    const done: string[] = [];
    const [first, second, third, cheap] = await Promise.all(
      ['a', 'b', 'c', 'd'].map((caller) => enter(admission, caller)),
    );
    if (!first || !second || !third || !cheap) throw new Error('Not admitted.');
    await reserveLater(first, 35_000, 'first', done);
    const waiting = [
      reserveLater(second, 40_000, 'second', done),
      reserveLater(third, 20_000, 'third', done),
      reserveLater(cheap, 900, 'cheap', done),
    ];
    await waiting[2];
    expect(done).toEqual(['first', 'cheap']);
    // Operations that wait leave their places to others.
    expect(admission.state).toMatchObject({ inProgress: 2, waiting: 2 });

    first.release(ended(0));
    await waiting[1];
    expect(done).toEqual(['first', 'cheap', 'third']);
    third.release(ended(0));
    await waiting[0];
    second.release(ended(0));
    cheap.release(ended(0));
    expect(admission.state).toMatchObject({ inProgress: 0, waiting: 0 });
  });

  it('allows one operation that is above the limit by itself', async () => {
    const admission = createAdmission({ costInProgress: 5_000 });
    const done: string[] = [];
    await reserveLater(await enter(admission, 'a'), 1_000_000, 'large', done);
    expect(done).toEqual(['large']);
  });

  it('goes back to others when a client leaves while its operation waits', async () => {
    const admission = createAdmission({ costInProgress: 5_000 });
    const first = await enter(admission, 'a');
    await first.reserve(5_000);
    const controller = new AbortController();
    const second = await enter(admission, 'b', controller.signal);
    const reserved = second.reserve(5_000);
    controller.abort();
    second.release(ended(0));
    await expect(reserved).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
    first.release(ended(0));
    await (await enter(admission, 'c')).reserve(5_000);
    expect(admission.state).toMatchObject({ inProgress: 1, waiting: 0 });
  });
});

describe('turns', () => {
  it('start one operation in each iteration of the event loop, known documents before new ones', async () => {
    const admission = createAdmission();
    (await enter(admission, 'polite')).release(ended(2, 'known'));
    const started: string[] = [];
    const documents = ['new 1', 'new 2', 'new 3', 'known'];
    await Promise.all(
      documents.map(async (document) => {
        const ticket = await enter(admission, document.startsWith('new') ? 'busy' : 'polite');
        await ticket.turn(() => document);
        started.push(document);
      }),
    );
    expect(started).toEqual(['new 1', 'known', 'new 2', 'new 3']);
  });

  it('start a new document in the end, however many known ones come', async () => {
    const admission = createAdmission();
    (await enter(admission, 'a')).release(ended(1, 'known'));
    const late = await enter(admission, 'b');
    const lateTurn = { isStarted: false };
    let others = 0;
    const first = (await enter(admission, 'a')).turn(() => 'known');
    const started = late
      .turn(() => 'new')
      ?.then(() => {
        lateTurn.isStarted = true;
      });
    await first;
    // At any time, two known documents wait for their turns.
    const a = await enter(admission, 'a');
    async function keepBusy(): Promise<void> {
      for (let turn = 0; turn < 10_000 && !lateTurn.isStarted; turn += 1) {
        await a.turn(() => 'known');
        others += 1;
      }
    }
    await Promise.all([keepBusy(), keepBusy(), started]);
    expect(others).toBeGreaterThan(1);
    expect(lateTurn.isStarted).toBe(true);
  });
});

describe('under pressure', () => {
  it('rejects callers that have used much more than others first, and at full pressure all', async () => {
    const pressure = { level: 0, start() {}, stop() {} };
    const admission = new Admission(readAdmissionSettings({}), pressure);
    for (const caller of ['b', 'c', 'd', 'e']) (await enter(admission, caller)).release(ended(20));
    (await enter(admission, 'heavy')).release(ended(1_000));
    admission.shed('heavy');
    pressure.level = 0.5;
    expect(() => admission.shed('heavy')).toThrow('overloaded');
    admission.shed('b');
    admission.shed('new');
    pressure.level = 1;
    expect(() => admission.shed('new')).toThrow('overloaded');
  });

  it('notices that the event loop is delayed', async () => {
    const admission = createAdmission({ shedDelayMs: 20, shedHeapPercent: 0 });
    admission.open();
    try {
      for (let round = 0; round < 100 && admission.state.pressure === 0; round += 1) {
        const end = performance.now() + 45;
        while (performance.now() < end);
        await sleep(1);
      }
      expect(admission.state.pressure).toBeGreaterThan(0);
    } finally {
      admission.close();
    }
  });

  it('rejects all when the heap is nearly full, and none once it is not', async () => {
    const full = createAdmission({ shedHeapPercent: 1 });
    full.open();
    const kept = Array.from({ length: 3_000_000 }, (_, index) => ({ index }));
    try {
      await expect.poll(() => full.state.pressure).toBe(1);
      expect(() => full.shed('a')).toThrow('overloaded');
      expect(kept).toHaveLength(3_000_000);
    } finally {
      full.close();
    }
  });

  it('rejects none where it is turned off', async () => {
    const admission = createAdmission({ shedDelayMs: 0, shedHeapPercent: 0 });
    admission.open();
    const end = Date.now() + 300;
    while (Date.now() < end);
    await sleep(250);
    expect(admission.state.pressure).toBe(0);
    admission.close();
  });
});
