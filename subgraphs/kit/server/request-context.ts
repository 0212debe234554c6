import type { FastifyRequest } from 'fastify';
import type { CallerClaims } from '../../../protocol/index.ts';
import type { CallerStatus, Language } from '../values/index.ts';
import type { Callers } from './authenticate-gateway.ts';
import type { SubgraphContext } from './subgraph.ts';

export interface RequestContextParts<Loaders> {
  readonly createLoaders: (caller: CallerStatus) => Loaders;
  readonly language: Language;
  readonly request: FastifyRequest;
  readonly callers: Callers;
}

/**
 * The context of resolvers. A class, because Apollo Server reads every own property of a context object before the resolvers
 * run: `caller` and `isSignedIn` must be getters of the prototype, since reading one restricts who may cache the answer.
 */
export class RequestContext<Loaders> implements SubgraphContext<Loaders> {
  readonly loaders: Loaders;
  readonly language: Language;
  readonly request: FastifyRequest;
  readonly callers: Callers;

  constructor({ createLoaders, language, request, callers }: RequestContextParts<Loaders>) {
    this.language = language;
    this.request = request;
    this.callers = callers;
    this.loaders = createLoaders(this);
  }

  get caller(): CallerClaims {
    return this.callers.of(this.request);
  }

  get isSignedIn(): boolean {
    return this.callers.isSignedIn(this.request);
  }
}
