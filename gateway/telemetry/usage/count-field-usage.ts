import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../../request/caller.ts';
import { callerLabel } from '../../request/caller-label.ts';
import type { FieldUsage } from './field-usage.ts';
import { readCoordinates } from './read-coordinates.ts';

const MAX_OPERATIONS = 1_000;
const MAX_NAME_LENGTH = 100;

/** Counts the field usage of executed operations. A rejected operation uses no field. */
export function countFieldUsage(usage: FieldUsage): ApolloServerPlugin<{ readonly caller: Caller }> {
  const bySchema = new WeakMap<GraphQLSchema, LRUCache<string, readonly string[]>>();

  return {
    async requestDidStart() {
      return {
        async willSendResponse({
          document,
          operation,
          operationName,
          queryHash,
          schema,
          response,
          contextValue,
        }) {
          const { body } = response;
          if (document === undefined || operation === undefined) return;
          if (body.kind !== 'single' || body.singleResult.data === undefined) return;
          const key = `${queryHash} ${operationName ?? ''}`;
          const known = cacheOf(schema);
          let coordinates = known.get(key);
          if (coordinates === undefined) {
            coordinates = readCoordinates(document, operation, schema);
            known.set(key, coordinates);
          }
          if (coordinates.length === 0) return;
          const name = operationName?.slice(0, MAX_NAME_LENGTH) ?? 'unnamed';
          usage.note({ key, operation: name, caller: callerLabel(contextValue.caller), coordinates });
        },
      };
    },
  };

  function cacheOf(schema: GraphQLSchema): LRUCache<string, readonly string[]> {
    let cache = bySchema.get(schema);
    if (cache === undefined) {
      cache = new LRUCache({ max: MAX_OPERATIONS });
      bySchema.set(schema, cache);
    }
    return cache;
  }
}
