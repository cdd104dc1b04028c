import type { Lexicon } from '../lexicon/lexicon';

/**
 * Closed word lists that the rules ask for by role; the build puts them into the vocabulary. A word may have more
 * than one role.
 */
export const GRAMMAR = {
  /** Negates what follows in its clause. */
  Not: 'not no never neither nor hardly scarcely barely nobody none nothing nowhere cannot without non',
  /** Verbs whose complement did not happen. */
  Failing: 'fail fails failed failing refuse refuses refused refusing decline declines declined declining deny denies denied denying cease ceases ceased',
  /** Take part in a negation of several words: "anything but", "far from", "short of", "doesn’t". */
  NotWith: 'but far short t',
  Copula: 'is are was were be been being am remain remains remained seem seems seemed appear appears appeared become becomes became becoming look looks looked feel feels felt sound sounds sounded prove proves proved proven grow grows grew grown stay stays stayed called calls call considers considered deemed deems isn aren wasn weren',
  Be: 'is are was were be been being am isn aren wasn weren',
  Do: 'do does did don doesn didn',
  Subject: 'i we you he she it they who people',
  First: 'i we',
  Third: 'he she it they',
  Relative: 'who which that',
  Content: 'that how why what whether if',
  ToWord: 'to',
  Break: 'but because although though while whereas if unless when where which who whom whose since until so yet as',
  And: 'and or nor',
  Adverbs: 'also long since duly still already again even ever just soon often always never publicly privately repeatedly later earlier reportedly openly recently yesterday today now then quickly immediately once both all not very so too quite rather more most less increasingly deeply highly extremely clearly plainly simply far much hardly barely scarcely only',
  Possessive: 'my your his her its our their',
} as const;
export type RoleName = keyof typeof GRAMMAR;
const NAMES = Object.keys(GRAMMAR) as RoleName[];
export const Role = Object.fromEntries(NAMES.map((n, i) => [n, 1 << i])) as Readonly<Record<RoleName, number>>;

/** A closed list of words that a single rule asks for, by its number. */
export type WordList = number;
const lists: string[] = [];

/** Makes a list of words in lower case; as those of `GRAMMAR`, the build puts them into the vocabulary. */
export const list = (words: string): WordList => lists.push(words) - 1;

/** Every word that a role or a list has. */
export const listedWords = (): string[] => [...new Set([...Object.values(GRAMMAR), ...lists].flatMap((words) => words.split(' ')))];

/** What the rules know of a word, by its number in the vocabulary. */
export class WordTable {
  readonly roles: Int32Array;
  /** Evidence bits (`Cue`). */
  readonly cues: Int32Array;
  /** Where the row of a word begins in `sets`; words in no list share the empty row 0. */
  readonly row: Uint16Array;
  /** Rows of bits by number of list. */
  readonly sets: Int32Array;

  constructor(lexicon: Lexicon) {
    const size = lexicon.wordCount + 1, width = Math.ceil(lists.length / 32), rows = new Map<number, Int32Array>();
    const ids = (words: string): number[] => words.split(' ').map((word) => lexicon.wordId(word)).filter((id) => id > 0);
    this.roles = new Int32Array(size);
    for (const name of NAMES) for (const id of ids(GRAMMAR[name])) this.roles[id] |= Role[name];
    this.cues = Int32Array.from({ length: size }, (_, word) => lexicon.cues(word));
    lists.forEach((words, n) => {
      for (const id of ids(words)) {
        if (!rows.has(id)) rows.set(id, new Int32Array(width));
        rows.get(id)![n >> 5] |= 1 << (n & 31);
      }
    });
    this.row = new Uint16Array(size);
    this.sets = new Int32Array((rows.size + 1) * width);
    let at = 0;
    for (const [id, row] of rows) this.sets.set(row, (this.row[id] = at += width));
  }
}
