#!/usr/bin/env node
// The door of the command. Node 22.18 and later run the TypeScript sources as they are; an older Node is given a loader first.

process.env.NODE_ENV ??= 'production';

if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api');
  register();
}

const { main } = await import('./main.ts');
await main(process.argv);
