import { DocExplorer } from '@graphiql/plugin-doc-explorer';
import type { GraphiQLPlugin } from '@graphiql/react';
import { SchemaIcon } from './panel-icons.tsx';

/** A panel with the types and fields of the graph. Their descriptions are in English. */
export const schemaPanel: GraphiQLPlugin = {
  title: 'Documentation Explorer',
  icon: SchemaIcon,
  content: () => (
    <div lang="en">
      <DocExplorer />
    </div>
  ),
};
