import { Agent, type IncomingMessage, request } from 'node:http';

/** A request of a client, before it is sent. */
export interface ClientRequest {
  readonly body: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a client got: a status with the first error code in the body, or the reason why there is no answer. */
export interface Outcome {
  /** `200`, `429 RATE_LIMITED`, `ECONNRESET` */
  readonly label: string;
  readonly isAnswered: boolean;
}

export interface ClientOptions {
  readonly url: string;
  /** The address that the client's connections come from, of the loopback network. */
  readonly address: string;
  readonly connections: number;
}

/** Enough of an answer to find its first error code. */
const READ_BYTES = 65_536;
/** A request without an answer after this time has failed. */
const TIMEOUT_MS = 30_000;

/** Sends GraphQL requests from one address over connections that are kept open. */
export class HttpClient {
  readonly #url: URL;
  readonly #agent: Agent;
  readonly #address: string;

  constructor({ url, address, connections }: ClientOptions) {
    this.#url = new URL(url);
    this.#address = address;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Sends a request and reads its whole answer. Never rejects. */
  post({ body, headers }: ClientRequest): Promise<Outcome> {
    return new Promise((resolve) => {
      const sent = request(this.#url, {
        method: 'POST',
        agent: this.#agent,
        localAddress: this.#address,
        timeout: TIMEOUT_MS,
        headers: { 'content-type': 'application/json', 'content-length': body.length, ...headers },
      });
      sent.on('timeout', () => sent.destroy(new Error('timeout')));
      sent.on('error', (error: NodeJS.ErrnoException) =>
        resolve({ label: error.code ?? error.message, isAnswered: false }),
      );
      sent.on('response', (response) => {
        response.on('error', () => resolve({ label: 'aborted', isAnswered: false }));
        void readStart(response).then((text) => resolve(describe(response, text)));
      });
      sent.end(body);
    });
  }

  /** Closes all connections, also those with requests in progress. */
  close(): void {
    this.#agent.destroy();
  }
}

function readStart(response: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    response.setEncoding('latin1');
    response.on('data', (chunk: string) => {
      if (text.length < READ_BYTES) text += chunk;
    });
    response.on('close', () => resolve(text));
  });
}

function describe(response: IncomingMessage, text: string): Outcome {
  const errors = text.includes('"errors":[') ? text.slice(text.indexOf('"errors":[')) : '';
  const code = /"code":"(\w+)"/.exec(errors)?.[1];
  const label = [response.statusCode, code].filter(Boolean).join(' ');
  // An anonymous caller's answer without the protected fields is a complete one.
  const isWithData = response.statusCode === 200 && (code === undefined || code === 'UNAUTHENTICATED');
  return { label, isAnswered: response.complete && isWithData };
}
