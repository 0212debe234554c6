import { buildPage, isPageCurrent } from './build.ts';

// Runs at the end of every `npm install`, and with --force as `npm run build:page`.
if (process.argv.includes('--force')) {
  await buildPage();
} else if (hasBundler() && !isPageCurrent()) {
  try {
    await buildPage();
  } catch (error) {
    // A gateway without its page still answers queries, so a failed build must not make the installation fail.
    console.warn('The page at /graphql was not built. `npm run build:page` tries again.', error);
  }
}

// An installation without development packages has none, and uses a page that was built earlier.
function hasBundler(): boolean {
  try {
    import.meta.resolve('vite');
    return true;
  } catch {
    return false;
  }
}
