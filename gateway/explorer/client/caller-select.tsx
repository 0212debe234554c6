import type { ReactNode } from 'react';
import type { LocalCaller, SelectedCaller } from './callers.ts';

/** Selects the caller whose key requests are sent with. Hidden where the gateway lists no callers. */
export function CallerSelect({
  callers,
  selected,
}: {
  readonly callers: readonly LocalCaller[];
  readonly selected: SelectedCaller;
}): ReactNode {
  if (callers.length === 0) return null;
  return (
    <label className="caller-select">
      Send as{' '}
      <select
        autoComplete="off"
        onChange={({ target }) => selected.select(callers.find(({ name }) => name === target.value)?.secret)}
      >
        <option value="">anonymous</option>
        {callers.map(({ name }) => (
          <option key={name} value={name}>
            {name.toLowerCase()}
          </option>
        ))}
      </select>
    </label>
  );
}
