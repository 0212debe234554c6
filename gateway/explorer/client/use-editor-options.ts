import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Options of the editors that differ from GraphiQL's. */
export function useEditorOptions(): void {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) {
      // Otherwise each apostrophe of a French text gets a frame, because it resembles another character.
      editor?.updateOptions({ unicodeHighlight: { ambiguousCharacters: false } });
    }
  }, [queryEditor, variableEditor, responseEditor]);
}
