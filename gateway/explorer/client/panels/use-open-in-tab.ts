import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { WIDE_PAGE } from '../wide-page.ts';

/** A query with the text of its variables. */
export interface OpenedQuery {
  readonly query: string;
  readonly variables: string;
}

type Tab = { readonly query: string | null; readonly variables?: string | null };

/** Returns the tab that is shown, and a function that opens a query in a tab. */
export function useOpenInTab() {
  const actions = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );

  /** A tab for which `isOpenIn` holds is shown again. Other tabs are never changed. */
  function openInTab(opened: OpenedQuery, isOpenIn: (tab: Tab) => boolean): void {
    showTab(opened, isOpenIn);
    // There, the panel covers the query.
    if (!matchMedia(WIDE_PAGE).matches) actions.setVisiblePlugin(null);
  }

  function showTab({ query, variables }: OpenedQuery, isOpenIn: (tab: Tab) => boolean): void {
    const openIndex = tabs.findIndex(isOpenIn);
    if (openIndex !== -1 && openIndex === activeTabIndex) return;
    if (openIndex === -1) {
      actions.addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
      // The editors report changes after a delay, in which a double click would open two tabs.
      actions.updateActiveTabValues({ query, variables });
    } else {
      actions.changeTab(openIndex);
    }
  }

  return { activeTab: tabs[activeTabIndex], openInTab };
}
