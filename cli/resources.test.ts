import { expect, it } from 'vitest';
import { Resources } from './resources.ts';

function resource(name: string, closed: string[], error?: Error) {
  return {
    close: async () => {
      closed.push(name);
      if (error) throw error;
    },
  };
}

it('closes the last resource first', async () => {
  const closed: string[] = [];
  const resources = new Resources();
  for (const name of ['database', 'subgraph', 'gateway']) resources.add(resource(name, closed));

  await resources.close();

  expect(closed).toEqual(['gateway', 'subgraph', 'database']);
});

it('closes all resources if one fails, and throws its error', async () => {
  const closed: string[] = [];
  const resources = new Resources();
  resources.add(resource('database', closed));
  resources.add(resource('gateway', closed, new Error('close failed')));

  await expect(resources.close()).rejects.toThrow('close failed');

  expect(closed).toEqual(['gateway', 'database']);
});
