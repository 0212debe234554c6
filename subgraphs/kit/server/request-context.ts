import type { FastifyRequest } from 'fastify';
import type { CallerClaims } from '../../../protocol/index.ts';
import type { Language } from '../values/index.ts';
import type { Callers } from './authenticate-gateway.ts';
import type { SubgraphContext } from './subgraph.ts';

export interface RequestContextParts<Loaders> {
  readonly loaders: Loaders;
  readonly language: Language;
  readonly request: FastifyRequest;
  readonly callers: Callers;
}

/**
 * The context of resolvers. A class, because Apollo Server reads every own property of a context object before the resolvers
 * run: `caller` must be a getter of the prototype, since reading it marks the answer as private.
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

  get caller(): CallerClaims {
    return this.callers.of(this.request);
  }
}
