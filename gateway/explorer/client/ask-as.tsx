import type { ReactNode } from 'react';
import type { ChosenCaller, LocalCaller } from './callers.ts';

/** Chooses who asks. Shown where there is anybody to choose. */
export function AskAs({
  callers,
  chosen,
}: {
  readonly callers: readonly LocalCaller[];
  readonly chosen: ChosenCaller;
}): ReactNode {
  if (callers.length === 0) return null;
  return (
    <label className="ask-as">
      Ask as{' '}
      <select
        autoComplete="off"
        onChange={({ target }) => chosen.choose(callers.find(({ name }) => name === target.value)?.secret)}
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
