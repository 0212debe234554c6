import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('client/', import.meta.url)),
  // The gateway serves the page at /graphql and its files below that path.
  base: '/graphql/',
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('dist/', import.meta.url)),
    emptyOutDir: true,
    // The editor alone is larger than the default warning limit; browsers load it once and cache it.
    chunkSizeWarningLimit: 5_000,
    reportCompressedSize: false,
    // The directive "use client" has an effect only in React's server.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  worker: { format: 'es' },
});
