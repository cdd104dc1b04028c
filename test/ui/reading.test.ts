import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Workbench } from './workbench';

const SAMPLE = 'a-collision-in-the-strait.editorial';
/** The looks of operating systems, and the class by which the workbench tells the type of its theme. */
const LOOKS = {
  dark: { type: 'vs-dark', settings: { 'workbench.colorTheme': 'Default Dark Modern' } },
  light: { type: 'vs', settings: { 'workbench.colorTheme': 'Default Light Modern' } },
  'high-contrast': { type: 'hc-black', look: { forcedColors: 'active', colorScheme: 'dark' } },
  'high-contrast-light': { type: 'hc-light', look: { forcedColors: 'active', colorScheme: 'light' } },
} as const;

/** Opens our container in the activity bar, as a click does. */
async function openView(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.activitybar [aria-label^="Dateline"]').first().click();
  await workbench.row(/^Countries: /).waitFor();
}

/** Highlights whose computed style has a property that matches. */
async function styled(highlights: Locator, test: (style: { border: string; bottom: string; background: string }) => boolean): Promise<number> {
  const styles = await highlights.evaluateAll((elements) => elements.map((element) => {
    const style = getComputedStyle(element);
    return { border: `${style.borderTopWidth} ${style.borderTopStyle}`, bottom: `${style.borderBottomWidth} ${style.borderBottomStyle}`, background: style.backgroundColor };
  }));
  return styles.filter(test).length;
}

describe('reading an editorial, seen from outside', () => {
  let workbench: Workbench;
  before(async () => { workbench = await Workbench.open({ open: SAMPLE }); });
  after(() => workbench?.close());

  it('its countries stand on a line and its dates in a box', async () => {
    const highlights = workbench.highlights(SAMPLE);
    await highlights.first().waitFor({ timeout: 30_000 });
    assert.ok((await styled(highlights, (s) => s.bottom === '2px solid' && s.border.startsWith('0px'))) > 3, 'lines under countries');
    assert.ok((await styled(highlights, (s) => s.border === '1px solid')) > 2, 'boxes around dates');
  });

  it('its terms stand on dots', async () => {
    assert.ok((await styled(workbench.highlights(SAMPLE), (s) => s.bottom === '2px dotted' && s.border.startsWith('0px'))) > 0);
  });

  it('its stance words have lines of their own: waves, dots, dashes', async () => {
    const shapes = await workbench.editor(SAMPLE).locator('.view-line span[class*="ced-"]').evaluateAll((spans) =>
      spans.map((span) => getComputedStyle(span)).filter((s) => s.textDecorationLine === 'underline').map((s) => s.textDecorationStyle));
    const count = (shape: string): number => shapes.filter((s) => s === shape).length;
    assert.ok(count('wavy') > 3 && count('dotted') > 0 && count('dashed') > 0, shapes.join());
  });

  it('the side view lists what it speaks of', async () => {
    await openView(workbench);
    await workbench.row(/^Iran, \d+ mentions$/).waitFor();
    await workbench.screenshot('entities');
  });

  it('a click in the side view selects the mention', async () => {
    await workbench.row(/^Iran, \d+ mentions$/).click();
    const rows = workbench.row(/^Line \d+: .*Iran/);
    await rows.nth(1).click();
    await workbench.page.locator('.statusbar-item[id="status.editor.selection"]').filter({ hasText: 'selected' }).waitFor();
  });

  it('a hover opens a card', async () => {
    await workbench.page.keyboard.press('Escape');
    const card = await workbench.hover(workbench.highlights(SAMPLE).nth(2), /in this text/);
    await workbench.settle();
    await workbench.screenshot('card');
    assert.ok((await card.innerText()).length > 20);
    await workbench.page.mouse.move(5, 400);
  });

  it('keys jump from mention to mention', async () => {
    await workbench.focus(SAMPLE);
    const place = workbench.page.locator('.statusbar-item[id="status.editor.selection"]');
    await workbench.page.keyboard.press('Alt+.');
    await place.filter({ hasText: 'selected' }).waitFor();
    const first = await place.innerText();
    await workbench.page.keyboard.press('Alt+.');
    await place.filter({ hasNotText: first }).waitFor();
    await workbench.page.keyboard.press('Alt+,');
    await place.filter({ hasText: first }).waitFor();
  });

  it('one key hides all marks and shows them again, at the scroll bar too', async () => {
    const { page } = workbench;
    await workbench.focus(SAMPLE);
    const ruler = () => workbench.editor(SAMPLE).locator('canvas.decorationsOverviewRuler').evaluate((canvas: HTMLCanvasElement) =>
      ({ width: canvas.width, pixels: Array.from(new Uint32Array(canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.buffer)) }));
    const shown = await ruler();
    await page.keyboard.press('Alt+/');
    await workbench.highlights(SAMPLE).first().waitFor({ state: 'detached' });
    await page.waitForTimeout(600); // the ruler follows a moment later
    const hidden = await ruler(), lanes = [0, 0, 0];
    shown.pixels.forEach((pixel, i) => { if (pixel !== hidden.pixels[i]) lanes[Math.floor((3 * (i % shown.width)) / shown.width)]++; });
    assert.ok(lanes.every((n) => n > 10), `${lanes} pixels were painted in the three lanes`);
    await page.keyboard.press('Alt+/');
    await workbench.highlights(SAMPLE).first().waitFor();
  });

  it('the side view follows the cursor', async () => {
    await workbench.focus(SAMPLE);
    const word = await workbench.place(SAMPLE, 'Omani');
    await workbench.page.mouse.click(word.x, word.y);
    await workbench.page.locator('[role=treeitem][aria-selected=true][aria-label^="Oman, "]').waitFor();
  });

  it('the side view leaves a kind closed that the reader closed', async () => {
    const { page } = workbench, closed = page.locator('[role=treeitem][aria-expanded=false][aria-label^="Countries: "]');
    await workbench.row(/^Countries: /).locator('.monaco-tl-twistie').click();
    await closed.waitFor();
    for (const words of ['Omani', 'Tehran', 'Omani']) {
      const word = await workbench.place(SAMPLE, words);
      await page.mouse.click(word.x, word.y);
      await page.waitForTimeout(500); // it follows a moment later
    }
    assert.equal(await closed.count(), 1);
    await closed.locator('.monaco-tl-twistie').click();
    await workbench.row(/^Oman, /).waitFor();
  });

  it('the status bar counts, and turns the file off and on with a click', async () => {
    const item = workbench.page.locator('.statusbar-item[id="dateline.dateline.dateline.status"], .statusbar-item[id*="dateline.status"]').first();
    assert.match((await item.innerText()).trim(), /^\d+\s+\d+\s+\d+$/);
    await item.click();
    await workbench.highlights(SAMPLE).first().waitFor({ state: 'detached' });
    await item.click();
    await workbench.highlights(SAMPLE).first().waitFor();
  });

  it('both side views follow what is written', async () => {
    await workbench.run('Dateline: Focus on Stance View');
    await workbench.row(/^Toward whom/).waitFor();
    await workbench.focus(SAMPLE);
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('\nPeru was reckless again.\n', { delay: 10 });
    await workbench.row(/^Peru, 1 mention$/).waitFor();
    await workbench.row(/^Peru: 0 positive, 1 negative/).waitFor();
  });
});

