import { Gap } from './gap';
import { Role, list } from './grammar';
import { Form } from './inflect';
import { nounPhraseBefore, passive } from './phrases';
import * as Record from './record';
import type { View } from './view';

/** Where in the paragraph the target may stand, by a named rule; the first of a chain that holds exactly one name gives it. */
export interface Region {
  readonly rule: TargetRule;
  readonly start: number;
  readonly end: number;
  /** A subject: the name must end it, but for a genitive and a word such as "government". */
  readonly subject: boolean;
  readonly text: string;
  /** Where to look next. */
  next: Region | undefined;
}
export type TargetRule = 'object' | 'modified' | 'predicate' | 'actor' | 'directed';

const OBLIGATION = Record.categories('obligation');
const HEADS = /^(government|governments|leaders|leadership|leader|authorities|officials|army|forces|military|president|presidency|rulers|parliament|ministers|minister|diplomats|police|state)$/;
const OF = list('of'), CALL = list('call calls called'), LINK = list('of in from by');
/** As many words before a word, a genitive among them, belong to its noun phrase. */
const AHEAD = 6;

/** Finds where the targets of a paragraph's hits may stand: of one paragraph after the other. */
export class Targets {
  readonly #view: View;
  /** The sentence in hand, by its first token, and the names that touch it. */
  #sentence = -1;
  #from = 0;
  #to = 0;
  /** Up to this token no sentence has a name from the hit in hand on. */
  #namelessTo = 0;
  /** The regions of the hit in hand. */
  #best: Region | undefined;
  #last: Region | undefined;

