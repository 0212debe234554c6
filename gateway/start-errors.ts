/** What keeps a gateway from starting. The message is one sentence or two for whoever starts it; the cause is for the log. */
export class GatewayStartError extends Error {
  override readonly name: string = 'GatewayStartError';
}

/** A setting that is missing or wrong. */
export class ConfigError extends GatewayStartError {
  override readonly name = 'ConfigError';
}

/** The supergraph file cannot be read or served. */
export class SupergraphError extends GatewayStartError {
  override readonly name = 'SupergraphError';
}

/** An example for the page does not follow its format. */
export class ExampleError extends GatewayStartError {
  override readonly name = 'ExampleError';
}

/** An approved document cannot be read. */
export class DocumentError extends GatewayStartError {
  override readonly name = 'DocumentError';
}

/** The address to listen on cannot be had. */
export class ListenError extends GatewayStartError {
  override readonly name = 'ListenError';

  static from(cause: unknown, host: string, port: number): ListenError {
    return new ListenError(describeListenFailure(codeOf(cause), host, port), { cause });
  }
}

function describeListenFailure(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already taken. Stop what uses it, or set PORT to a free one.`;
    case 'EACCES':
      return `Port ${port} on ${host} is not open to this user. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST must be an address of this machine, but got '${host}'. See .env.example.`;
    default:
      return `The gateway cannot listen on ${host}, port ${port} (${code}).`;
  }
}

/** The operating system's or a library's short code for an error, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
