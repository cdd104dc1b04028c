import { ROLES, type Role } from '../analysis/recogniser';

/** What the paragraphs before say about the next one, packed into one small integer so that it compares quickly. */
export type StructureState = number;

const Phase = { Start: 0, Head: 1, Body: 2, Related: 3, Author: 4 } as const;
const PHASE = 7;
const FENCE_BACKTICK = 8, FENCE_TILDE = 16, COMMENT = 32, FRONT = 64, FRONT_BEGINS = 1024;
/** Paragraphs since the headline, at most 7. */
const AGE_SHIFT = 7, AGE = 7 << AGE_SHIFT;

/** State before the first paragraph. */
export function initialState(hasFrontMatter: boolean): StructureState {
  return hasFrontMatter ? FRONT | FRONT_BEGINS : 0;
}

export interface Structure {
  readonly role: Role;
  /** False for front matter, code, comments and rules: their words are not read. */
  readonly prose: boolean;
  /** Level of a heading, 0 for everything else. */
  readonly level: number;
  /** State after the paragraph. */
  readonly state: StructureState;
}

const made = new Map<number, Structure>();

/** Few structures differ, and most paragraphs share one. */
function structure(role: Role, prose: boolean, level: number, state: StructureState): Structure {
  const key = (((state * ROLES.length + ROLES.indexOf(role)) * 8 + level) << 1) | Number(prose);
  let known = made.get(key);
  if (known === undefined) made.set(key, (known = { role, prose, level, state }));
  return known;
}

