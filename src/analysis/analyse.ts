import { foldGap } from '../lexicon/fold';
import type { Lexicon } from '../lexicon/lexicon';
import { KINDS, type Kind, type Mention } from './mention';
import type { DocumentFacts, Found, Paragraph, Quotation, Recogniser } from './recogniser';
import { RECOGNISERS } from './recognisers';

export interface AnalyseOptions {
  /** YYYY-MM-DD, when the caller knows better than the text. */
  readonly published?: string;
  /** For the publication date in a file's name, and for Markdown's structure. */
  readonly fileName?: string;
  readonly languageId?: string;
  readonly recognisers?: readonly Recogniser[];
  /** Told once about each recogniser that throws: the other kinds still work. Holds nothing of the text. */
  readonly onError?: (failure: { readonly rule: string; readonly error: string; readonly where: string }) => void;
}

export interface Analysis {
  /** By start, then by end. */
  readonly mentions: readonly Mention[];
  readonly facts: DocumentFacts;
}

/** First version of the whole pass; the engine issue gives it structure, increments and speed. */
export function analyse(text: string, lexicon: Lexicon, options: AnalyseOptions = {}): Analysis {
  const recognisers = options.recognisers ?? RECOGNISERS;
  const paragraphs = [...text.matchAll(/(?:[^\r\n]+(?:\r?\n|$)?)+/g)].map((m) => ({ base: m.index, text: m[0] }));
  const found = paragraphs.map((p) => {
    // One at a time: the lexicon reuses the arrays of tokens and hits.
    const view = paragraph(p.text, lexicon);
    const mine: Record<string, readonly Found[]> = {};
    for (const r of recognisers) mine[r.name] = r.find(view, lexicon, mine);
    return mine;
  });
  const counts = new Map<string, number>();
  for (const r of recognisers) {
    for (const f of found) r.weigh?.(f[r.name], (code, w) => counts.set(code, (counts.get(code) ?? 0) + w));
  }
  const facts: DocumentFacts = {
    publication: options.published,
    dominant: [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code),
  };
  const states = recognisers.map((r) => r.begin(facts));
  const mentions: Mention[] = [];
  paragraphs.forEach(({ base }, i) => {
    const out: Mention[] = [];
    recognisers.forEach((r, k) => { states[k] = r.resolve(found[i][r.name], states[k], facts, [...out], out); });
    for (const m of out) mentions.push({ ...m, start: m.start + base, end: m.end + base });
  });
  return { mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end || order(a.kind) - order(b.kind)), facts };
}

const order = (kind: Kind): number => KINDS.indexOf(kind);

function paragraph(text: string, lexicon: Lexicon): Paragraph {
  const tokens = lexicon.tokenise(text);
  return {
    text, tokens, role: 'body', caseless: false,
    hits: lexicon.matchAll(text, tokens),
    sentenceStart: (i) => i === 0 || /[.?!…]["'”’)]*\s/.test(foldGap(text.slice(tokens.end[i - 1], tokens.start[i]))),
    quotations: () => [...text.matchAll(/[“"]([^“”"]*)(["”]|$)/g)].map((m): Quotation => ({ start: m.index + 1, end: m.index + 1 + m[1].length, runsOn: !m[2] })),
  };
}
