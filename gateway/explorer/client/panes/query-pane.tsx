import { HeaderEditor, QueryEditor, useGraphiQL, VariableEditor } from '@graphiql/react';
import { useId, useState } from 'react';
import { useTexts } from '../texts/index.ts';
import { EditorFrame } from './editor-frame.tsx';
import { QueryTabs } from './query-tabs.tsx';
import { QueryToolbar } from './query-toolbar.tsx';

type Tool = 'variables' | 'headers';

/** The open queries, the editor of one, and its variables and headers. */
export function QueryPane({ initialTool }: { readonly initialTool: Tool | null }) {
  const texts = useTexts();
  return (
    <section className="query-pane" aria-label={texts.query}>
      <QueryTabs />
      <QueryToolbar />
      <EditorFrame className="graphiql-query-editor" hint={texts.editorKeys}>
        <QueryEditor role="group" aria-label={`${texts.query}. ${texts.editorKeys}`} />
      </EditorFrame>
      <EditorTools initialTool={initialTool} />
    </section>
  );
}

/** Both editors are always in the page, because the run button reads them. */
function EditorTools({ initialTool }: { readonly initialTool: Tool | null }) {
  const texts = useTexts();
  const id = useId();
  const [shown, setShown] = useState(initialTool);
  const hasVariables = useGraphiQL(({ tabs, activeTabIndex }) =>
    Boolean(tabs[activeTabIndex]?.variables?.trim()),
  );
  const tools = [
    { tool: 'variables', name: texts.variables, Editor: VariableEditor, isMarked: hasVariables },
    { tool: 'headers', name: texts.headers, Editor: HeaderEditor, isMarked: false },
  ] as const;
  return (
    <div className="editor-tools">
      <div className="editor-tool-buttons">
        {tools.map(({ tool, name, isMarked }) => (
          <button
            key={tool}
            type="button"
            className={isMarked ? 'plain-button marked' : 'plain-button'}
            aria-expanded={shown === tool}
            aria-controls={`${id}${tool}`}
            onClick={() => setShown(shown === tool ? null : tool)}
          >
            {name}
          </button>
        ))}
      </div>
      {tools.map(({ tool, name, Editor }) => (
        <div key={tool} id={`${id}${tool}`} hidden={shown !== tool}>
          <EditorFrame className="editor-tool" hint={texts.editorKeys}>
            <Editor role="group" aria-label={`${name}. ${texts.editorKeys}`} />
          </EditorFrame>
        </div>
      ))}
    </div>
  );
}
