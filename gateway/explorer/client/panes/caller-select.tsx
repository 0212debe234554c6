import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { ReactNode } from 'react';
import type { LocalCaller } from '../callers.ts';
import type { SelectedCaller } from '../selected-caller.ts';
import { useTexts } from '../texts/index.ts';

/** Selects the caller whose key requests are sent with. Hidden where the gateway offers no callers. */
export function CallerSelect({
  callers,
  selected,
}: {
  readonly callers: readonly LocalCaller[];
  readonly selected: SelectedCaller;
}): ReactNode {
  const texts = useTexts();
  const clearAnswers = useClearAnswers();
  if (callers.length === 0) return null;

  function select(name: string): void {
    selected.select(callers.find((caller) => caller.name === name)?.secret);
    clearAnswers();
  }

  return (
    <label className="setting caller-select">
      <span>{texts.sendAs}</span>
      <select autoComplete="off" onChange={({ target }) => select(target.value)}>
        <option value="">{texts.anonymous}</option>
        {callers.map(({ name }) => (
          <option key={name} value={name}>
            {texts.callers[name] ?? name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Removes the answers of all tabs: they are for the caller before. */
function useClearAnswers(): () => void {
  const { tabs, activeTabIndex, responseEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'responseEditor'),
  );
  const actions = useGraphiQLActions();
  return () => {
    // The store finds the active tab by its identity, so that one stays as it is.
    actions.moveTab(tabs.map((tab, index) => (index === activeTabIndex ? tab : { ...tab, response: null })));
    actions.updateActiveTabValues({ response: null });
    responseEditor?.setValue('');
  };
}
