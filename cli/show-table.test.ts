import { expect, it } from 'vitest';
import { showCsv, showTable } from './show-table.ts';

const rows = [
  { Field: 'A.b', Empty: '', Name: '=HYPERLINK("x")' },
  { Field: 'Longer.field', Empty: '', Name: 'a, "b"' },
];

it('aligns a table and leaves out what is empty everywhere', () => {
  expect(showTable(rows)).toBe(
    ['Field         Name', 'A.b           =HYPERLINK("x")', 'Longer.field  a, "b"'].join('\n'),
  );
});

it('writes CSV that a spreadsheet takes for nothing else', () => {
  expect(showCsv(rows)).toBe(
    ['"Field","Empty","Name"', '"A.b","","\'=HYPERLINK(""x"")"', '"Longer.field","","a, ""b"""'].join('\r\n'),
  );
});
