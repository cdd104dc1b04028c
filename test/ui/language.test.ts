import assert from 'node:assert/strict';
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
    await mode.waitFor();
    assert.equal((await mode.innerText()).trim(), 'Editorial');
    await workbench.screenshot('editorial');
  });
});
