/**
 * One record format for everything the glossary knows. The YAML files in `sources/` hold lists of these; countries
 * are merged from several files and packages by id. Texts are ours, neutral, dated and sourced.
 */

export type EntryType =
  | 'country' | 'territory' | 'former-state' | 'organisation' | 'place' | 'treaty' | 'doctrine' | 'concept'
  | 'institution' | 'person' | 'event' | 'day';

/** A name in text. `case` as in the lexicon: `headline` when left out, `exact` for abbreviations. */
export interface Label {
  readonly text: string;
  readonly case?: 'any' | 'exact' | 'headline';
  /** EDTF dates between which the name was or is right. */
  readonly from?: string;
  readonly to?: string;
  /** BCP 47, for names that are not English. */
  readonly lang?: string;
  /** Neutral remark: who uses it, who does not. */
  readonly note?: string;
  /** Ordinary word or common name as well: marked only with evidence. The rule's name in the recogniser. */
  readonly guard?: string;
}

export interface Capital extends Label {
  readonly role: 'capital' | 'government' | 'legislative' | 'judicial' | 'royal' | 'de facto' | 'claimed' | 'planned' | 'former';
  readonly aliases?: readonly (string | Label)[];
}

export interface Membership {
  /** Id of the organisation. */
  readonly of: string;
  readonly role: 'member' | 'observer' | 'partner' | 'associate' | 'candidate' | 'guest' | 'suspended' | 'former' | 'host';
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
}

/** A figure with the year it holds for. */
export interface Fact {
  readonly value: number | string;
  readonly unit?: string;
  readonly year: number;
  readonly source: string;
}

export interface Source {
  /** Publisher and title: "NATO, Member countries". */
  readonly title: string;
  readonly url?: string;
  /** Day on which it was consulted, or the edition's date. */
  readonly date?: string;
}

export interface Office {
  readonly title: string;
  /** Entry id of the country or organisation. */
  readonly of: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf: string;
}

export interface Entry {
  /** ISO 3166-1 alpha-2 or 3166-3 alpha-4 for states (`JP`, `SUHH`), else kebab-case (`strait-of-hormuz`). */
  readonly id: string;
  readonly type: EntryType;
  /** The name that the card shows. */
  readonly label: string;
  /** As `Label.guard`, for the label itself. */
  readonly guard?: string;
  readonly official?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly aliases?: readonly (string | Label)[];
  readonly former?: readonly (string | Label)[];
  readonly demonyms?: readonly (string | Label)[];
  /** Combining forms: "Sino". */
  readonly combining?: readonly (string | Label)[];
  /** Names of seats that stand for the government: "the Kremlin". */
  readonly metonyms?: readonly (string | Label)[];
  readonly capitals?: readonly Capital[];
  readonly identifiers?: Readonly<Partial<Record<'iso2' | 'iso3' | 'numeric' | 'wikidata', string>>>;
  /** "UN member", "UN observer", "partly recognised", "territory of FR"; plain words, neutral. */
  readonly status?: string;
  /** Part of the world by the United Nations' geoscheme (M49): "Central Asia". */
  readonly region?: string;
  readonly memberships?: readonly Membership[];
  /** The other way round, for organisations: member ids by role where they are few. */
  readonly members?: readonly (string | Omit<Membership, 'of'> & { readonly id: string })[];
  readonly facts?: Readonly<Record<string, Fact>>;
  /** Neighbours by land. */
  readonly borders?: readonly string[];
  /** EDTF. For events, when it happened. */
  readonly inception?: string;
  readonly end?: string;
  readonly date?: string;
  /** For a day of every year, how it is reckoned: `12-25`, `easter-2`, `weekday:11:4:4`, `islamic:9:1` (see `dates/feasts.ts`). */
  readonly recurs?: string;
  /** For a day of another calendar, its ISO dates, one a year. */
  readonly days?: readonly string[];
  /** States or organisations it belongs to or concerns. */
  readonly of?: readonly string[];
  readonly offices?: readonly Office[];
  readonly note: string;
  /** ISO date (day or month) for which the note holds. */
  readonly asOf: string;
  readonly related?: readonly string[];
  /** For loaded terms: what to write instead, and why the word slants. */
  readonly neutral?: { readonly instead: string; readonly why: string };
  readonly sources: readonly Source[];
}
