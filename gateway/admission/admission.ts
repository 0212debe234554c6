import { LRUCache } from 'lru-cache';
import { AdmissionRefusal } from './admission-refusal.ts';
import type { AdmissionSettings } from './admission-settings.ts';
import { type CallerAccount, CallerAccounts } from './caller-account.ts';
import { DueQueue } from './due-queue.ts';
import type { AdmissionState, EndedOperation, Entrant } from './operation-facts.ts';
import { Pressure, type PressureGauge } from './pressure.ts';
import { type WaitingOperation, WaitingRoom } from './waiting-room.ts';

// An operation passes three gates. Where several wait, small operations of callers that have used little lately are next:
//
//     1. when its body has been read     the operations in progress, of the caller and of all
//     2. before it is parsed             one in each iteration of the event loop
//     3. before it is planned            the cost of the expensive operations in progress
//
// Before the first one, when only its headers have been read, it is rejected if the process is too busy.
//
// The work of an operation is the time for which it occupies the event loop, and its estimated cost for the partners.

/** Cost units that count as much as one millisecond of the event loop. */
const COST_PER_MS = 100;
/** The assumed work of a document that is new: it must be validated and planned. */
const NEW_DOCUMENT_MS = 50;
/** Documents whose latest work is stored. */
const MAX_DOCUMENTS = 10_000;
/** Operations that cost less do not wait at the third gate. */
const CHEAP_COST = 1_000;
/** Under pressure, callers that have used more than this multiple of the mean are rejected first. */
const SHED_ABOVE_MEAN = 2;
/** Operations that wait. Further ones are rejected. */
const MAX_WAITING = 2_000;

/** Decides which operations are executed now, later or not at all, so that no caller can take the gateway from the others. */
export class Admission {
  readonly #settings: AdmissionSettings;
  readonly #accounts = new CallerAccounts();
  readonly #workByDocument = new LRUCache<string, number>({ max: MAX_DOCUMENTS });
  readonly #pressure: PressureGauge;
  readonly #turns = new DueQueue<Turn>();
  #isTurnTaken = false;
  #waitingForTurn = 0;
  readonly #entrance: WaitingRoom;
  readonly #expensive: WaitingRoom;
  #inProgress = 0;
  #waiting = 0;
  #costInProgress = 0;

  constructor(settings: AdmissionSettings, pressure: PressureGauge = new Pressure(settings)) {
    this.#settings = settings;
    this.#pressure = pressure;
    this.#entrance = new WaitingRoom(settings.waitMs);
    this.#expensive = new WaitingRoom(settings.waitMs);
  }

  get state(): AdmissionState {
    return {
      inProgress: this.#inProgress,
      waiting: this.#waiting,
      pressure: this.#pressure.level,
    };
  }

  /** Starts to measure how busy the process is. */
  open(): void {
    this.#pressure.start();
  }

  close(): void {
    this.#pressure.stop();
  }

