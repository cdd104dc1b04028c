import { STANCE_CATEGORIES, type Mention, type Named, type StanceMention } from '../analysis/mention';
import type { EarlierFound, Found, Paragraph, Quotation, Recogniser } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { Shape } from '../lexicon/tokens';
import { STANCE_TABLE, Value, lemmaOf, type StanceTable } from './entry';
import { View } from './grammar';
import { GUARD_LIST, GUARD_NAMES } from './guards';
import { firstTokenFrom, frames, holderOf, type Holder } from './holder';
import { negated } from './negation';
import { beginsSubject, endsSubject, targetRegions, type Region, type TargetRule } from './target';
import { Form } from './inflect';

/** A stance word with what its paragraph tells. */
export interface StanceFound extends Found {
  /** Missing in the last element, which says how the paragraph's quotations end. */
  readonly word?: {
    readonly category: number;
    readonly strength: 1 | 2 | 3;
    readonly polarity: -1 | 0 | 1;
    readonly negated: boolean;
    readonly guard: number;
    readonly lemma: string;
    readonly holder: Holder;
    readonly targets: readonly Region[];
    /** For regions that end in a subject: what the region holds, to judge what follows a name. */
    readonly texts: readonly string[];
  };
  readonly runsOn?: boolean;
  readonly speaker?: Holder;
}

/** Who spoke last, and whether his quotation runs on into this paragraph. */
export interface StanceState {
  readonly last?: Named;
  readonly running?: Named | 'unnamed speaker';
}

const NOUNS: ReadonlySet<number> = new Set([Form.Noun, Form.Plural, Form.Adjective, Form.Base, Form.Word]);
const QUIET = new Set(['hedge', 'booster', 'obligation', 'concession', 'intensifier', 'reporting', 'distancing', 'endorsing'].map((c) => (STANCE_CATEGORIES as readonly string[]).indexOf(c)));
const NONE: readonly StanceFound[] = [];
const NO_TEXTS: readonly string[] = [];
const NOWHERE: readonly Region[] = [];

/** Marks the words with which a text takes a stance; runs after the names, whose words it leaves alone. */
export const stance: Recogniser<StanceFound, StanceState> = {
  name: 'stance',
  find,
  begin: () => ({}),
  resolve,
  same: (a, b) => a === b || (sameNamed(a.last, b.last) && (a.running === b.running || (typeof a.running === 'object' && typeof b.running === 'object' && sameNamed(a.running, b.running)))),
};

const sameNamed = (a?: Named, b?: Named): boolean => a?.text === b?.text && a?.entry === b?.entry;

function find(paragraph: Paragraph, lexicon: Lexicon, earlier: EarlierFound): readonly StanceFound[] {
  const { hits, role } = { hits: paragraph.hits.stance, role: paragraph.role };
  if (hits.count === 0 || role === 'related' || role === 'author' || role === 'byline') return NONE;
  const { view, lemmas } = workshop(lexicon), v = view.show(paragraph), names = earlier.names ?? NONE;
  if (!alive(v, names)) return NONE;
  const quotations = paragraph.quotations();
  const all = frames(v);
  const found: StanceFound[] = [];
  for (let h = 0; h < hits.count; h++) {
    if (!v.live(h)) continue;
    const targets = names.length > 0 ? promising(targetRegions(v, h), names) : NOWHERE;
    found.push({
      start: hits.start[h], end: hits.end[h],
      word: {
        category: v.value(h, Value.Category), strength: v.value(h, Value.Strength) as 1 | 2 | 3, polarity: (v.value(h, Value.Polarity) - 1) as -1 | 0 | 1,
        negated: negated(v, h), guard: v.value(h, Value.Guard), lemma: lemmas[v.value(h, Value.Entry)] ?? lemmaOf(paragraph.text.slice(hits.start[h], hits.end[h]).toLowerCase()),
        holder: holderOf(v, h, all, quotations), targets, texts: targets.length > 0 ? targets.map((t) => paragraph.text.slice(t.start, t.end)) : NO_TEXTS,
      },
    });
  }
  found.push(ending(v, quotations, all));
  return found;
}

