import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { STANCE_CATEGORIES } from '../../../src/analysis/mention';
import { RULE_TEXT } from '../../../src/countries/rule-text';
import { Colour, Command, ContextKey, LANGUAGES, SECTION, Setting, View, WALKTHROUGH } from '../../../src/editor/ids';

const json = (file: string): any => JSON.parse(readFileSync(file, 'utf8')); // eslint-disable-line @typescript-eslint/no-explicit-any
const manifest = json('package.json'), { contributes } = manifest;
const files = readdirSync('src/editor', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).sort();
const sources = ['src/extension.ts', ...files.map((name) => `src/editor/${name}`)].map((file) => readFileSync(file, 'utf8')).join('\n');
const sorted = (values: Iterable<string>): string[] => [...values].sort();

describe('the manifest and the code', () => {
  it('have the same commands, and each is registered once', () => {
    assert.deepEqual(sorted(contributes.commands.map((c: { command: string }) => c.command)), sorted(Object.values(Command)));
    for (const name of Object.keys(Command)) {
      const uses = sources.match(new RegExp(`(registerCommand\\(|^ {2}\\[)Command\\.${name}, `, 'gm')) ?? [];
      assert.equal(uses.length, 1, `Command.${name} is registered ${uses.length} times`);
    }
  });

  it('have the same settings, and each is read', () => {
    assert.deepEqual(sorted(Object.keys(contributes.configuration.properties)), sorted(Object.values(Setting).map((id) => `${SECTION}.${id}`)));
    for (const name of Object.keys(Setting)) assert.ok(sources.includes(`Setting.${name}`), `Setting.${name}`);
  });

  it('have the same colours, each with four defaults', () => {
    assert.deepEqual(sorted(contributes.colors.map((c: { id: string }) => c.id)), sorted(Object.values(Colour)));
    for (const { id, defaults } of contributes.colors) assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
  });

  it('have the same views and walkthrough', () => {
    const views = Object.values(contributes.views[View.container] as { id: string }[]).map((v) => v.id);
    assert.deepEqual(sorted([View.container, ...views]), sorted(Object.values(View)));
    assert.deepEqual(contributes.walkthroughs.map((w: { id: string }) => w.id), [WALKTHROUGH]);
  });

  it('have a language with a grammar and a configuration', () => {
    const [language] = contributes.languages, [grammar] = contributes.grammars;
    assert.deepEqual([language.id, language.extensions, grammar.language], ['editorial', ['.editorial', '.oped'], 'editorial']);
    assert.equal(json(grammar.path).scopeName, grammar.scopeName);
    assert.ok(json(language.configuration).wordPattern);
  });

  it('walk the newcomer through things that exist', () => {
    const known: readonly string[] = [...Object.values(Command).map((id) => `onCommand:${id}`), ...Object.values(ContextKey).map((id) => `onContext:${id}`), ...Object.values(View).map((id) => `onView:${id}`)];
    const steps: { id: string; media: { markdown: string }; completionEvents: string[] }[] = contributes.walkthroughs[0].steps;
    assert.ok(steps.length >= 5);
    for (const { id, media, completionEvents } of steps) {
      assert.ok(readFileSync(media.markdown, 'utf8').length > 50, id);
      assert.ok(completionEvents.length > 0 && completionEvents.every((event) => known.includes(event)), `${id}: ${completionEvents}`);
    }
  });

  it('have the same stance categories, the quiet ones off by default', () => {
    const { items, default: on } = contributes.configuration.properties[`${SECTION}.${Setting.stanceCategories}`];
    assert.deepEqual(sorted(items.enum), sorted(STANCE_CATEGORIES));
    assert.equal(items.enumDescriptions.length, items.enum.length);
    assert.deepEqual(sorted(on), sorted(STANCE_CATEGORIES.filter((c) => c !== 'reporting' && c !== 'concession')));
  });

  it('offer schemas for both files of the user', () => {
    assert.deepEqual(contributes.yamlValidation.map((v: { fileMatch: string }) => v.fileMatch), ['.dateline/glossary.yaml', '.dateline/lexicon.yaml']);
  });

  it('open an entry from the rows of the tree that have one', () => {
    const nodes = readFileSync('src/editor/entityNodes.ts', 'utf8');
    for (const { when } of contributes.menus['view/item/context']) assert.ok(nodes.includes(`'${/viewItem == ([\w.]+)/.exec(when)![1]}'`), when);
  });

  it('have a key for every jump', () => {
    const keys = Object.fromEntries(contributes.keybindings.map((k: { command: string; key: string }) => [k.command, k.key]));
    assert.deepEqual(keys, { [Command.nextMention]: 'alt+.', [Command.previousMention]: 'alt+,', [Command.nextOfEntity]: 'f7', [Command.previousOfEntity]: 'shift+f7', [Command.toggleHighlights]: 'alt+/' });
  });

  it('know the same context keys', () => {
    const clauses = JSON.stringify([contributes.menus, contributes.keybindings, contributes.viewsWelcome, contributes.walkthroughs]).match(/"when":"[^"]*"/g) ?? [];
    const used = new Set(clauses.flatMap((c) => c.match(/dateline\.\w+/g) ?? []).filter((id) => !(Object.values(View) as string[]).includes(id)));
    assert.deepEqual(sorted(used), sorted(Object.values(ContextKey)));
    for (const name of Object.keys(ContextKey)) assert.ok(sources.includes(`set(ContextKey.${name}`), `ContextKey.${name}`);
  });

  it('name only commands that exist', () => {
    const named = [...Object.values(contributes.menus).flat(), ...contributes.keybindings] as { command: string }[];
    const links = JSON.stringify(json('package.nls.json')).match(/(?<=command:|#)dateline\.\w+(?=[)#])/g) ?? [];
    for (const id of [...named.map((n) => n.command), ...links]) assert.ok((Object.values(Command) as string[]).includes(id), id);
  });

  it('activate for the same languages, and for nothing else', () => {
    assert.deepEqual(sorted(manifest.activationEvents), sorted(LANGUAGES.map((l) => `onLanguage:${l}`)));
  });

  it('work in virtual and untrusted workspaces, with one bundle for both hosts', () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    assert.equal(manifest.main, manifest.browser);
  });

  it('bind every key under a condition, on every platform', () => {
    for (const { command, key, when } of contributes.keybindings) {
      assert.match(when, /editorTextFocus && dateline\./, command);
      assert.doesNotMatch(key, /ctrl\+alt/, 'that is AltGr on Windows, which types characters');
    }
  });
});

describe('texts for people', () => {
  it('in the manifest are all in package.nls.json, and none there is unused', () => {
    const used = JSON.stringify(manifest).match(/(?<="%)[\w.]+(?=%")/g) ?? [];
    assert.deepEqual(sorted(new Set(used)), sorted(Object.keys(json('package.nls.json'))));
  });

  it('in the code are all in l10n/bundle.l10n.json, and none there is unused', () => {
    assert.equal((sources.match(/l10n\.t\(/g) ?? []).length, (sources.match(/l10n\.t\(\s*'/g) ?? []).length, 'l10n.t takes plain strings in single quotes');
    const inSurfaces = [...sources.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((m) => m[1].replace(/\\'/g, "'"));
    const used = [...inSurfaces, ...Object.values(RULE_TEXT)];
    const bundle = Object.fromEntries(sorted(new Set(used)).map((text) => [text, text]));
    if (process.env.UPDATE_L10N) writeFileSync('l10n/bundle.l10n.json', `${JSON.stringify(bundle, null, 2)}\n`);
    assert.deepEqual(json('l10n/bundle.l10n.json'), bundle, 'run UPDATE_L10N=1 npm run unit');
  });
});
