import type { FastifyRequest } from 'fastify';
import type { Language } from '../values/language.ts';
import type { Caller } from './caller.ts';
import type { Callers } from './require-signatures.ts';
import type { SubgraphContext } from './subgraph.ts';

export interface RequestContextParts<Loaders> {
  readonly loaders: Loaders;
  readonly language: Language;
  readonly request: FastifyRequest;
  readonly callers: Callers;
}

/**
 * What resolvers are given. A class, since Apollo Server copies every property of a context before it is used: asking who
 * calls marks the answer as theirs, and so must be left to the resolvers.
 */
export class RequestContext<Loaders> implements SubgraphContext<Loaders> {
  readonly loaders: Loaders;
  readonly language: Language;
  readonly request: FastifyRequest;
  readonly callers: Callers;

  constructor({ loaders, language, request, callers }: RequestContextParts<Loaders>) {
    this.loaders = loaders;
    this.language = language;
    this.request = request;
    this.callers = callers;
  }

  get caller(): Caller {
    return this.callers.of(this.request);
  }
}