/** What one lexicon's paragraphs share. */
interface Workshop {
  readonly view: View;
  /** By an entry's number. */
  readonly lemmas: readonly string[];
}
const workshops = new WeakMap<Lexicon, Workshop>();

function workshop(lexicon: Lexicon): Workshop {
  let known = workshops.get(lexicon);
  if (!known) workshops.set(lexicon, (known = { view: new View(lexicon), lemmas: lexicon.table<StanceTable>(STANCE_TABLE).words.map(lemmaOf) }));
  return known;
}

/** The regions that hold a name, or part of one; most hold none. */
function promising(regions: readonly Region[], names: readonly Found[]): readonly Region[] {
  if (regions.length === 0) return NOWHERE;
  const kept = regions.filter((r) => names.some((n) => n.start < r.end + 2 && n.end > r.start));
  return kept.length > 0 ? kept : NOWHERE;
}

/** How the paragraph leaves the speakers: who spoke last, and whether a quotation is still open. */
function ending(v: View, quotations: readonly Quotation[], all: ReturnType<typeof frames>): StanceFound {
  const open = quotations.length > 0 && quotations[quotations.length - 1].runsOn;
  const at = v.text.length;
  let speaker: Holder | undefined = all.findLast((f) => typeof f.subject === 'object')?.subject;
  if (open) speaker = quotedSpeaker(v, quotations, all) ?? speaker;
  return { start: at, end: at, runsOn: open, speaker };
}

function quotedSpeaker(v: View, quotations: readonly Quotation[], all: ReturnType<typeof frames>): Holder | undefined {
  const last = quotations[quotations.length - 1];
  const first = firstTokenFrom(v, last.start);
  const before = all.findLast((f) => f.verb < first);
  return before?.subject ?? (last.start <= 3 ? 'running' : 'unnamed');
}

/** Marks the hits that are stance: no term of art, not inside a name, and past their guard. False when none is. */
function alive(v: View, names: readonly Found[]): boolean {
  let n = 0, some = false;
  for (let h = 0; h < v.hits.count; h++) {
    if (v.value(h, Value.Entry) === 0) continue;
    while (n < names.length && names[n].end <= v.hits.start[h]) n++;
    if (n < names.length && names[n].start < v.hits.end[h] && !sameWords(v, h, names[n])) continue;
    if (inName(v, h) || prefixed(v, h) || !passes(v, h)) continue;
    v.keep(h);
    some = true;
  }
  return some;
}

/** A loaded word may be a glossary term as well ("rules-based order"): only a proper name, or a longer term, hides it. */
function sameWords(v: View, h: number, name: Found): boolean {
  if (name.start < v.hits.start[h] || name.end > v.hits.end[h]) return false;
  return !v.capital(v.hits.first[h]) || v.sentenceStart(v.hits.first[h]);
}

function passes(v: View, h: number): boolean {
  const guard = v.value(h, Value.Guard);
  return guard === 0 || GUARD_LIST[guard - 1](v, h);
}

