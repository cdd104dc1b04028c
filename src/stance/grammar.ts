import { Cue } from '../lexicon/cues';
import type { Lexicon } from '../lexicon/lexicon';
import { Shape } from '../lexicon/tokens';
import { ListedWords, WordLists, type WordList } from '../lexicon/word-lists';

/** What a word is to the rules, as bits: a word may have several roles. An enum, so that the bundle has the numbers. */
export enum Role {
  // By the lists of `GRAMMAR`; adverbs by an evidence bit as well.
  Not = 1 << 0, Failing = 1 << 1, NotWith = 1 << 2, Copula = 1 << 3, Be = 1 << 4, Do = 1 << 5,
  Subject = 1 << 6, Content = 1 << 7, ToWord = 1 << 8, Break = 1 << 9, And = 1 << 10, Adverb = 1 << 11,
  // By evidence bits of the same name.
  Determiner = 1 << 12, Preposition = 1 << 13, Pronoun = 1 << 14, Auxiliary = 1 << 15, Modal = 1 << 16, Conjunction = 1 << 17, Negation = 1 << 18,
  Reporting = 1 << 19, FiniteVerb = 1 << 20, Month = 1 << 21, Weekday = 1 << 22, TimeUnit = 1 << 23, NumberWord = 1 << 24,
  // By shape, whatever the word.
  Capital = 1 << 25, Lower = 1 << 26, Digits = 1 << 27,
  /** Begins a sentence. */
  First = 1 << 28,
  /** Has one of the first three roles. */
  MayNegate = 1 << 29,
}

/**
 * Closed word lists that the rules ask for by role; the build puts them into the vocabulary.
 */
export const GRAMMAR: Readonly<Partial<Record<keyof typeof Role, string>>> = {
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
  Content: 'that how why what whether if',
  ToWord: 'to',
  Break: 'but because although though while whereas if unless when where which who whom whose since until so yet as',
  And: 'and or nor',
  Adverb: 'also long since duly still already again even ever just soon often always never publicly privately repeatedly later earlier reportedly openly recently yesterday today now then quickly immediately once both all not very so too quite rather more most less increasingly deeply highly extremely clearly plainly simply far much hardly barely scarcely only',
};
const CUES = [
  'Determiner', 'Preposition', 'Pronoun', 'Auxiliary', 'Modal', 'Conjunction', 'Negation', 'Reporting', 'FiniteVerb', 'Month', 'Weekday', 'TimeUnit',
  'NumberWord', 'Adverb',
] as const;

/** Roles by `Shape`: three bits for each, from `Capital` on. */
export const SHAPE_ROLES = packed({
  [Shape.Lower]: Role.Lower, [Shape.Capital]: Role.Capital, [Shape.Upper]: Role.Capital, [Shape.Mixed]: Role.Capital,
  [Shape.Digits]: Role.Digits, [Shape.DigitsAndLetters]: Role.Digits,
});

function packed(roles: Readonly<Record<number, Role>>): number {
  return Object.entries(roles).reduce((bits, [shape, role]) => bits | ((role / Role.Capital) << (3 * Number(shape))), 0);
}

export type { WordList };
const LISTS = new WordLists();

/** Declares a list of words beside the single rule that asks for it with `View.is`. */
export const list = (words: string): WordList => LISTS.declare(words);

/** Every word that a role or a list has. */
export const listedWords = (): string[] => [...new Set([...Object.values(GRAMMAR).flatMap((words) => words.split(' ')), ...LISTS.words()])];

/** What the rules know of words, by their numbers in the vocabulary. */
export class WordTable {
  /** Role bits; words beyond the last with any, as most are, have no place. */
  readonly roles: Int32Array;
  readonly lists: ListedWords;

  constructor(lexicon: Lexicon) {
    const roles = Int32Array.from({ length: lexicon.wordCount + 1 }, (_, word) => rolesByCues(lexicon.cues(word)));
    for (const [name, words] of Object.entries(GRAMMAR)) {
      for (const word of words.split(' ')) roles[lexicon.wordId(word)] |= Role[name as keyof typeof Role];
    }
    for (let word = 0; word < roles.length; word++) if ((roles[word] & (Role.Not | Role.Failing | Role.NotWith)) !== 0) roles[word] |= Role.MayNegate;
    roles[0] = 0;
    this.roles = roles.slice(0, roles.findLastIndex((r) => r !== 0) + 1);
    this.lists = new ListedWords(lexicon, LISTS);
  }
}

function rolesByCues(cues: number): number {
  let roles = 0;
  if (cues !== 0) for (const name of CUES) if ((cues & Cue[name]) !== 0) roles |= Role[name];
  return roles;
}
