import { useHistory, useHistoryActions } from '@graphiql/plugin-history';
import type { GraphiQLPlugin } from '@graphiql/react';
import { useTexts } from '../texts/index.ts';
import { HistoryIcon } from './panel-icons.tsx';
import { useOpenInTab } from './use-open-in-tab.ts';

/** A panel that lists the queries that were run in this browser, the latest first. */
export function createHistoryPanel(): GraphiQLPlugin {
  return { title: 'History', icon: HistoryIcon, content: History };
}

function History() {
  const texts = useTexts();
  const items = useHistory().toReversed();
  const actions = useHistoryActions();
  const { openInTab } = useOpenInTab();
  return (
    <>
      <p className="panel-hint">{texts.historyHint}</p>
      <ol className="panel-list">
        {items.map(({ query = '', variables = '', operationName }, index) => (
          <li key={`${index} ${query}`}>
            <button
              type="button"
              className="panel-item"
              onClick={() => {
                openInTab({ query, variables }, (tab) => tab.query === query && tab.variables === variables);
              }}
            >
              <span className="panel-item-title">{operationName ?? texts.untitled}</span>
              <code className="panel-item-query">{withoutComments(query)}</code>
            </button>
          </li>
        ))}
      </ol>
      {items.length > 0 && (
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            for (const item of items) actions.deleteFromHistory(item, true);
          }}
        >
          {texts.clearHistory}
        </button>
      )}
    </>
  );
}

function withoutComments(query: string): string {
  return query.replace(/^\s*#.*$/gm, '').trim();
}