/** A capital where the sentence gives none makes the word part of a name: "Liberal", "Progress", "Hope". */
function inName(v: View, h: number): boolean {
  const first = v.hits.first[h], last = v.hits.last[h];
  if (!v.capital(first) || v.paragraph.role === 'headline' || v.paragraph.caseless || v.lower(first) === 'i') return false;
  if (v.tokens.shape[first] === Shape.Upper && v.tokens.end[first] - v.tokens.start[first] > 1) return true;
  const starts = v.sentenceStart(first) || /[“"‘:•–—(]\s*$/.test(v.gap(first));
  if (!starts) return true;
  if (QUIET.has(v.value(h, Value.Category)) || !NOUNS.has(v.value(h, Value.Form))) return false;
  return v.capital(last) && v.joined(last) && !v.cue(last, 0);
}

const PREFIXES = /^(anti|non|counter|pro|self|co|pre|post|ex|semi|pseudo|over|re|mid)$/;

/** "anti-corruption", "risk-averse": the compound says something else. */
function prefixed(v: View, h: number): boolean {
  const first = v.hits.first[h], last = v.hits.last[h];
  if (v.hyphenBefore(first) && (PREFIXES.test(v.lower(first - 1)) || v.capital(first - 1))) return true;
  return v.hyphenBefore(last) && !/^(led|sounding|looking)$/.test(v.lower(last));
}

function resolve(found: readonly StanceFound[], state: StanceState, _facts: unknown, earlier: readonly Mention[], out: Mention[]): StanceState {
  if (found.length === 0) return state.running ? { last: state.last } : state;
  const names = namesOf(earlier);
  let next = state;
  for (const f of found) {
    if (f.word) out.push(mention(f, state, names));
    else {
      const speaker = f.speaker ? who(f.speaker, state, names) : undefined;
      const last = typeof speaker === 'object' ? speaker : state.last;
      const running = f.runsOn ? (speaker === undefined || speaker === 'author' ? 'unnamed speaker' : speaker) : undefined;
      next = { last, running };
    }
  }
  return next === state || stance.same(next, state) ? state : next;
}

function namesOf(earlier: readonly Mention[]): readonly Mention[] {
  for (const m of earlier) if (m.kind === 'date') return earlier.filter((x) => x.kind !== 'date');
  return earlier;
}

function mention(f: StanceFound, state: StanceState, names: readonly Mention[]): StanceMention {
  const w = f.word!;
  const polarity = w.negated ? -w.polarity : w.polarity;
  const target = w.targets.length && names.length ? targetOf(w.targets, w.texts, names) : undefined;
  const category = STANCE_CATEGORIES[w.category];
  return {
    kind: 'stance', start: f.start, end: f.end, category, strength: w.strength, negated: w.negated, lemma: w.lemma,
    polarity: polarity > 0 ? 'positive' : polarity < 0 ? 'negative' : 'neutral',
    holder: who(w.holder, state, names), target: target?.named, rule: ruleName(w.guard, w.category, target?.rule), confidence: w.guard ? 0.8 : 0.9,
  };
}

function who(holder: Holder, state: StanceState, names: readonly Mention[]): StanceMention['holder'] {
  if (holder === 'author') return 'author';
  if (holder === 'last') return state.last ?? 'unnamed speaker';
  if (holder === 'running') return state.running ?? 'unnamed speaker';
  if (holder === 'unnamed') return 'unnamed speaker';
  for (const m of names) {
    if (m.start > holder.end) break;
    if (m.start >= holder.start - 1 && m.end <= holder.end + 1 && (m.end - m.start) >= (holder.end - holder.start) - 4) return { text: holder.text, entry: entryOf(m) };
  }
  return { text: holder.text };
}

const CATEGORY_RULES = STANCE_CATEGORIES.map((category) => `stance/${category}`);
const GUARD_RULES = GUARD_NAMES.map((guard) => `stance/${guard}`);

/** `stance/verb`, `stance/negative+modified`: the guard or category, and the rule that found the target. */
function ruleName(guard: number, category: number, target: TargetRule | undefined): string {
  const found = guard ? GUARD_RULES[guard - 1] : CATEGORY_RULES[category];
  return target ? `${found}+${target}` : found;
}

const entryOf = (m: Mention): string | undefined => (m.kind === 'country' || m.kind === 'term' ? m.entry : undefined);

/** The one name of the first region that holds any; none where a region holds several, since a wrong target is worse. */
function targetOf(regions: readonly Region[], texts: readonly string[], names: readonly Mention[]): { named: Named; rule: TargetRule } | undefined {
  for (let i = 0; i < regions.length; i++) {
    const r = regions[i];
    let m: Mention | undefined;
    for (const x of names) {
      if (x.start < r.start || x.end > r.end + 2) continue;
      if (m && entryOf(x) !== entryOf(m)) return undefined;
      m = x;
    }
    if (!m) continue;
    const from = m.start - r.start, to = Math.min(m.end, r.end) - r.start;
    if (r.edge === 'end' && !(endsSubject(texts[i].slice(to)) && beginsSubject(texts[i].slice(0, from)))) return undefined;
    return { named: { text: texts[i].slice(from, to), entry: entryOf(m) }, rule: r.rule };
  }
  return undefined;
}
