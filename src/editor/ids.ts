/** Every id that the manifest and the code share. A test holds the two together. */

export const LANGUAGES = ['editorial', 'markdown', 'plaintext'] as const;

export const Command = {
  openSample: 'dateline.openSample',
  toggleFile: 'dateline.toggleFile',
  toggleHighlights: 'dateline.toggleHighlights',
  toggleCountries: 'dateline.toggleCountries',
  toggleDates: 'dateline.toggleDates',
  toggleStance: 'dateline.toggleStance',
  toggleTerms: 'dateline.toggleTerms',
  setPublicationDate: 'dateline.setPublicationDate',
  analyseLargeFile: 'dateline.analyseLargeFile',
  nextMention: 'dateline.nextMention',
  previousMention: 'dateline.previousMention',
  nextOfEntity: 'dateline.nextMentionOfEntity',
  previousOfEntity: 'dateline.previousMentionOfEntity',
  findMentions: 'dateline.findMentions',
  showEntities: 'dateline.showEntities',
  openEntry: 'dateline.openEntry',
  addToGlossary: 'dateline.addToGlossary',
  searchGlossary: 'dateline.searchGlossary',
  openSettings: 'dateline.openSettings',
  showLog: 'dateline.showLog',
  reveal: 'dateline.reveal',
} as const;
export type CommandId = (typeof Command)[keyof typeof Command];

export const SECTION = 'dateline';
/** Below `dateline.` in the settings. */
export const Setting = {
  include: 'files.include',
  exclude: 'files.exclude',
  countries: 'highlight.countries',
  dates: 'highlight.dates',
  stance: 'highlight.stance',
  terms: 'highlight.terms',
  fileSize: 'limits.fileSize',
  glossaryFiles: 'glossary.files',
  stanceCategories: 'stance.categories',
} as const;
export type SettingId = (typeof Setting)[keyof typeof Setting];

export const ContextKey = {
  /** The active editor's document is annotated. */
  annotated: 'dateline.annotated',
  /** The active editor's document waits for a word to be analysed: it is over the hard cap. */
  tooLarge: 'dateline.tooLarge',
  /** The cursor of the active editor is on a mention. */
  onMention: 'dateline.onMention',
} as const;
export type ContextKeyId = (typeof ContextKey)[keyof typeof ContextKey];

export const Colour = {
  countryBackground: 'dateline.country.background',
  countryBorder: 'dateline.country.border',
  dateBackground: 'dateline.date.background',
  dateBorder: 'dateline.date.border',
  stanceUnderline: 'dateline.stance.underline',
  stancePositive: 'dateline.stance.positive',
  stanceNegative: 'dateline.stance.negative',
  termBorder: 'dateline.term.border',
} as const;
export type ColourId = (typeof Colour)[keyof typeof Colour];

export const View = { container: 'dateline', entities: 'dateline.entities', stance: 'dateline.stance' } as const;
export const WALKTHROUGH = 'dateline.firstFiveMinutes';
