import type { KeyboardEvent, ReactNode } from 'react';

/**
 * Around an editor, in which Tab writes a tab: Escape leads back to the element around the editor, from which Tab moves on.
 * The hint says so while that element has the focus. (Enter leads into the editor.)
 */
export function EditorFrame({
  className,
  hint,
  children,
}: {
  readonly className: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={`editor-frame ${className}`} data-hint={hint} onKeyDownCapture={leaveOnEscape}>
      {children}
    </div>
  );
}

/** In the capture phase, because the editor stops the event. While one of its widgets is open, Escape closes that first. */
function leaveOnEscape({ key, currentTarget: frame }: KeyboardEvent<HTMLElement>): void {
  if (key !== 'Escape' || frame.querySelector(OPEN_WIDGET) !== null) return;
  frame.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}

const OPEN_WIDGET = ['suggest-widget', 'parameter-hints-widget', 'find-widget']
  .map((name) => `.${name}.visible`)
  .join();
