import { ConfigError } from '../protocol/index.ts';
import { systemErrorCode } from './system-error-code.ts';

/** A reason why a gateway cannot start. The message is for the person who starts it; the cause is for the log. */
export class GatewayStartError extends Error {
  override readonly name: string = 'GatewayStartError';
}

/** The supergraph file cannot be read or served. */
export class SupergraphError extends GatewayStartError {
  override readonly name = 'SupergraphError';
}

/** An example query for the explorer does not follow its format. */
export class ExampleError extends GatewayStartError {
  override readonly name = 'ExampleError';
}

/** An approved document cannot be read. */
export class DocumentError extends GatewayStartError {
  override readonly name = 'DocumentError';
}

/** The gateway cannot listen at its address. */
export class ListenError extends GatewayStartError {
  override readonly name = 'ListenError';

  static from(cause: unknown, host: string, port: number): ListenError {
    return new ListenError(describeListenFailure(systemErrorCode(cause), host, port), { cause });
  }
}

/** Whether the message of an error is for the person who starts the gateway, and can be shown without a stack trace. */
export function isStartError(error: unknown): error is GatewayStartError | ConfigError {
  return error instanceof GatewayStartError || error instanceof ConfigError;
}

function describeListenFailure(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already taken. Stop the process that uses it, or set PORT to a free port.`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be used by this user. Set PORT to a port above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST must be an address of this machine, but got '${host}'. See .env.example.`;
    default:
      return `The gateway cannot listen on ${host}, port ${port} (${code}). Check HOST and PORT.`;
  }
}
