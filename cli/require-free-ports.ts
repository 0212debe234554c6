import { lookup } from 'node:dns/promises';
import { createServer, type Server } from 'node:net';
import { UsageError } from './usage-error.ts';

/** A port that a command will listen on, and the variables that set it. */
export interface PortSetting {
  /** Such as `PORT`. */
  readonly variable: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Such as `HOST`; undefined if the host cannot be set. */
  readonly hostVariable?: string | undefined;
}

/**
 * Checks that the ports can be listened on, before a command does anything that takes time. Listens on all of them for a
 * moment, at each address of their hosts.
 *
 * @throws UsageError that names the first variable whose port cannot be used
 */
export async function requireFreePorts(settings: readonly PortSetting[]): Promise<void> {
  rejectSamePort(settings);
  const servers: Server[] = [];
  try {
    for (const setting of settings) await listenOnce(setting, servers);
  } finally {
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }
}

function rejectSamePort(settings: readonly PortSetting[]): void {
  for (const [index, { variable, port }] of settings.entries()) {
    const other = port === 0 ? undefined : settings.slice(0, index).find((earlier) => earlier.port === port);
    if (!other) continue;
    throw new UsageError(`${other.variable} and ${variable} must be different ports, but both are ${port}.`);
  }
}

/** A name such as `localhost` may have several addresses, of which one is enough, unless another program uses the port. */
async function listenOnce(setting: PortSetting, servers: Server[]): Promise<void> {
  const addresses = await lookup(setting.host, { all: true }).catch(() => []);
  if (addresses.length === 0) throw portError('ENOTFOUND', setting);
  const codes = await Promise.all(
    addresses.map(({ address }) => tryToListen(address, setting.port, servers)),
  );
  const code = codes.find((each) => each === 'EADDRINUSE') ?? (codes.includes('') ? '' : codes[0]);
  if (code) throw portError(code, setting);
}

/** Returns the code of the system error, or an empty text. */
function tryToListen(address: string, port: number, servers: Server[]): Promise<string> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'UNKNOWN'));
    server.listen({ host: address, port, exclusive: true }, () => {
      servers.push(server);
      resolve('');
    });
  });
}

function portError(code: string, { variable, port, host, hostVariable }: PortSetting): UsageError {
  const command = `${variable}=${port > 60_000 ? port - 100 : port + 100} npm start`;
  switch (code) {
    case 'EADDRINUSE':
      return new UsageError(
        `Port ${port} on ${host} is in use: stop the process that uses it, or set ${variable} to a free port, as in ${command}`,
      );
    case 'EACCES':
      return new UsageError(
        `Port ${port} on ${host} may not be used by this user: set ${variable} to a port above 1023, as in ${variable}=4100 npm start`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UsageError(
        `${hostVariable ?? 'The host'} must be an address of this machine, but got '${host}'. See .env.example.`,
      );
    default:
      return new UsageError(
        `Port ${port} on ${host} cannot be used (${code}): check ${[variable, hostVariable].filter(Boolean).join(' and ')}.`,
      );
  }
}
