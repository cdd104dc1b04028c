// @ts-check
// Chromium, headless, with the flags that keep it from calling home.
import { chromium } from 'playwright-core';
import { findChromium } from '../prepare.mjs';

/** @param {import('playwright-core').LaunchOptions} [options] */
export function launchChromium(options = {}) {
  return chromium.launch({
    executablePath: findChromium(),
    handleSIGINT: false, // who started it stops it, after the screenshot that tells what went wrong
    handleSIGTERM: false,
    ...options,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--disable-dev-shm-usage', ...(options.args ?? [])],
  });
}
