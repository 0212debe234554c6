#!/usr/bin/env node
// The entry point of the command. Node 22.18 and later run the TypeScript sources directly; older versions need a loader.

process.env.NODE_ENV ??= 'production';

if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api');
  register();
}

const { main } = await import('./main.ts');
await main(process.argv);
