import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readOperationLimits } from './limit-settings.ts';
import { measureNames, shapeMeasures } from './shape/measures.ts';

it('reads each limit on the shape from its variable', () => {
  for (const name of measureNames) {
    const { setting } = shapeMeasures[name];
    const { shape } = readOperationLimits({ [setting]: '7' });
    expect(shape).toEqual({ ...readOperationLimits({}).shape, [name]: 7 });
    expect(() => readOperationLimits({ [setting]: '0' })).toThrow(setting);
  }
});

it('has each limit on the shape in .env.example, with its default', async () => {
  const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
  const expected = measureNames.map(
    (name) => `${shapeMeasures[name].setting}=${shapeMeasures[name].defaultLimit}`,
  );
  const missing = expected.filter((line) => !example.split('\n').includes(line));
  expect(missing).toEqual([]);
});