describe('the themes', () => {
  for (const [name, { type, ...options }] of Object.entries(LOOKS)) {
    it(`show the marks in ${name}`, async () => {
      const workbench = await Workbench.open({ open: SAMPLE, ...options });
      try {
        const highlights = workbench.highlights(SAMPLE);
        await highlights.first().waitFor({ timeout: 30_000 });
        await workbench.page.locator(`.monaco-workbench.${type}`).waitFor({ timeout: 5000 });
        const colours = new Set(await highlights.evaluateAll((elements) => elements.map((e) => getComputedStyle(e).borderBottomColor)));
        assert.ok(colours.size >= 2, [...colours].join());
        await openView(workbench);
        await workbench.hover(highlights.nth(1), /in this text/);
        await workbench.settle();
        await workbench.screenshot(`theme-${name}`);
      } finally {
        await workbench.close();
      }
    });
  }
});

describe('a newcomer', () => {
  it('finds a sample, and a welcome where nothing is open', async () => {
    const workbench = await Workbench.open();
    try {
      await workbench.page.locator('.activitybar [aria-label^="Dateline"]').first().click();
      const button = workbench.page.getByRole('button', { name: 'Open a Sample Editorial' });
      await button.waitFor();
      await workbench.screenshot('welcome');
      await button.click();
      const choice = workbench.page.locator('.quick-input-list [role=option]').first();
      await choice.waitFor();
      await workbench.screenshot('samples');
      await choice.click();
      await workbench.page.locator('.monaco-editor[data-uri^="dateline-sample:"] .view-overlays [class*="ced-"]').first().waitFor({ timeout: 30_000 });
    } finally {
      await workbench.close();
    }
  });

  it('works in a workspace that is not trusted', async () => {
    const workbench = await Workbench.open({ open: SAMPLE, trust: true });
    try {
      const no = workbench.page.getByRole('button', { name: /No, I don't trust/ });
      if (await no.waitFor({ timeout: 8000 }).then(() => true, () => false)) await no.click();
      await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
      await workbench.highlights(SAMPLE).first().waitFor({ timeout: 30_000 });
      await workbench.screenshot('untrusted');
    } finally {
      await workbench.close();
    }
  });
});
