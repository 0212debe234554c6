import type { GraphiQLPlugin } from '@graphiql/react';
import { describeExample, type Example, formatVariables, isOpenIn } from '../examples.ts';
import { useLanguage, useTexts } from '../texts/index.ts';
import { ExamplesIcon } from './panel-icons.tsx';
import { useOpenInTab } from './use-open-in-tab.ts';

/** A panel that lists the example queries and opens them in tabs. */
export function createExamplesPanel(examples: readonly Example[]): GraphiQLPlugin {
  return {
    title: 'Example queries',
    icon: ExamplesIcon,
    content: () => <Examples examples={examples} />,
  };
}

function Examples({ examples }: { readonly examples: readonly Example[] }) {
  const texts = useTexts();
  const language = useLanguage();
  const { activeTab, openInTab } = useOpenInTab();

  function open(example: Example): void {
    const opened = { query: example.query, variables: formatVariables(example) };
    openInTab(opened, (tab) => isOpenIn(tab, example));
  }

  return (
    <>
      <p className="panel-hint">{texts.examplesHint}</p>
      <ol className="panel-list">
        {examples.map((example) => {
          const { title, description, lang } = describeExample(example, language);
          return (
            <li key={example.title}>
              <button
                type="button"
                className="panel-item"
                lang={lang}
                aria-current={activeTab !== undefined && isOpenIn(activeTab, example)}
                onClick={() => open(example)}
              >
                <span className="panel-item-title">{title}</span>
                <span className="panel-item-description">{description}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
