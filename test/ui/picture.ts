// npm run picture: takes the README's screenshot, from the running extension.
import path from 'node:path';
import { ensureChromium, ensureServer, root } from '../prepare.mjs';
import { Workbench } from './workbench';

const sample = 'a-collision-in-the-strait.editorial';

async function main(): Promise<void> {
  ensureServer();
  ensureChromium();
  const workbench = await Workbench.open({
    open: sample,
    viewport: { width: 1280, height: 780 },
    settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14, 'editor.lineNumbers': 'off', 'window.commandCenter': false, 'window.title': '${activeEditorShort}' },
  });
  try {
    await workbench.highlights(sample).first().waitFor({ timeout: 30_000 });
    await workbench.run('Dateline: Show Entities');
    await workbench.page.waitForTimeout(1500);
    // a word that the reader would ask about, in the middle of the page
    const word = await workbench.place(sample, process.argv[2] ?? 'National');
    await workbench.page.mouse.move(word.x, word.y);
    await workbench.page.mouse.move(word.x + 2, word.y);
    await workbench.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first().waitFor({ timeout: 10_000 });
    await workbench.page.waitForTimeout(500);
    await workbench.page.screenshot({ path: path.join(root, 'media/screenshot.png') });
  } finally {
    await workbench.close();
  }
}

void main();
