/** The icons of the panels' buttons. The buttons have their names as text. */
export function ExamplesIcon() {
  return (
    <svg {...DRAWING}>
      <path d="M4 4h16v12H10l-4 4v-4H4z" strokeLinejoin="round" />
      <path d="M9.8 8.4a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2.8-1.2 1.6" strokeLinecap="round" />
      <circle cx="12" cy="13.9" r="0.6" fill="currentColor" />
    </svg>
  );
}

export function SchemaIcon() {
  return (
    <svg {...DRAWING}>
      <path d="M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3z" strokeLinejoin="round" />
      <path d="M5 17a3 3 0 0 1 3-3h11M9 8h6" strokeLinecap="round" />
    </svg>
  );
}

export function HistoryIcon() {
  return (
    <svg {...DRAWING}>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 7.5V12l3 2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

const DRAWING = {
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  'aria-hidden': true,
} as const;
