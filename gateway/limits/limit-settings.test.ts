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
  const lines = measureNames.map((name) => {
    const { setting, defaultLimit } = shapeMeasures[name];
    return `${setting}=${defaultLimit}`;
  });
  expect(example.split('\n')).toEqual(expect.arrayContaining(lines));
});
