import { formatShortcutForOS, KEY_MAP, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useTexts } from '../texts/index.ts';

/** Runs, formats and copies the query. With several operations in it, one is selected to run. */
export function QueryToolbar() {
  const texts = useTexts();
  const actions = useGraphiQLActions();
  const isRunning = useGraphiQL(({ isFetching, subscription }) => isFetching || subscription !== null);
  return (
    <div className="query-toolbar">
      <button
        type="button"
        className="run-button graphiql-execute-button"
        title={formatShortcutForOS(KEY_MAP.runQuery.key, 'Cmd')}
        onClick={() => (isRunning ? actions.stop() : actions.run())}
      >
        {isRunning ? texts.stop : texts.run}
      </button>
      <OperationSelect />
      <button
        type="button"
        className="plain-button"
        title={KEY_MAP.prettify.key}
        onClick={() => void actions.prettifyEditors()}
      >
        {texts.format}
      </button>
      <button
        type="button"
        className="plain-button"
        title={KEY_MAP.copyQuery.key}
        onClick={() => void actions.copyQuery()}
      >
        {texts.copy}
      </button>
    </div>
  );
}

function OperationSelect() {
  const texts = useTexts();
  const { operations = [], operationName } = useGraphiQL(pick('operations', 'operationName'));
  const actions = useGraphiQLActions();
  if (operations.length < 2) return null;
  return (
    <select
      aria-label={texts.operation}
      value={operationName}
      onChange={({ target }) => actions.setOperationName(target.value)}
    >
      {operations.map(({ name, loc }) => (
        <option key={loc?.start ?? name?.value}>{name?.value}</option>
      ))}
    </select>
  );
}
