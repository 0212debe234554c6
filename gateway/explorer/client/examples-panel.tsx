import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type Example, formatVariables, isOpenIn } from './examples.ts';

/** A panel that lists the example queries and opens them in tabs. */
export function createExamplesPlugin(examples: readonly Example[]): GraphiQLPlugin {
  return { title: 'Example queries', icon: ExamplesIcon, content: () => <Examples examples={examples} /> };
}

function Examples({ examples }: { readonly examples: readonly Example[] }) {
  const { activeTab, openExample } = useExampleTabs();
  return (
    <section className="examples" aria-labelledby="examples-title">
      <h2 id="examples-title" className="examples-title">
        Example queries
      </h2>
      <p className="examples-hint">Choose one to open it in a tab, then run it or change it.</p>
      <ol className="examples-list">
        {examples.map((example) => (
          <li key={example.title}>
            <button
              type="button"
              className="examples-item"
              aria-current={activeTab !== undefined && isOpenIn(activeTab, example)}
              onClick={() => openExample(example)}
            >
              <span className="examples-item-title">{example.title}</span>
              <span className="examples-item-description">{example.description}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useExampleTabs() {
  const actions = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );

  // An example that is open and unchanged is shown again. Other tabs are never changed.
  function openExample(example: Example) {
    const openIndex = tabs.findIndex((tab) => isOpenIn(tab, example));
    if (openIndex !== -1 && openIndex === activeTabIndex) return;
    if (openIndex === -1) {
      const variables = formatVariables(example);
      actions.addTab();
      queryEditor?.setValue(example.query);
      variableEditor?.setValue(variables);
      // The editors report changes after a delay, in which a double click would open two tabs.
      actions.updateActiveTabValues({ query: example.query, variables });
    } else {
      actions.changeTab(openIndex);
    }
    // During that delay, the run button would send the operation name of the previous tab.
    actions.setOperationFacts({});
  }

  return { activeTab: tabs[activeTabIndex], openExample };
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M4 4h16v12H10l-4 4v-4H4z" strokeLinejoin="round" />
      <path d="M9.8 8.4a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2.8-1.2 1.6" strokeLinecap="round" />
      <circle cx="12" cy="13.9" r="0.6" fill="currentColor" />
    </svg>
  );
}