const RELATED = /^(?:[#*_>\s]*)(?:related(?: (?:articles?|stories|links?|reading|coverage))?|read (?:more|also|next)|see also|also read|further reading|more (?:on this|from|stories|to read|reading)|recommended(?: reading)?|you may also like|most read)\b[^.!?]{0,60}:?[*_\s]*$/i;
const RELATED_LINE = /^(?:[*_>\s-]*)(?:related|read more|read also|also read|see also|more on this)(?: article| story)?\s*[:|»>]/i;
const AUTHOR = /^[*_\s]*(?:about the (?:author|writer)s?\b|(?:the )?(?:author|writer|columnist)s? (?:is|are|was)\b)/i;
const BYLINE = /^[*_\s]*(?:by|words by|story by|written by|analysis by|opinion by)\s+(?:the\s+)?\p{Lu}/iu;
const CREDIT = /(?:©|\((?:photo|image|picture|credit|file photo)|\b(?:photo|image|picture|photograph|credit)s?(?: credit)?(?: by|:)|\/\s?(?:AP|AFP|Reuters|EPA|Getty Images|Kyodo|Jiji|Xinhua|TASS)\b|(?:\(|\bvia )(?:AP|AFP|Reuters|EPA|Getty Images|Kyodo)(?:\)|\b))/i;
/** A credit ends its caption. */
const CREDIT_LENGTH = 70;
const CAPTION = /^[*_\s]*(?:photo|image|picture|caption|above|below|file photo|figure \d+)\s*[:.]|^!\[/i;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b/i;

/**
 * Says what part of an article a paragraph is, by its own words, the state and the beginning of the next paragraph.
 * @param text with the blank lines behind it
 * @param next the next paragraph, or as much of it as is known
 */
export function structureOf(text: string, state: StructureState, next: string): Structure {
  if (state & FRONT_BEGINS) return structure('body', false, 0, FRONT);
  if (state & FRONT) return structure('body', false, 0, closesFrontMatter(text) ? state & ~FRONT : state);
  const code = fence(text, state);
  if (code) return code;
  const first = firstMark(text);
  if (first < 0) return structure('body', true, 0, state);
  if (state & COMMENT || text.startsWith('<!--', first)) {
    const closed = text.includes('-->');
    return structure('body', false, 0, closed ? state & ~COMMENT : state | COMMENT);
  }
  return article(text, first, state, next);
}

/** Long paragraphs are body text whatever they say: only short ones are looked at. */
const SHORT = 360;

function article(text: string, first: number, state: StructureState, next: string): Structure {
  const phase = state & PHASE, level = headingLevel(text, first);
  if (level > 0) return heading(text, level, state);
  if (text.length > SHORT + 40) return part('body', state, Phase.Body);
  const words = text.trim();
  if (words.length > SHORT) return part('body', state, Phase.Body);
  if (AUTHOR.test(words)) return part('author', state, Phase.Author);
  if (words.length < 120 && RELATED.test(words)) return part('related', state, Phase.Related);
  if (RELATED_LINE.test(words)) return part('related', state, phase);
  if (phase === Phase.Author || (phase >= Phase.Body && isItalic(words) && / (?:is|are|was|writes|teaches|covers) /.test(words))) return part('author', state, Phase.Author);
  if (phase === Phase.Related && (isListItem(words) || (words.length < 160 && !/[.!?]["'”’)]*$/.test(words)))) return part('related', state, Phase.Related);
  if (CAPTION.test(words) || (words.length < 320 && CREDIT.test(words.slice(-CREDIT_LENGTH)) && !BYLINE.test(words))) return part('caption', state, phase);
  if (phase <= Phase.Head) return head(words, phase, state, next);
  if (phase === Phase.Body && standsAlone(words, next)) return part('heading', state, phase, 2);
  return part('body', state, phase === Phase.Related ? Phase.Body : phase);
}

/**
 * A section heading without marks, as newspapers set them: a short line in the body that begins like a sentence, ends
 * like none, and has a real paragraph after it.
 */
function standsAlone(words: string, next: string): boolean {
  return words.length <= 60 && words.length > 2 && next.trim().length > 80
    && /^["“‘«]?[\p{Lu}\p{N}]/u.test(words) && /[\p{L}\p{N}?][”’"»]?$/u.test(words)
    && !/\n|[:;|—]/.test(words) && !isListItem(words) && !isItalic(words) && words.split(' ').length <= 10;
}

function heading(text: string, level: number, state: StructureState): Structure {
  const words = text.trim(), phase = state & PHASE;
  if (RELATED.test(words)) return part('related', state, Phase.Related, level);
  if (AUTHOR.test(words.replace(/^#+\s*/, ''))) return part('author', state, Phase.Author, level);
  return phase === Phase.Start ? part('headline', state, Phase.Head, level) : part('heading', state, phase === Phase.Head ? Phase.Head : Phase.Body, level);
}

/** The first short paragraphs: headline, standfirst, byline, dateline. */
function head(words: string, phase: number, state: StructureState, next: string): Structure {
  if (words.length < 120 && BYLINE.test(words)) return part('byline', state, Phase.Head);
  const unfinished = !/[.:;,…]["'”’)]*$/.test(words);
  if (words.length < 90 && MONTH.test(words) && /\d/.test(words) && (unfinished || /\b\d{4}\.?\)?$/.test(words)) && words.split(/\s+/).length <= 9) {
    // "Japan 2025" is a headline; "December 21, 2025" is none, wherever it stands.
    if (phase === Phase.Head || /^[^\p{L}]*(?:published|updated|posted|first published|date)?[\s:]*(?:\p{L}+\.?,? )?(?:\p{L}+\.? \d|\d)/iu.test(words) && isDateLine(words)) return part('dateline', state, phase);
  }
  if (phase === Phase.Start) {
    if (words.length <= 180 && unfinished && next.trim() !== '') return part('headline', state, Phase.Head);
    return part('body', state, Phase.Body);
  }
  const age = (state & AGE) >> AGE_SHIFT;
  if (age <= 2 && (isItalic(words) || BYLINE.test(next.trim()))) return part('standfirst', state, Phase.Head);
  if (age <= 3 && words.length < 60 && unfinished && /^\p{Lu}/u.test(words)) return part('byline', state, Phase.Head);
  return part('body', state, Phase.Body);
}

/** A line that is a date, with a weekday, a place or "Published" at most. */
function isDateLine(words: string): boolean {
  const rest = words.replace(/published|updated|posted|first|on|date|at|[ap]\.?m\.?|gmt|utc|[a-z]+day|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/gi, '');
  return (rest.match(/\p{L}+/gu) ?? []).length <= 1;
}

/** Prose that leads to a phase. */
function part(role: Role, state: StructureState, phase: number, level = 0): Structure {
  return structure(role, true, level, aged(state, phase));
}

function aged(state: StructureState, phase: number): StructureState {
  const age = Math.min(7, ((state & AGE) >> AGE_SHIFT) + 1);
  // In the body the age says nothing any more, and a steady state lets an edit's work stop early.
  return (state & ~PHASE & ~AGE) | phase | (phase === Phase.Head ? age << AGE_SHIFT : 0);
}

/** Level of an ATX heading ("## Title") or of a setext one (underlined with = or -), else 0. */
function headingLevel(text: string, first: number): number {
  if (text.charCodeAt(first) === 35) {
    const m = /^(#{1,6})[ \t]+\S/.exec(text.slice(first, first + 40));
    return m ? m[1].length : 0;
  }
  if (text.length > 400) return 0;
  let end = text.length;
  while (end > first && text.charCodeAt(end - 1) <= 32) end--;
  const mark = text[end - 1];
  if (mark !== '=' && mark !== '-') return 0;
  const line = text.lastIndexOf('\n', end - 1);
  if (line <= first || text.lastIndexOf('\n', line - 1) > first) return 0;
  return /^[ \t]*(?:=+|-{3,})$/.test(text.slice(line + 1, end)) ? (mark === '=' ? 1 : 2) : 0;
}

function fence(text: string, state: StructureState): Structure | undefined {
  const inside = state & (FENCE_BACKTICK | FENCE_TILDE);
  const first = firstMark(text), c = first < 0 ? 0 : text.charCodeAt(first);
  const mark = c === 96 && text.startsWith('```', first) ? FENCE_BACKTICK : c === 126 && text.startsWith('~~~', first) ? FENCE_TILDE : 0;
  if (!inside && !mark) return undefined;
  const after = !inside ? state | mark : inside === mark ? state & ~inside : state;
  return structure('body', false, 0, after);
}

const closesFrontMatter = (text: string): boolean => /\n(?:---|\.\.\.)[ \t]*\s*$/.test(text) || /^(?:---|\.\.\.)\s*$/.test(text);

function firstMark(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 10 && c !== 13 && c !== 9 && c !== 0xa0 && c !== 0xfeff) return i;
  }
  return -1;
}

const isListItem = (words: string): boolean => /^(?:[-*+•·]|\d{1,3}[.)])\s/.test(words);
const isItalic = (words: string): boolean => /^([*_]+)(?![*_\s])[\s\S]*\1$/.test(words);
