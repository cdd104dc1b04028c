import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Workbench } from './workbench';

const FILE = 'draft.editorial';
const OWN = '# our desk\nentries:\n  - label: Kestrel Group\n    type: organisation # since May\n';

describe('the glossary, seen from outside', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ open: FILE, files: { [FILE]: 'Quillon met Kazakhstan and the Kestrel Group.\n', '.dateline/glossary.yaml': OWN } });
    await workbench.highlights(FILE).first().waitFor({ timeout: 30_000 });
  });
  after(() => workbench?.close());

  const input = () => workbench.page.locator('.quick-input-widget input.input');
  const pick = (text: string | RegExp) => workbench.page.locator('.quick-input-list [role=option]', { hasText: text }).first();

  it('takes a selected name with a type and a note, and keeps the rest of the file as it was', async () => {
    await workbench.editor(FILE).locator('.view-line').first().click();
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.press('Control+Shift+ArrowRight');
    await workbench.run('Dateline: Add Selection to Glossary');
    await pick('organisation').waitFor();
    await workbench.page.keyboard.type('organisation');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.quick-input-message', { hasText: 'A note for the card' }).waitFor();
    await workbench.page.keyboard.type('A firm of our own making.');
    await workbench.page.keyboard.press('Enter');
    await workbench.editor(FILE).locator('.view-overlays [class*="ced-"]').nth(2).waitFor();
    const written = fs.readFileSync(path.join(workbench.folder, '.dateline/glossary.yaml'), 'utf8');
    assert.ok(written.startsWith(OWN), written);
    assert.match(written, /label: Quillon\n +type: organisation\n +note: A firm of our own making\./);
    await workbench.screenshot('add-to-glossary');
  });

  it('finds an entry by a code and opens its page', async () => {
    await workbench.editor(FILE).locator('.view-line').first().click();
    await workbench.run('Dateline: Search Glossary');
    await workbench.page.locator('.quick-input-title', { hasText: 'Search the glossary' }).waitFor();
    await input().fill('KAZ');
    await pick(/^\s*KAZ/).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.monaco-editor[data-uri^="dateline-glossary:/KZ/"]').first().waitFor();
    await workbench.screenshot('entry-page');
  });
});
