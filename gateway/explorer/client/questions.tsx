import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type Example, formatVariables, isOpenIn } from './examples.ts';

/** The panel that lists the ready questions and opens one in a tab. */
export function createQuestionsPlugin(examples: readonly Example[]): GraphiQLPlugin {
  return { title: 'Questions', icon: QuestionIcon, content: () => <Questions examples={examples} /> };
}

function Questions({ examples }: { readonly examples: readonly Example[] }) {
  const { activeTab, openExample } = useExampleTabs();
  return (
    <section className="questions" aria-labelledby="questions-title">
      <h2 id="questions-title" className="questions-title">
        Questions
      </h2>
      <p className="questions-hint">Choose one to open it in a tab, then run it or change it.</p>
      <ol className="questions-list">
        {examples.map((example) => (
          <li key={example.title}>
            <button
              type="button"
              className="questions-item"
              aria-current={activeTab !== undefined && isOpenIn(activeTab, example)}
              onClick={() => openExample(example)}
            >
              <span className="questions-item-title">{example.title}</span>
              <span className="questions-item-description">{example.description}</span>
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

  // A question that is already open unchanged is shown again; whatever else is open stays as its author left it.
  function openExample(example: Example) {
    const openIndex = tabs.findIndex((tab) => isOpenIn(tab, example));
    if (openIndex !== -1 && openIndex === activeTabIndex) return;
    if (openIndex === -1) {
      const variables = formatVariables(example);
      actions.addTab();
      queryEditor?.setValue(example.query);
      variableEditor?.setValue(variables);
      // The editors report a change only after a pause; without this a double click would open two tabs.
      actions.updateActiveTabValues({ query: example.query, variables });
    } else {
      actions.changeTab(openIndex);
    }
    // Until that pause is over, running would name the operation of the tab that was left.
    actions.setOperationFacts({});
  }

  return { activeTab: tabs[activeTabIndex], openExample };
}

function QuestionIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M4 4h16v12H10l-4 4v-4H4z" strokeLinejoin="round" />
      <path d="M9.8 8.4a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2.8-1.2 1.6" strokeLinecap="round" />
      <circle cx="12" cy="13.9" r="0.6" fill="currentColor" />
    </svg>
  );
}
