// Runs the suite in the web-worker extension host, with mocha's browser build.
import 'mocha/mocha.js';
import { files } from 'suite';

declare const mocha: BrowserMocha;

/** Called by VS Code; rejects when a test failed. */
export async function run(): Promise<void> {
  (globalThis as { location?: unknown }).location ??= { search: '' }; // mocha looks for ?grep= in it
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: true, timeout: 20_000, forbidOnly: true });
  if (GREP) mocha.grep(new RegExp(GREP));
  for (const load of files) await load();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
