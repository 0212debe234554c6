import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded into a measured process before its own code. Sends memory, processor time, the longest stall of the event loop and
// the number of unhandled rejections to the parent. Counting rejections has one side effect: they no longer end the process.

const INTERVAL_MS = 500;
/** The resolution of the stalls: the timer that measures them. It is part of each measured delay. */
const RESOLUTION_MS = 10;

let unhandledRejections = 0;
process.on('unhandledRejection', () => {
  unhandledRejections += 1;
});

const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delays.enable();

setInterval(() => {
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1_000;
  const { rss } = process.memoryUsage();
  // Without any delay since the last sample, the histogram has a maximum of 0.
  const stallMs = Math.max(0, delays.max / 1_000_000 - RESOLUTION_MS);
  delays.reset();
  if (process.connected) process.send?.({ at: Date.now(), rss, cpuMs, stallMs, unhandledRejections });
}, INTERVAL_MS).unref();
