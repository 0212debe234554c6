/** A queue whose item that is due first is next. */
export class DueQueue<Item extends { readonly dueAt: number }> {
  readonly #items = new Set<Item>();

  get size(): number {
    return this.#items.size;
  }

  add(item: Item): void {
    this.#items.add(item);
  }

  /** Without effect when the item is not in the queue. */
  remove(item: Item): void {
    this.#items.delete(item);
  }

  /** Takes the item that is due first, of those that may proceed. */
  take(mayProceed: (item: Item) => boolean = () => true): Item | undefined {
    let first: Item | undefined;
    for (const item of this.#items) {
      if ((first === undefined || item.dueAt < first.dueAt) && mayProceed(item)) first = item;
    }
    if (first !== undefined) this.#items.delete(first);
    return first;
  }
}
