import { Workbench } from './workbench';

describe('an editorial, seen from outside', () => {
  const sample = 'a-collision-in-the-strait.editorial';
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ open: sample });
  });
  after(() => workbench?.close());

  it('opens in the language Editorial', async () => {
    const mode = workbench.page.locator('.statusbar-item[id="status.editor.mode"]');
    await mode.filter({ hasText: 'Editorial' }).waitFor({ timeout: 20_000 }); // Plain Text, until the extension is known
    await workbench.screenshot('editorial');
  });
});
