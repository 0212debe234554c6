// Loaded into the gateway's process before its own code. Sends memory, processor time and the number of unhandled
// rejections to the parent. Counting rejections has one side effect: they no longer end the process.

const INTERVAL_MS = 500;

let unhandledRejections = 0;
process.on('unhandledRejection', () => {
  unhandledRejections += 1;
});

setInterval(() => {
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1_000;
  const { rss } = process.memoryUsage();
  if (process.connected) process.send?.({ at: Date.now(), rss, cpuMs, unhandledRejections });
}, INTERVAL_MS).unref();
