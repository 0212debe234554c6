import { Supergraph } from '@apollo/federation-internals';
import { LRUCache } from 'lru-cache';
import { type AnswerShape, readAnswerShape } from './answer-shape.ts';

/** Operations of the query planner that are remembered for each partner. */
const MOST_SHAPES = 1_000;

/** A partner as a supergraph has it. */
export interface NamedPartner {
  readonly name: string;
  readonly url: string;
  /** What the partner's answer to an operation of the query planner must look like. */
  readonly shapeOf: (query: string) => AnswerShape;
}

/** Reads every partner, with its own schema, back out of a supergraph without security directives. */
export function readNamedPartners(plainSdl: string): NamedPartner[] {
  const options = { supportedFeatures: null, validateSupergraph: false };
  const subgraphs = [...Supergraph.build(plainSdl, options).subgraphs()];
  return subgraphs.map(({ name, url, schema }) => {
    const shapes = new LRUCache<string, AnswerShape>({ max: MOST_SHAPES });
    const shapeOf = (query: string): AnswerShape => {
      let shape = shapes.get(query);
      if (shape === undefined) {
        shape = readAnswerShape(query, schema);
        shapes.set(query, shape);
      }
      return shape;
    };
    return { name, url, shapeOf };
  });
}
