import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControl } from '@apollo/server/plugin/cacheControl';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { type DocumentNode, visit } from 'graphql';

/**
 * Says by `Cache-Control` how long an answer may be kept and who may be told it, where the partner's schema has
 * `@cacheControl`. Looking at the hint of every field that is resolved takes time, which a schema without hints need not
 * spend.
 */
export function cacheHeaders(typeDefs: DocumentNode): ApolloServerPlugin {
  return hasHints(typeDefs)
    ? ApolloServerPluginCacheControl({ calculateHttpHeaders: 'if-cacheable' })
    : ApolloServerPluginCacheControlDisabled();
}

function hasHints(typeDefs: DocumentNode): boolean {
  let found = false;
  visit(typeDefs, {
    Directive({ name }) {
      found ||= name.value === 'cacheControl';
    },
  });
  return found;
}
