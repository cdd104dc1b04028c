import { STANCE_CATEGORIES, type Mention, type StanceCategory, type StanceMention } from '../analysis/mention';
import type { Section } from '../analysis/sections';

export type CategoryCounts = Readonly<Record<StanceCategory, number>>;

/** How a text speaks of one country or other entity. */
export interface TargetProfile {
  readonly text: string;
  readonly entry?: string;
  /** Words in the author's own voice, and in that of somebody quoted or reported. */
  readonly positive: { readonly author: number; readonly attributed: number };
  readonly negative: { readonly author: number; readonly attributed: number };
}

export interface SectionProfile {
  readonly title: string;
  readonly level: number;
  readonly words: number;
  readonly counts: CategoryCounts;
}

/** What stance a document takes, added up. */
export interface StanceProfile {
  readonly words: number;
  readonly counts: CategoryCounts;
  /** Mentions per 1,000 words, to one decimal. */
  readonly per1000: CategoryCounts;
  /** Of all mentions, those in the author's voice. */
  readonly author: number;
  /** Most spoken of first. */
  readonly targets: readonly TargetProfile[];
  readonly sections: readonly SectionProfile[];
}

/**
 * Adds up the stance words of a document.
 * @param text the document
 * @param mentions of any kind; those of stance count
 * @param sections the tree of headings; a section's words and counts are its own, without its subsections
 */
export function stanceProfile(text: string, mentions: readonly Mention[], sections: readonly Section[] = []): StanceProfile {
  const stance = mentions.filter((m): m is StanceMention => m.kind === 'stance');
  const words = countWords(text, 0, text.length), counts = countsOf(stance);
  const per1000 = Object.fromEntries(STANCE_CATEGORIES.map((c) => [c, words ? Math.round((10000 * counts[c]) / words) / 10 : 0])) as CategoryCounts;
  return { words, counts, per1000, author: stance.filter((m) => m.holder === 'author').length, targets: targetsOf(stance), sections: flat(sections).map((s) => sectionProfile(text, stance, s)) };
}

function countsOf(stance: readonly StanceMention[]): CategoryCounts {
  const counts = Object.fromEntries(STANCE_CATEGORIES.map((c) => [c, 0])) as Record<StanceCategory, number>;
  for (const m of stance) counts[m.category]++;
  return counts;
}

/** One group for each entity that stance words are about, by entry, or by its words where it has none. */
export function byTarget(stance: readonly StanceMention[]): ReadonlyMap<string, readonly StanceMention[]> {
  const groups = new Map<string, StanceMention[]>();
  for (const m of stance) {
    if (!m.target || m.polarity === 'neutral') continue;
    const key = m.target.entry ?? m.target.text;
    const group = groups.get(key);
    if (group) group.push(m);
    else groups.set(key, [m]);
  }
  return new Map([...groups].sort((a, b) => b[1].length - a[1].length));
}

function targetsOf(stance: readonly StanceMention[]): TargetProfile[] {
  return [...byTarget(stance).values()].map((group) => {
    const voice = (polarity: 'positive' | 'negative') => {
      const of = group.filter((m) => m.polarity === polarity), author = of.filter((m) => m.holder === 'author').length;
      return { author, attributed: of.length - author };
    };
    const { text, entry } = group[0].target!;
    return { text, ...(entry ? { entry } : {}), positive: voice('positive'), negative: voice('negative') };
  });
}

const flat = (sections: readonly Section[]): Section[] => sections.flatMap((s) => [s, ...flat(s.children)]);

function sectionProfile(text: string, stance: readonly StanceMention[], s: Section): SectionProfile {
  const end = s.children.length ? s.children[0].start : s.end;
  return { title: s.title, level: s.level, words: countWords(text, s.start, end), counts: countsOf(stance.filter((m) => m.start >= s.start && m.start < end)) };
}

/** Runs of characters other than white space that hold a letter or digit. */
export function countWords(text: string, from: number, to: number): number {
  let count = 0, inside = false;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    const blank = c === 32 || (c >= 9 && c <= 13) || c === 160;
    if (blank) inside = false;
    else if (!inside && ((c >= 48 && c <= 57) || (c | 32) >= 97 && (c | 32) <= 122 || (c > 191 && (c < 0x2000 || c > 0x206f)))) { inside = true; count++; }
  }
  return count;
}
