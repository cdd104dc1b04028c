// VS Code seen from outside: a server, a page that shows it, and what a person would do there.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../host/browser.mjs';
import { startServer, workbenchUrl, type Server } from '../host/server.mjs';
import { artefacts, root } from '../prepare.mjs';

export interface WorkbenchOptions {
  /** The file to open, relative to the workspace; without one, nothing is open. */
  open?: string;
  /** Files to put beside the samples: name to content. */
  files?: Record<string, string>;
  /** Settings of the user. */
  settings?: Record<string, unknown>;
  /** Ask whether the workspace is trusted, as desktop VS Code does; by default it is. */
  trust?: boolean;
  viewport?: { width: number; height: number };
  /** The operating system's look, which VS Code follows: high contrast, and light or dark. */
  look?: { forcedColors?: 'active' | 'none'; colorScheme?: 'light' | 'dark' };
}

/** One VS Code with the extension, on a temporary copy of the samples. */
export class Workbench {
  private constructor(
    readonly page: Page,
    /** The workspace's folder. */
    readonly folder: string,
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  /** Starts everything and waits for the workbench, and for the editor of the file that was asked for. */
  static async open({ open, files = {}, settings, trust, look, viewport = { width: 1280, height: 800 } }: WorkbenchOptions = {}): Promise<Workbench> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-ui-'));
    fs.cpSync(path.join(root, 'media/samples'), folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    const [server, browser] = await Promise.all([startServer({ userSettings: settings, trust }), launchChromium()]);
    const page = await browser.newPage({ viewport, ...look });
    const workbench = new Workbench(page, folder, server, browser);
    try {
      await page.goto(workbenchUrl(server, { folder, extensions: [root], file: open && path.join(folder, open) }));
      await page.locator('.monaco-workbench').waitFor();
      if (open) await workbench.editor(open).waitFor({ timeout: 40_000 });
    } catch (error) {
      await workbench.screenshot('workbench-did-not-open');
      await workbench.close();
      throw error;
    }
    return workbench;
  }

  /** The editor of a file. */
  editor(name: string): Locator {
    return this.page.locator(`.monaco-editor[data-uri$="/${name}"]`).first();
  }

  /** Puts the focus into the editor of a file, the cursor at its start. */
  async focus(name: string): Promise<void> {
    await this.editor(name).locator('textarea.inputarea, .native-edit-context').first().focus();
    await this.page.keyboard.press('Control+Home');
  }

  /** Decorated stretches of an editor; their class names are generated, so look at the computed style. */
  highlights(name: string): Locator {
    return this.editor(name).locator('.view-overlays [class*="ced-"]');
  }

  /** The middle of a word or phrase in an editor, in the page's pixels; it must be on screen. */
  async place(name: string, text: string): Promise<{ x: number; y: number }> {
    await this.editor(name).locator('.view-line').first().waitFor();
    return this.editor(name).evaluate((editor, wanted) => {
      for (const line of editor.querySelectorAll('.view-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const box = range.getClientRects()[0];
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
      throw new Error(`“${wanted}” is not on screen.`);
    }, text);
  }

  /** Runs a command through the palette, by its title as the palette shows it ("Dateline: Next Mention"). */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list [role=option]', { hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Rests the mouse on the start of something, and gives the hover that opens with this text in it. */
  async hover(target: Locator, text: string | RegExp): Promise<Locator> {
    const box = await target.boundingBox();
    if (!box) throw new Error('The target of the hover is not visible.');
    await this.page.mouse.move(box.x + 4, box.y + box.height / 2);
    await this.page.mouse.move(box.x + 6, box.y + box.height / 2 + 1);
    const hover = this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').filter({ hasText: text }).first();
    await hover.waitFor({ timeout: 10_000 });
    return hover;
  }

  /** Rows of all trees by their accessible name. */
  row(name: string | RegExp): Locator {
    return this.page.getByRole('treeitem', { name });
  }

  /** Waits until what fades in or moves has come to rest, for a picture's sake. */
  async settle(): Promise<void> {
    await this.page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  }

  /** Keeps a picture among the artefacts, and tells where. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(artefacts(), `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    fs.rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
