import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useTexts } from '../texts/index.ts';

/** The open queries. */
export function QueryTabs() {
  const texts = useTexts();
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const actions = useGraphiQLActions();
  return (
    <nav className="query-tabs" aria-label={texts.tabs}>
      <ul>
        {tabs.map((tab, index) => {
          const title = tab.operationName ?? texts.untitled;
          return (
            <li key={tab.id} className={index === activeTabIndex ? 'query-tab active' : 'query-tab'}>
              <button
                type="button"
                aria-current={index === activeTabIndex ? 'true' : undefined}
                onClick={() => index !== activeTabIndex && actions.changeTab(index)}
              >
                {title}
              </button>
              {tabs.length > 1 && (
                <button
                  type="button"
                  aria-label={texts.closeTab(title)}
                  onClick={() => actions.closeTab(index)}
                >
                  ×
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="plain-button"
        aria-label={texts.newTab}
        title={texts.newTab}
        onClick={() => actions.addTab()}
      >
        +
      </button>
    </nav>
  );
}
