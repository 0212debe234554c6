import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControl } from '@apollo/server/plugin/cacheControl';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { type DocumentNode, visit } from 'graphql';

/**
 * Sets `Cache-Control` by the `@cacheControl` hints of a partner's schema. Disabled for a schema without hints, because
 * computing the policy costs time for every resolved field.
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
