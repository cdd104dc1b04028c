import * as vscode from 'vscode';
import { DecorationTypes, STYLE_IDS, styleOf, type StyleId } from './decorationStyles';
import type { DocumentChange } from './documents';
import type { Services } from './services';
import { distinctLines, equalSpans, shiftSpans, typedAt, type Spans } from './spans';

/** After this many milliseconds without a key the word being typed is marked as well. */
const PAUSE = 700;
const RULER_DELAY = 250;
const RULER_LIMIT = 2000;

interface Applied {
  readonly styles: Map<StyleId, Spans | undefined>;
  readonly ruler: Map<string, Spans>;
  /** Lines that the marks cover: what was visible, and a screen on each side. */
  lines: readonly [number, number];
}

/** Marks the mentions in every visible editor, and nothing but what changed. */
export function decorations(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const marks = new Decorations(services);
  if (services.testing) services.testing.decorations = (editor) => marks.applied(editor);
  return marks;
}

class Decorations implements vscode.Disposable {
  readonly #types = new DecorationTypes();
  readonly #applied = new WeakMap<vscode.TextEditor, Applied>();
  /** Offsets at which words are being typed, by document. */
  readonly #typing = new Map<vscode.TextDocument, readonly number[]>();
  readonly #subscriptions: vscode.Disposable[];
  #pause?: ReturnType<typeof setTimeout>;
  #rulerTimer?: ReturnType<typeof setTimeout>;

  constructor(private readonly services: Services) {
    const { window } = vscode;
    this.#subscriptions = [
      this.#types,
      services.documents.onDidChange((change) => this.#changed(change)),
      services.visibility.onDidChange(() => this.#refreshAll()),
      window.onDidChangeVisibleTextEditors(() => this.#refreshAll()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
    ];
    this.#refreshAll();
  }

  applied(editor: vscode.TextEditor): Record<StyleId, Spans> {
    const styles = this.#applied.get(editor)?.styles;
    return Object.fromEntries(STYLE_IDS.map((id) => [id, styles?.get(id) ?? []])) as unknown as Record<StyleId, Spans>;
  }

  #changed({ document, edits }: DocumentChange): void {
    const editors = vscode.window.visibleTextEditors.filter((e) => e.document === document);
    for (const { styles } of editors.map((e) => this.#stateOf(e))) {
      for (const [id, spans] of styles) styles.set(id, spans && shiftSpans(spans, edits));
    }
    const typed = typedAt(edits);
    if (typed.length) this.#typed(document, typed);
    else this.#typing.delete(document);
    editors.forEach((e) => this.#refresh(e));
    this.#refreshRulersSoon();
  }

  #typed(document: vscode.TextDocument, offsets: readonly number[]): void {
    this.#typing.set(document, offsets);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#typing.clear();
      this.#refreshAll();
    }, PAUSE);
  }

  /** The cursor left the word that was being typed: no need to wait for a pause. */
  #moved(editor: vscode.TextEditor): void {
    const typing = this.#typing.get(editor.document);
    if (!typing || editor.selections.every((s) => typing.includes(editor.document.offsetAt(s.active)))) return;
    this.#typing.delete(editor.document);
    vscode.window.visibleTextEditors.filter((e) => e.document === editor.document).forEach((e) => this.#refresh(e));
  }

  #scrolled(editor: vscode.TextEditor): void {
    const [first, last] = visibleLines(editor), covered = this.#applied.get(editor)?.lines;
    if (!covered || first < covered[0] || last > covered[1]) this.#refresh(editor);
  }

  #refreshAll(): void {
    vscode.window.visibleTextEditors.forEach((e) => this.#refresh(e));
    this.#refreshRulersSoon();
  }

  #refresh(editor: vscode.TextEditor): void {
    const state = this.#stateOf(editor), wanted = this.#wanted(editor, state);
    for (const id of STYLE_IDS) {
      const spans = wanted.get(id) ?? [], before = state.styles.get(id);
      if (before && equalSpans(before, spans)) continue;
      editor.setDecorations(this.#types.styles.get(id)!, toRanges(editor.document, spans));
      state.styles.set(id, spans);
    }
  }

  #wanted(editor: vscode.TextEditor, state: Applied): Map<StyleId, number[]> {
    const { document } = editor, wanted = new Map<StyleId, number[]>();
    const analysis = this.services.documents.analysis(document);
    if (!analysis) return wanted;
    state.lines = withMargin(document, visibleLines(editor));
    const from = document.offsetAt(new vscode.Position(state.lines[0], 0));
    const to = document.offsetAt(new vscode.Position(state.lines[1] + 1, 0));
    const typing = this.#typing.get(document) ?? [];
    for (const m of analysis.mentions(undefined, from, to)) {
      if (!this.services.visibility.shows(m) || typing.some((at) => m.start <= at && at <= m.end)) continue;
      const id = styleOf(m), spans = wanted.get(id);
      if (spans) spans.push(m.start, m.end);
      else wanted.set(id, [m.start, m.end]);
    }
    return wanted;
  }

  #refreshRulersSoon(): void {
    clearTimeout(this.#rulerTimer);
    this.#rulerTimer = setTimeout(() => vscode.window.visibleTextEditors.forEach((e) => this.#refreshRuler(e)), RULER_DELAY);
  }

  #refreshRuler(editor: vscode.TextEditor): void {
    const { document } = editor, { ruler } = this.#stateOf(editor);
    const analysis = this.services.documents.analysis(document);
    for (const [kind, type] of this.#types.ruler) {
      const mentions = analysis && this.services.visibility.shown(kind) ? analysis.mentions(kind).filter((m) => this.services.visibility.shows(m)) : [];
      const lines = distinctLines(mentions.map((m) => document.positionAt(m.start).line), RULER_LIMIT);
      if (equalSpans(ruler.get(kind) ?? [], lines)) continue;
      editor.setDecorations(type, lines.map((line) => new vscode.Range(line, 0, line, 0)));
      ruler.set(kind, lines);
    }
  }

  #stateOf(editor: vscode.TextEditor): Applied {
    let state = this.#applied.get(editor);
    if (!state) this.#applied.set(editor, (state = { styles: new Map(STYLE_IDS.map((id) => [id, []])), ruler: new Map(), lines: [0, 0] }));
    return state;
  }

  dispose(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#rulerTimer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function visibleLines(editor: vscode.TextEditor): readonly [number, number] {
  const ranges = editor.visibleRanges;
  return ranges.length ? [ranges[0].start.line, ranges[ranges.length - 1].end.line] : [0, 0];
}

function withMargin(document: vscode.TextDocument, [first, last]: readonly [number, number]): readonly [number, number] {
  const screen = Math.max(last - first, 50);
  return [Math.max(0, first - screen), Math.min(document.lineCount - 1, last + screen)];
}

function toRanges(document: vscode.TextDocument, spans: Spans): vscode.Range[] {
  const ranges: vscode.Range[] = [];
  for (let i = 0; i < spans.length; i += 2) ranges.push(new vscode.Range(document.positionAt(spans[i]), document.positionAt(spans[i + 1])));
  return ranges;
}
