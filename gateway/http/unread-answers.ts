import type { ServerResponse } from 'node:http';

/** Answers from this length on are counted. */
export const COUNTED_LENGTH = 64 * 1024;

/** The total length of answers that clients have not read yet, in characters. */
const MAX_LENGTH = 96 * 1024 * 1024;

interface UnreadAnswer {
  readonly response: ServerResponse;
  readonly network: string;
  readonly length: number;
}

/**
 * Bounds the memory of answers that clients do not read, on any number of connections. Above the limit, the network with the
 * most unread text loses its oldest connections.
 */
export class UnreadAnswers {
  readonly #maximum: number;
  readonly #answers = new Set<UnreadAnswer>();
  readonly #lengthByNetwork = new Map<string, number>();
  #length = 0;

  constructor(maximum: number = MAX_LENGTH) {
    this.#maximum = maximum;
  }

  /** The total length of the answers that are being sent, in characters. */
  get length(): number {
    return this.#length;
  }

  /** Counts an answer until it has been sent or its client has disconnected. */
  add(answer: UnreadAnswer): void {
    this.#answers.add(answer);
    this.#count(answer.network, answer.length);
    answer.response.once('close', () => this.#remove(answer));
    while (this.#length > this.#maximum && this.#answers.size > 1) this.#disconnectOne();
  }

  #disconnectOne(): void {
    const [first] = [...this.#lengthByNetwork].toSorted(([, a], [, b]) => b - a);
    for (const answer of this.#answers) {
      if (answer.network !== first?.[0]) continue;
      answer.response.destroy();
      this.#remove(answer);
      return;
    }
  }

  #remove(answer: UnreadAnswer): void {
    if (this.#answers.delete(answer)) this.#count(answer.network, -answer.length);
  }

  #count(network: string, length: number): void {
    this.#length += length;
    const total = (this.#lengthByNetwork.get(network) ?? 0) + length;
    if (total === 0) this.#lengthByNetwork.delete(network);
    else this.#lengthByNetwork.set(network, total);
  }
}
