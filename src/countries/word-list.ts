import type { Lexicon } from '../lexicon/lexicon';
import { ListedWords, WordLists, type WordList } from '../lexicon/word-lists';

export type { WordList };

const LISTS = new WordLists();

/** Declares a closed list beside the rules that ask for it with `Site.among`. */
export const wordList = (...words: readonly string[]): WordList => LISTS.declare(...words);
export const anyOf = (...parts: readonly WordList[]): WordList => LISTS.anyOf(...parts);
export const listedWords = (): readonly string[] => LISTS.words();
export const listsIn = (lexicon: Lexicon): ListedWords => new ListedWords(lexicon, LISTS);
