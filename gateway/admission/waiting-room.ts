import { AdmissionRefusal, type RefusalReason } from './admission-refusal.ts';
import type { CallerAccount } from './caller-account.ts';
import { DueQueue } from './due-queue.ts';

export interface WaitingOperation {
  readonly account: CallerAccount;
  /** See `CallerAccount.dueAt`. */
  readonly dueAt: number;
  /** In cost units. */
  readonly cost: number;
  /** Aborts when the client disconnects. */
  readonly signal: AbortSignal;
  /** Counts the operation as let in. */
  readonly onAdmitted: () => void;
}

/** Where operations wait until there is room for them. The one that is due first is next. */
export class WaitingRoom {
  readonly #queue = new DueQueue<Waiter>();
  readonly #timeoutMs: number;

  /** @param timeoutMs how long an operation waits at most */
  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Resolves when the operation is let in. Rejects with an `AdmissionRefusal` at the timeout or when the client leaves. */
  wait(operation: WaitingOperation): Promise<void> {
    const waiter = new Waiter(operation, this.#queue);
    waiter.start(this.#timeoutMs);
    return waiter.admitted;
  }

  /** Lets operations in as long as there is room for one of them. */
  admit(hasRoom: (operation: WaitingOperation) => boolean): void {
    while (this.#queue.size > 0) {
      const next = this.#queue.take(({ operation }) => hasRoom(operation));
      if (next === undefined) return;
      next.admit();
    }
  }
}

/** One operation that waits. It leaves the queue in the moment in which it is let in or refused, not later. */
class Waiter {
  readonly operation: WaitingOperation;
  readonly admitted: Promise<void>;
  readonly #queue: DueQueue<Waiter>;
  #timer: NodeJS.Timeout | undefined;
  #resolve: () => void = () => {};
  #reject: (refusal: AdmissionRefusal) => void = () => {};

  constructor(operation: WaitingOperation, queue: DueQueue<Waiter>) {
    this.operation = operation;
    this.#queue = queue;
    this.admitted = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get dueAt(): number {
    return this.operation.dueAt;
  }

  start(timeoutMs: number): void {
    const { account, signal } = this.operation;
    account.waiting += 1;
    this.#queue.add(this);
    this.#timer = setTimeout(() => this.#refuse('overloaded'), timeoutMs);
    signal.addEventListener('abort', this.#leave, { once: true });
    if (signal.aborted) this.#leave();
  }

  admit(): void {
    this.#end();
    this.operation.onAdmitted();
    this.#resolve();
  }

  readonly #leave = (): void => this.#refuse('disconnected');

  #refuse(reason: RefusalReason): void {
    this.#end();
    this.#reject(new AdmissionRefusal(reason));
  }

  #end(): void {
    const { account, signal } = this.operation;
    this.#queue.remove(this);
    account.waiting -= 1;
    clearTimeout(this.#timer);
    signal.removeEventListener('abort', this.#leave);
  }
}
