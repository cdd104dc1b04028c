import type { CountryMention, TermMention } from '../analysis/mention';
import type { Found } from '../analysis/recogniser';
import type { Sense } from './sense';

/** A country that the document has a say in: whether it is meant, which, or whether the name was in use. */
export interface OpenCountry extends Found {
  readonly kind: 'open';
  readonly sense: Sense;
  /** The sense's own, or that of a half ("North and South Korea"). */
  readonly code: string;
  readonly rule: string;
  readonly confidence: number;
  /** The name's life time, where it has one. */
  readonly life: readonly [string, string] | undefined;
  /** A year within the life time stands near: "in 1985, Zaire". */
  readonly inItsTime: boolean;
  /** What the document has to decide, besides the life time; see `resolve.ts`. */
  readonly open: Open | undefined;
}

/**
 * - `georgia`: the country or the state of the United States;
 * - `georgia-town`: "Blakely, Georgia": the state, unless the document is about the Caucasus;
 * - `surname`: the country, unless the document speaks of a person of that name;
 * - `shared`: one of several states;
 * - `half`: "the South", of two states such as the Koreas;
 * - `attested`: only where the document speaks of the state otherwise ("ROC").
 */
export type Open = 'georgia' | 'georgia-town' | 'surname' | 'shared' | 'half' | 'attested';

/** A term that is a person, named in full, or by a surname that is a term only after the full name. */
export interface Person extends Found {
  readonly kind: 'person';
  readonly full: boolean;
  readonly mention: TermMention;
}

/** Nothing to mark, but something to know: a person called Jordan, a place in the United States, a capital as a place. */
export interface Evidence extends Found {
  readonly kind: 'evidence';
  /** A country's code, or one of `person:<word>`, `place:us-georgia`, `place:new-jersey`. */
  readonly key: string;
  /** The word of a `person:<word>`, else empty. */
  readonly person: string;
}

/** What is certain from the paragraph alone is found as the mention that it is. */
export type NameFound = CountryMention | TermMention | OpenCountry | Person | Evidence;

/** What a document is said to know of a person of this name. */
export const personKey = (word: string): string => `person:${word}`;

/** @param person the word, where the key is a person's */
export function evidence(start: number, end: number, key: string, person = ''): Evidence {
  return { kind: 'evidence', start, end, key, person };
}

/** One shape for all mentions of countries, whoever makes them. */
export function countryMention(start: number, end: number, code: string, role: CountryMention['role'], rule: string, confidence: number, alternatives: readonly string[] | undefined): CountryMention {
  return { kind: 'country', start, end, code, role, entry: code, rule, confidence, alternatives };
}

/** What else the words could name; undefined where nothing. */
export function otherCodes(others: readonly string[], code: string): readonly string[] | undefined {
  return others.length > 0 ? others.filter((other) => other !== code) : undefined;
}

export function termMention(start: number, end: number, entry: string, rule: string): TermMention {
  return { kind: 'term', start, end, entry, rule, confidence: 0.9 };
}

/** Gathers one paragraph's candidates. What is taken is kept as long as the paragraph, so it has no room to spare. */
export class Gathered {
  readonly #found: NameFound[] = [];
  #count = 0;

  clear(): void { this.#count = 0; }

  push(f: NameFound): void { this.#found[this.#count++] = f; }

  take(): readonly NameFound[] { return this.#found.slice(0, this.#count); }
}
