import { buildPage, isPageCurrent } from './build.ts';

// Runs at the end of every `npm install`, and with --force as `npm run build:page`.
if (process.argv.includes('--force')) {
  await buildPage();
} else if (hasBundler() && !isPageCurrent()) {
  try {
    await buildPage();
  } catch (error) {
    // A gateway without its page still answers queries, so an install must not fail over it.
    console.warn('The page at /graphql was not built. `npm run build:page` tries again.', error);
  }
}

// An install without development packages has none; there the page comes from an earlier build.
function hasBundler(): boolean {
  try {
    import.meta.resolve('vite');
    return true;
  } catch {
    return false;
  }
}
