import { Supergraph } from '@apollo/federation-internals';
import { LRUCache } from 'lru-cache';
import { type AnswerShape, readAnswerShape } from './answer-shape.ts';

/** Operations of the query planner that are remembered for each partner. */
const MOST_SHAPES = 1_000;

/** Gives for each partner what its answers must look like, by the operation that it is sent. */
export type AnswerShapes = (partner: string) => (query: string) => AnswerShape;

/** Reads every partner's own schema back out of a supergraph without security directives. */
export function readAnswerShapes(plainSdl: string): AnswerShapes {
  const options = { supportedFeatures: null, validateSupergraph: false };
  const subgraphs = Supergraph.build(plainSdl, options).subgraphs();
  return (partner) => {
    const schema = subgraphs.get(partner)?.schema;
    if (schema === undefined) throw new Error(`The supergraph has no partner ${partner}.`);
    const shapes = new LRUCache<string, AnswerShape>({ max: MOST_SHAPES });
    return (query) => {
      let shape = shapes.get(query);
      if (shape === undefined) {
        shape = readAnswerShape(query, schema);
        shapes.set(query, shape);
      }
      return shape;
    };
  };
}
