/**
 * Names of the evidence bits that a word form may carry (at most 31). Closed-class grammar words are listed in
 * `lexicon/cues.yaml`; a recogniser adds its own words to these, or claims a free bit here.
 */
export const Cue = {
  Determiner: 1 << 0,
  Preposition: 1 << 1,
  Pronoun: 1 << 2,
  /** Forms of be, have, do. */
  Auxiliary: 1 << 3,
  Modal: 1 << 4,
  Conjunction: 1 << 5,
  Negation: 1 << 6,
  /** Verbs of saying in any form: said, warned, according. */
  Reporting: 1 << 7,
  /** Mr, Mrs, President, Gen, Prof: a person's name follows. */
  Title: 1 << 8,
  GivenName: 1 << 9,
  /** Heads of names of organisations: University, Bank, Times, Airlines. */
  OrganisationHead: 1 << 10,
  /** Heads of names of places: Sea, Ocean, Strait, Canal, Gulf. */
  PlaceHead: 1 << 11,
  /** Heads of names of state organs: Ministry, Army, Embassy, government, parliament. */
  StateHead: 1 << 12,
  /** Towns and states of the United States, for "Lebanon, Pa." and "Atlanta, Georgia". */
  UsPlace: 1 << 13,
  /** Things a government does or has done to it: sanctions, tariffs, invaded. */
  StateAct: 1 << 14,
  /** A finite verb form that a state as a subject often takes: agreed, wants, rejects. */
  FiniteVerb: 1 << 15,
  Month: 1 << 16,
  Weekday: 1 << 17,
  TimeUnit: 1 << 18,
  NumberWord: 1 << 19,
  Adverb: 1 << 20,
  /** Nouns that follow a measure, so that the digits before are no year: troops, people, dollars, percent. */
  Countable: 1 << 21,
  /** Words before a number that is a name and no year: Article, Resolution, Boeing, Vision, Highway. */
  Numbered: 1 << 22,
  SportsClub: 1 << 23,
  /** Any word that the grammar of dates knows by name. */
  TimeWord: 1 << 24,
  /** May end with a full stop inside a sentence: `text/sentences.ts` knows how. */
  Abbreviation: 1 << 25,
} as const;
