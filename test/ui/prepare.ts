import { ensureChromium, ensureServer } from '../prepare.mjs';

/** Run by mocha before anything else: the tests need VS Code's server build and a browser. */
export function mochaGlobalSetup(): void {
  ensureServer();
  ensureChromium();
}
