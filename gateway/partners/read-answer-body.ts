import type { Dispatcher } from 'undici';
import { isWithinBounds } from './json-bounds.ts';
import { PartnerFailure } from './partner-failure.ts';

/** How much of one partner's answers may be in memory before they are parsed. */
export class AnswerRoom {
  readonly answerBytes: number;
  readonly #totalBytes: number;
  #takenBytes = 0;

  /** Large answers are rare: room for a few at a time is room enough for all. */
  constructor(answerBytes: number) {
    this.answerBytes = answerBytes;
    this.#totalBytes = 4 * answerBytes;
  }

  take(bytes: number): boolean {
    this.#takenBytes += bytes;
    return this.#takenBytes <= this.#totalBytes;
  }

  giveBack(bytes: number): void {
    this.#takenBytes -= bytes;
  }
}

/** The text of an answer that says it is JSON and is small enough; everything else is a `PartnerFailure`, read no further. */
export async function readAnswerBody(
  response: Dispatcher.ResponseData,
  partner: string,
  room: AnswerRoom,
): Promise<string> {
  const { body, headers } = response;
  // An answer that is given up on must not end as an error that nobody handles.
  body.on('error', () => {});
  const unusable = (detail: string) =>
    new PartnerFailure('PARTNER_INVALID_RESPONSE', partner, detail, { kind: 'unusable' });
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const encoding = headers['content-encoding'];
    // None was asked for: a few bytes could become gigabytes.
    if (encoding !== undefined && encoding !== 'identity') throw unusable('it is compressed, unasked');
    if (Number(headers['content-length']) > room.answerBytes) throw unusable('it is too large');
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      chunks.push(chunk);
      if (!room.take(chunk.length)) throw unusable('too many large answers come at once');
      if (size > room.answerBytes) throw unusable('it is too large');
    }
    const json = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    if (!isWithinBounds(json)) throw unusable('its JSON nests too deep or has too many parts');
    return json.toString('utf8', startsWithMark(json) ? 3 : 0);
  } finally {
    room.giveBack(size);
    body.destroy();
  }
}

/** Some servers put a byte order mark before their JSON, which the parser refuses. */
function startsWithMark(json: Buffer): boolean {
  return json[0] === 0xef && json[1] === 0xbb && json[2] === 0xbf;
}
