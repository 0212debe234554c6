import { Supergraph } from '@apollo/federation-internals';
import { readAnswerShape } from './read-answer-shape.ts';
import type { AnswerShape } from './sanitize-answer.ts';

/** A partner of a supergraph. */
export interface NamedPartner {
  readonly name: string;
  readonly url: string;
  /** Reads the shape of the partner's answers to an operation of the query planner. */
  readonly readShape: (query: string) => AnswerShape;
}

/** Reads the partners, each with its own schema, from a supergraph without security directives. */
export function readNamedPartners(plainSdl: string): NamedPartner[] {
  const options = { supportedFeatures: null, validateSupergraph: false };
  const subgraphs = [...Supergraph.build(plainSdl, options).subgraphs()];
  return subgraphs.map(({ name, url, schema }) => ({
    name,
    url,
    readShape: (query) => readAnswerShape(query, schema),
  }));
}
