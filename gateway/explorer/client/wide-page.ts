/** On a narrower page, an open panel covers the query and the answer. `panes.css` has the same width. */
export const WIDE_PAGE = '(min-width: 900px)';
