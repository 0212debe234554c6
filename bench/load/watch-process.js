// Loaded into the gateway's process before anything else, to tell the parent what cannot be seen from outside. It changes
// nothing but this: a rejection that nobody handles is counted, where it would otherwise end the process.

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
