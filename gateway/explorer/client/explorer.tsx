import { DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { HistoryStore } from '@graphiql/plugin-history';
import { useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import type { LocalCallers } from './callers.ts';
import { type Panels, SidePanel } from './panels/index.ts';
import { AnswerPane, PageHeader, QueryPane } from './panes/index.ts';
import type { SelectedCaller } from './selected-caller.ts';
import { type LanguageChoice, LanguageContext, type PageLanguage, useTexts } from './texts/index.ts';
import { useDarkTheme } from './use-dark-theme.ts';
import { useEditorOptions } from './use-editor-options.ts';
import { WIDE_PAGE } from './wide-page.ts';

export interface ExplorerProps {
  readonly panels: Panels;
  readonly local: LocalCallers;
  readonly selected: SelectedCaller;
  readonly choice: LanguageChoice;
}

/** The whole page: header, panel, query and answer. Inside GraphiQL's provider, whose store has the tabs and the editors. */
export function Explorer({ panels, local, selected, choice }: ExplorerProps) {
  const [language, setLanguage] = useState(choice.current);
  const [isWide] = useState(() => matchMedia(WIDE_PAGE).matches);
  useClosePanelOnNarrowPage();
  useDarkTheme();
  useEditorOptions();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  function onLanguage(chosen: PageLanguage): void {
    choice.choose(chosen);
    setLanguage(chosen);
  }

  return (
    <LanguageContext value={{ language, texts: choice.texts }}>
      <DocExplorerStore>
        <HistoryStore>
          <div className="graphiql-container explorer">
            <PageHeader panels={panels} callers={local.callers} selected={selected} onLanguage={onLanguage} />
            <main className="page-content">
              {local.isTokenNeeded && <TokenHint />}
              <div className="panes">
                <SidePanel panels={panels} />
                <QueryPane initialTool={isWide ? 'variables' : null} />
                <AnswerPane />
              </div>
            </main>
          </div>
        </HistoryStore>
      </DocExplorerStore>
    </LanguageContext>
  );
}

function TokenHint() {
  return <p className="token-hint">{useTexts().tokenNeeded}</p>;
}

function useClosePanelOnNarrowPage(): void {
  const actions = useGraphiQLActions();
  useEffect(() => {
    const wide = matchMedia(WIDE_PAGE);
    function closePanel(): void {
      if (!wide.matches) actions.setVisiblePlugin(null);
    }
    closePanel();
    wide.addEventListener('change', closePanel);
    return () => wide.removeEventListener('change', closePanel);
  }, [actions]);
}
