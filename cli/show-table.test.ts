import { expect, it } from 'vitest';
import { showCsv, showTable } from './show-table.ts';

const rows = [
  { Field: 'A.b', Empty: '', Name: '=HYPERLINK("x")' },
  { Field: 'Longer.field', Empty: '', Name: 'a, "b"' },
];

it('aligns a table and omits columns without any value', () => {
  expect(showTable(rows)).toBe(
    ['Field         Name', 'A.b           =HYPERLINK("x")', 'Longer.field  a, "b"'].join('\n'),
  );
});

it('writes CSV with quoted cells and no formulas', () => {
  expect(showCsv(rows)).toBe(
    ['"Field","Empty","Name"', '"A.b","","\'=HYPERLINK(""x"")"', '"Longer.field","","a, ""b"""'].join('\r\n'),
  );
});
