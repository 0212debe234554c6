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
    <div className={`editor-frame ${className}`} data-hint={hint} onKeyDown={leaveOnEscape}>
      {children}
    </div>
  );
}

/** Escape closes a list of suggestions first: the editor has then handled the key. */
function leaveOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.currentTarget.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}
