interface Closable {
  close(): Promise<void>;
}

/** Open resources of a command, such as servers and databases. */
export class Resources {
  readonly #opened: Closable[] = [];

  /** Returns `resource`, so that it can be opened and added in one statement. */
  add<Resource extends Closable>(resource: Resource): Resource {
    this.#opened.push(resource);
    return resource;
  }

  /** Closes all resources, the last one first. If some fail to close, throws the first error at the end. */
  async close(): Promise<void> {
    const errors: unknown[] = [];
    for (const resource of this.#opened.splice(0).toReversed()) {
      await resource.close().catch((error: unknown) => errors.push(error));
    }
    if (errors.length > 0) throw errors[0];
  }
}