  constructor(v: View) { this.#view = v; }

  /** Call this for each paragraph that the view shows, then ask for its hits in text order. */
  begin(): void {
    this.#sentence = -1;
    this.#from = this.#to = 0;
    this.#namelessTo = this.#view.names.length > 0 ? 0 : this.#view.count;
  }

  /** The chain of regions to look into for the target of a hit, the surest rule first; those without any name are left out. */
  of(h: number): Region | undefined {
    const v = this.#view, first = v.hits.first[h], r = v.record(h), obliges = Record.is(r, OBLIGATION);
    if (first < this.#namelessTo || (Record.polarity(r) === 0 && !obliges)) return undefined;
    this.#enter(v.sentenceFrom(first), v.sentenceTo(first));
    if (this.#from === this.#to) return undefined;
    this.#best = this.#last = undefined;
    this.#seek(r, first, v.hits.last[h], obliges);
    return this.#best;
  }

  #enter(sentence: number, end: number): void {
    if (sentence === this.#sentence) return;
    this.#sentence = sentence;
    const { names, tokens } = this.#view, start = tokens.start[sentence], stop = tokens.end[end - 1];
    while (this.#from < names.length && names[this.#from].end <= start) this.#from++;
    this.#to = this.#from;
    while (this.#to < names.length && names[this.#to].start < stop) this.#to++;
    if (this.#from === this.#to) this.#namelessTo = this.#from === names.length ? this.#view.count : end;
  }

  /** Whether tokens of the sentence from one to before another hold part of a name. */
  #hasName(from: number, to: number): boolean {
    if (from >= to) return false;
    const { names, tokens } = this.#view, start = tokens.start[from], end = tokens.end[to - 1];
    for (let n = this.#from; n < this.#to; n++) if (names[n].start < end && names[n].end > start) return true;
    return false;
  }

  #seek(r: number, first: number, last: number, obliges: boolean): void {
    const v = this.#view, form = Record.form(r), bySubject = Record.subject(r);
    if (obliges && (form === Form.Word || !bySubject)) return this.#subject(first, 'directed');
    if (form > Form.Gerund) {
      this.#modified(first, last);
      return this.#predicate(first);
    }
    if (bySubject) return passive(v, first) ? this.#subject(first, 'object') : this.#object(last);
    if (Record.condition(r)) return;
    if (form === Form.Gerund || form === Form.Participle || passive(v, first)) this.#modified(first, last);
    else this.#subject(first, 'actor');
  }

  /** Keeps a region of tokens when it holds a name. */
  #add(rule: TargetRule, from: number, to: number, subject = false): void {
    if (!this.#hasName(from, to)) return;
    const { tokens, text } = this.#view, start = tokens.start[from], end = tokens.end[to - 1];
    const region: Region = { rule, start, end, subject, text: text.slice(start, end), next: undefined };
    if (this.#last) this.#last.next = region; else this.#best = region;
    this.#last = region;
  }

  /** What a verb of praise or blame is about: the noun phrase after it. */
  #object(from: number): void {
    const v = this.#view;
    let to = from;
    for (; to < v.count && to < from + 9; to++) {
      if (to > from && (v.before(to) & (Gap.Comma | Gap.Break | Gap.Quote | Gap.Other)) !== 0) break;
      if (v.sentenceStart(to) || v.role(to, Role.Break | Role.Content | Role.ToWord | Role.Auxiliary | Role.Modal)) break;
      if (to > from && v.role(to, Role.Preposition) && !v.is(to, OF)) break;
      if (v.role(to, Role.And) && !v.capital(to + 1)) break;
    }
    this.#add('object', from, to);
  }

  #subject(verb: number, rule: TargetRule): void {
    const v = this.#view, from = v.sentenceFrom(verb);
    if (!this.#hasName(from, verb)) return;
    const subject = nounPhraseBefore(v, verb, from);
    if (typeof subject === 'object') this.#add(rule, subject.first, subject.last, true);
  }

  /** The same noun phrase: "China’s reckless conduct", "Russian aggression", "the regime in Belarus", "failure of Germany". */
  #modified(first: number, last: number): void {
    const v = this.#view, after = this.#hasName(last, v.sentenceTo(first));
    if (after) this.#behind(last);
    if (this.#hasName(Math.max(v.sentenceFrom(first), first - AHEAD), first)) this.#ahead(first);
    if (after) this.#linked(last);
  }

  /** Names between the word and the head of its phrase. */
  #behind(last: number): void {
    const v = this.#view;
    let to = last;
    while (to < last + 4 && v.capital(to) && v.joined(to) && !v.functional(to) && !v.role(to, Role.Reporting | Role.FiniteVerb)) to++;
    this.#add('modified', last, to);
  }

  /** Names before the word. */
  #ahead(first: number): void {
    const v = this.#view;
    let from = first;
    while (from > 0 && ((first - from < 5 && v.joined(from)) || v.genitive(from))) {
      const i = from - 1;
      if (!v.genitive(from) && !v.genitive(i) && (v.functional(i) || v.role(i, Role.Reporting | Role.FiniteVerb))) break;
      from--;
    }
    while (from < first && !v.capital(from)) from++;
    this.#add('modified', from, first);
  }

  /** A name that "of", "in", "from" or "by" links to the phrase. */
  #linked(last: number): void {
    const v = this.#view;
    let k = last;
    while (k < last + 2 && v.content(k) && !v.adverb(k)) k++;
    if (!v.is(k, LINK) || !v.joined(k) || !v.joined(k + 1)) return;
    let end = k + 1;
    if (v.role(end, Role.Determiner)) end++;
    const name = end;
    while (end < v.count && v.capital(end) && (end === name || v.joined(end))) end++;
    if (end > name && !(v.role(end, Role.And) && v.capital(end + 1))) this.#add('modified', k + 1, end);
  }

  /** "Turkey has been reckless", "Saudi Arabia remains a threat": at most four words stand after the verb. */
  #predicate(first: number): void {
    const v = this.#view;
    let copula = first - 1;
    while (copula > first - 5 && !v.role(copula, Role.Copula)) copula--;
    if (!v.role(copula, Role.Copula) || !this.#hasName(v.sentenceFrom(first), copula)) return;
    for (let i = copula + 1; i < first; i++) if (!v.joined(i + 1) || !(v.role(i, Role.Determiner | Role.Not) || v.adverb(i) || v.content(i))) return;
    if (v.joined(copula + 1) && !v.is(copula, CALL)) this.#subject(copula, 'predicate');
  }
}

/** A name inside another phrase is no subject: "critics of Hungary", "the speech about Greece"; but "the leaders of Iran". */
export const beginsSubject = (before: string): boolean => {
  const inner = /(?:^|\s)(\S+)\s+(of|about|with|in|from|for|at|on|to|against|between|over|by|near|toward|towards)\s(?:the\s)?$/.exec(before);
  if (inner) return inner[2] === 'of' && HEADS.test(inner[1].toLowerCase());
  return !/\s(of|about|with|in|from|for|at|on|to|against|between|over|by)\s/.test(before);
};

/** What may stand between the name and the end of a subject: "Israel’s government", "the Turkish army". */
export const endsSubject = (rest: string): boolean => {
  const words = rest.replace(/^['’]s?/, '').trim();
  return words === '' || HEADS.test(words.toLowerCase());
};
