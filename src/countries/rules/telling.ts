import { anyOf, wordList } from '../word-list';
import { NAMED, VESSELS } from './bearers';
import { OF_ROMANCE } from './longer';
import { KIN } from './person';
import { LANGUAGE_NOUN } from './senses';

/** Every word in small letters that a rule looks for right before a match, guards and seats apart. */
export const TELLING_BEFORE = anyOf(VESSELS, NAMED, OF_ROMANCE, KIN, wordList('and or'));
/** The same for words right after a match. */
export const TELLING_AFTER = LANGUAGE_NOUN;