  /**
   * Before the body of a request is read. Under pressure, rejects callers that have used much more than others lately; at full
   * pressure, all.
   *
   * @throws {AdmissionRefusal}
   */
  shed(callerKey: string): void {
    const { level } = this.#pressure;
    if (level === 0) return;
    const limit = SHED_ABOVE_MEAN * (1 - level) * this.#accounts.meanUse();
    if (level < 1 && this.#accounts.of(callerKey).recentUse() <= limit) return;
    throw new AdmissionRefusal('overloaded');
  }

  /**
   * The first gate. Resolves with a ticket for the others, which must be released once the operation has ended.
   *
   * @throws {AdmissionRefusal}
   */
  async enter({ callerKey, signal, acceptLanguage }: Entrant): Promise<Ticket> {
    if (signal.aborted) throw new AdmissionRefusal('disconnected');
    const account = this.#accounts.of(callerKey);
    if (this.#hasRoom(account)) this.#count(account);
    else {
      const { callerConcurrency, callerQueue } = this.#settings;
      const isOwn = account.inProgress >= callerConcurrency;
      if (isOwn && account.waiting >= callerQueue) throw new AdmissionRefusal('caller');
      if (this.#waiting >= MAX_WAITING) throw new AdmissionRefusal('overloaded');
      const dueAt = account.dueAt(account.meanWork);
      const onAdmitted = () => this.#count(account);
      await this.#waitIn(this.#entrance, { account, dueAt, cost: 0, signal, onAdmitted });
    }
    return new Ticket({ account, signal, acceptLanguage, admission: this });
  }

  /**
   * The second gate: of the operations that arrive together, one starts in each iteration of the event loop. Undefined: now.
   * To read, validate and plan an operation blocks the event loop. Without turns, all would be read before anything else.
   */
  turn({ account }: Ticket, readDocument: () => string | undefined): Promise<void> | undefined {
    if (!this.#isTurnTaken) {
      this.#takeTurn();
      return undefined;
    }
    const document = readDocument();
    const known = document === undefined ? undefined : this.#workByDocument.get(document);
    const dueAt = account.dueAt(known ?? NEW_DOCUMENT_MS);
    this.#waitingForTurn += 1;
    return new Promise((start) => this.#turns.add({ dueAt, start }));
  }

  /** The third gate. While an operation waits there, it does not count as in progress. */
  async reserve(ticket: Ticket, cost: number): Promise<void> {
    const { account, signal } = ticket;
    const work = cost / COST_PER_MS;
    account.charge(work);
    if (cost < CHEAP_COST) return;
    if (this.#hasCostLeft(cost)) return this.#reserve(ticket, cost);
    this.#inProgress -= 1;
    this.#admitWaiting();
    const onAdmitted = () => this.#reserve(ticket, cost);
    try {
      const dueAt = account.dueAt(work);
      await this.#waitIn(this.#expensive, { account, dueAt, cost, signal, onAdmitted });
    } finally {
      this.#inProgress += 1;
    }
  }

  /** Ends an operation, and lets those in for which there is room then. */
  leave({ account, reservedCost }: Ticket, { busyMs, document }: EndedOperation): void {
    if (document !== undefined) this.#workByDocument.set(document, busyMs);
    account.charge(busyMs);
    account.noteOperation(busyMs);
    account.inProgress -= 1;
    this.#inProgress -= 1;
    this.#costInProgress -= reservedCost;
    this.#admitWaiting();
  }

  /** Until the next iteration of the event loop. */
  #takeTurn(): void {
    this.#isTurnTaken = true;
    setImmediate(() => {
      this.#isTurnTaken = false;
      if (this.#waitingForTurn === 0) return;
      this.#waitingForTurn -= 1;
      this.#takeTurn();
      this.#turns.take()?.start();
    });
  }

  #hasRoom(account: CallerAccount): boolean {
    const { callerConcurrency, concurrency } = this.#settings;
    return this.#inProgress < concurrency && account.inProgress < callerConcurrency;
  }

  #count(account: CallerAccount): void {
    account.inProgress += 1;
    this.#inProgress += 1;
  }

  #hasCostLeft(cost: number): boolean {
    return this.#costInProgress === 0 || this.#costInProgress + cost <= this.#settings.costInProgress;
  }

  #reserve(ticket: Ticket, cost: number): void {
    ticket.reservedCost += cost;
    this.#costInProgress += cost;
  }

  async #waitIn(room: WaitingRoom, operation: WaitingOperation): Promise<void> {
    this.#waiting += 1;
    try {
      await room.wait(operation);
    } finally {
      this.#waiting -= 1;
    }
  }

  #admitWaiting(): void {
    if (this.#waiting === 0) return;
    this.#expensive.admit(({ cost }) => this.#hasCostLeft(cost));
    this.#entrance.admit(({ account }) => this.#hasRoom(account));
  }
}

/** An operation that waits at the second gate. */
interface Turn {
  readonly dueAt: number;
  readonly start: () => void;
}

interface TicketOptions extends Omit<Entrant, 'callerKey'> {
  readonly account: CallerAccount;
  readonly admission: Admission;
}

/** One operation that was admitted. */
export class Ticket {
  readonly account: CallerAccount;
  readonly signal: AbortSignal;
  /** In cost units. */
  reservedCost = 0;
  readonly #options: TicketOptions;
  #isReleased = false;

  constructor(options: TicketOptions) {
    this.account = options.account;
    this.signal = options.signal;
    this.#options = options;
  }

  /**
   * Resolves when the operation may be parsed. Undefined: now.
   *
   * @param readDocument returns SHA-256 of its document; called only when the operation must wait
   */
  turn(readDocument: () => string | undefined): Promise<void> | undefined {
    return this.#options.admission.turn(this, readDocument);
  }

  /** Resolves when an operation of this cost may be executed. Rejects with a GraphQL error when the gateway is too busy. */
  async reserve(cost: number): Promise<void> {
    const { admission, acceptLanguage } = this.#options;
    try {
      await admission.reserve(this, cost);
    } catch (error) {
      throw error instanceof AdmissionRefusal ? error.toGraphQL(acceptLanguage) : error;
    }
  }

  /** Ends the operation. May be called again. */
  release(ended: EndedOperation): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.#options.admission.leave(this, ended);
  }
}
