/**
 * The vocabulary of time: every word form that the grammar knows by name, with its class and a small number.
 * A word has one class; rules say what else it may be (`second` is a unit here and an ordinal in `numbers.ts`).
 */

/** Classes, as enums here so that the bundle has the numbers. Those up to `LAST_TRIGGER` start the search for a time expression; the others only take part in one. */
export enum K {
  None = 0,
  Month = 1, Weekday = 2, Unit = 3, Season = 4, Daypart = 5, Deictic = 6, Vague = 7, SetAdverb = 8, Era = 9, Fiscal = 10,
  Time = 11, Digits = 12, Mixed = 13, Long = 14,
  Number = 16, Quantity = 17, Ordinal = 18, Det = 19, Rel = 20, Post = 21, Part = 22, Approx = 23, Prep = 24, Full = 25,
  AmPm = 26, Zone = 27, Noun = 28, Times = 30, Per = 31, Conj = 33, Roman = 34,
  // Single words and small groups that only the rules' tables tell apart (`Reader.sort`).
  The = 40, A = 41, This = 42, Poss = 43, Each = 44, Second = 45,
}
export const LAST_TRIGGER = K.Long;

export enum Unit {
  None = 0, Second = 1, Minute = 2, Hour = 3, Day = 4, Week = 5, Month = 6, Quarter = 7, Year = 8, Decade = 9, Century = 10, Millennium = 11, Weekend = 12, Fortnight = 13,
}

/** Flags beside the number of a month, weekday, unit, season or quantity. */
export enum Flag { Abbreviated = 32, Plural = 64, Ambiguous = 128 }

/** Dayparts, as TIMEX3 writes them. */
export const DAYPARTS = ['', 'MO', 'AF', 'EV', 'NI', 'DT', 'MI', 'T12:00', 'T00:00', 'T24:00'] as const;

export enum Rel { Last = 1, Past = 2, Previous = 3, Next = 4, Coming = 5, Following = 6, Same = 7, Current = 8, Recent = 9, Latest = 10, Final = 12, Other = 13 }
export enum Det { The = 1, A = 2, This = 3, That = 4, Poss = 5, Each = 6, Any = 7, Some = 8, Another = 9, These = 11, Those = 12, Both = 13, All = 14 }
export enum Post { Ago = 1, After = 5, Hence = 7, Previously = 8, Old = 11, Back = 12 }
export enum Part { Early = 1, Late = 2, Mid = 3, Start = 4, End = 5, Middle = 6, Turn = 7, Earlier = 8, Later = 9, Latter = 10, Rest = 12, Height = 13 }
export enum Prep { Of = 1, In = 2, On = 3, At = 4, By = 5, From = 6, To = 7, Until = 8, Since = 9, Between = 10, During = 11, For = 12, Through = 13, Within = 14, And = 15, Or = 16, Throughout = 17, After = 20, Before = 21, With = 23, Into = 24, As = 25 }
export enum Noun { Time = 1, Times = 2, Era = 3, Period = 4, Moment = 8, Date = 9, Hours = 10, Clock = 13, Eve = 14, Being = 17, Age = 19, Long = 20, Named = 22, Light = 23 }

type Row = readonly [cls: number, value: number, words: string];

const ROWS: readonly Row[] = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
    .map((w, i): Row => [K.Month, i + 1 | (/^(march|may|april|june|august)$/.test(w) ? Flag.Ambiguous : 0), w]),
  ...['jan', 'feb', 'mar', 'apr', '', 'jun', 'jul', 'aug', 'sept sep', 'oct', 'nov', 'dec']
    .map((w, i): Row => [K.Month, (i + 1) | Flag.Abbreviated, w]),
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
    .flatMap((w, i): Row[] => [[K.Weekday, i + 1, w], [K.Weekday, (i + 1) | Flag.Plural, `${w}s`]]),
  ...['mon', 'tue tues', 'wed weds', 'thu thur thurs', 'fri', 'sat', 'sun'].map((w, i): Row => [K.Weekday, (i + 1) | Flag.Abbreviated, w]),

  [K.Unit, Unit.Second, 'second'], [K.Unit, Unit.Second | Flag.Plural, 'seconds'], [K.Unit, Unit.Second | Flag.Abbreviated | Flag.Plural, 'sec secs'],
  [K.Unit, Unit.Minute, 'minute'], [K.Unit, Unit.Minute | Flag.Plural, 'minutes'], [K.Unit, Unit.Minute | Flag.Abbreviated | Flag.Plural, 'min mins'],
  [K.Unit, Unit.Hour, 'hour'], [K.Unit, Unit.Hour | Flag.Plural, 'hours'], [K.Unit, Unit.Hour | Flag.Abbreviated | Flag.Plural, 'hr hrs'],
  [K.Unit, Unit.Day, 'day'], [K.Unit, Unit.Day | Flag.Plural, 'days'], [K.Unit, Unit.Week, 'week'], [K.Unit, Unit.Week | Flag.Plural, 'weeks'],
  [K.Unit, Unit.Fortnight, 'fortnight'], [K.Unit, Unit.Fortnight | Flag.Plural, 'fortnights'],
  [K.Unit, Unit.Month, 'month'], [K.Unit, Unit.Month | Flag.Plural, 'months'], [K.Unit, Unit.Quarter, 'quarter'], [K.Unit, Unit.Quarter | Flag.Plural, 'quarters'],
  [K.Unit, Unit.Year, 'year'], [K.Unit, Unit.Year | Flag.Plural, 'years'], [K.Unit, Unit.Year | Flag.Abbreviated | Flag.Plural, 'yr yrs'],
  [K.Unit, Unit.Decade, 'decade'], [K.Unit, Unit.Decade | Flag.Plural, 'decades'],
  [K.Unit, Unit.Century, 'century'], [K.Unit, Unit.Century | Flag.Plural, 'centuries'],
  [K.Unit, Unit.Millennium, 'millennium'], [K.Unit, Unit.Millennium | Flag.Plural, 'millennia millenniums'],
  [K.Unit, Unit.Weekend, 'weekend'], [K.Unit, Unit.Weekend | Flag.Plural, 'weekends'],

  [K.Season, 1, 'spring springtime'], [K.Season, 2, 'summer summertime'], [K.Season, 3, 'autumn'], [K.Season, 3 | Flag.Ambiguous, 'fall'], [K.Season, 4, 'winter wintertime'],
  [K.Season, 2 | Flag.Plural, 'summers'], [K.Season, 3 | Flag.Plural, 'autumns'], [K.Season, 4 | Flag.Plural, 'winters'],

  [K.Daypart, 1, 'morning dawn daybreak sunrise'], [K.Daypart, 2, 'afternoon'], [K.Daypart, 3, 'evening dusk sunset nightfall'],
  [K.Daypart, 4, 'night nighttime'], [K.Daypart, 5, 'daytime'], [K.Daypart, 6, 'lunchtime'],
  [K.Daypart, 7, 'noon midday'], [K.Daypart, 8, 'midnight'], [K.Daypart, 4 | Flag.Ambiguous, 'overnight'],
  [K.Daypart, 1 | Flag.Plural, 'mornings'], [K.Daypart, 2 | Flag.Plural, 'afternoons'], [K.Daypart, 3 | Flag.Plural, 'evenings'], [K.Daypart, 4 | Flag.Plural, 'nights'],

  // Days from the publication date, plus 10; 14 is tonight.
  [K.Deictic, 10, 'today'], [K.Deictic, 9, 'yesterday'], [K.Deictic, 11, 'tomorrow'], [K.Deictic, 14, 'tonight'],

  // 1 present, 2 past, 3 future; 4 and up have rules of their own.
  [K.Vague, 1, 'now currently nowadays presently'], [K.Vague, 2, 'recently formerly lately'],
  [K.Vague, 4, 'recent'], [K.Vague, 5, 'current'], [K.Vague, 6, 'future'], [K.Vague, 7, 'past'], [K.Vague, 8, 'present'],
  [K.Vague, 9, 'then'], [K.Vague, 10, 'soon'], [K.Vague, 11, 'modern'], [K.Vague, 12, 'contemporary'],

  [K.SetAdverb, Unit.Day, 'daily everyday'], [K.SetAdverb, Unit.Week, 'weekly'], [K.SetAdverb, Unit.Month, 'monthly'], [K.SetAdverb, Unit.Quarter, 'quarterly'],
  [K.SetAdverb, Unit.Year, 'yearly annual annually'], [K.SetAdverb, Unit.Hour, 'hourly'], [K.SetAdverb, Unit.Fortnight, 'fortnightly biweekly'],
  [K.SetAdverb, Unit.Day | Flag.Abbreviated, 'nightly'], [K.SetAdverb, Unit.Year | Flag.Abbreviated, 'biannual biannually semiannual semiannually'], [K.SetAdverb, Unit.Year | Flag.Plural, 'biennial biennially'],

  // Plus 1: AD, 2: BC, 3 and up: eras by name (see `ERAS`).
  [K.Era, 1, 'ad ce'], [K.Era, 2, 'bc bce'],
  [K.Era, 3, 'reiwa'], [K.Era, 4, 'heisei'], [K.Era, 5, 'showa'], [K.Era, 6, 'taisho'], [K.Era, 7, 'meiji'], [K.Era, 8, 'minguo'], [K.Era, 9, 'juche'],
  [K.Fiscal, 1, 'fiscal'], [K.Fiscal, 2, 'fy'],

  [K.Time, Noun.Time, 'time'], [K.Time, Noun.Moment, 'moment'], [K.Time, Noun.Clock, 'clock'], [K.Time, Noun.Eve, 'eve'], [K.Time, Noun.Date, 'date'],

  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen',
    'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'].map((w, i): Row => [K.Number, i, w]),
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((w, i): Row => [K.Number, 20 + 10 * i, w]),
  [K.Number, 100, 'hundred'], [K.Number, 1000, 'thousand'], [K.Number, 1001, 'million'], [K.Number, 1002, 'billion'],
  ...['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map((w, i): Row => [K.Mixed, 20 + 10 * i, w]),
  // 1: an open number; 2: two or so; 3: a dozen; 4: half; 5: many of a power of ten.
  [K.Quantity, 1, 'few several many various numerous countless multiple'], [K.Quantity, 2, 'couple'], [K.Quantity, 3, 'dozen'], [K.Quantity, 4, 'half'], [K.Quantity, 5, 'dozens hundreds thousands tens millions billions'],
  ...['', 'first', '', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth',
    'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'].map((w, i): Row => [K.Ordinal, i, w]),
  [K.Ordinal, 30, 'thirtieth'],

  [K.Det, Det.The, 'the'], [K.Det, Det.A, 'a an'], [K.Det, Det.This, 'this'], [K.Det, Det.That, 'that'], [K.Det, Det.These, 'these'], [K.Det, Det.Those, 'those'],
  [K.Det, Det.Poss, 'its his her their our my your'], [K.Det, Det.Each, 'each every'], [K.Det, Det.Some, 'some'], [K.Det, Det.Another, 'another'], [K.Det, Det.Any, 'any'], [K.Det, Det.Both, 'both'], [K.Det, Det.All, 'all'],
  [K.Rel, Rel.Last, 'last'], [K.Rel, Rel.Previous, 'previous preceding prior'], [K.Rel, Rel.Next, 'next'], [K.Rel, Rel.Coming, 'coming upcoming forthcoming'],
  [K.Rel, Rel.Following, 'following subsequent ensuing succeeding'], [K.Rel, Rel.Same, 'same'], [K.Rel, Rel.Latest, 'latest'], [K.Rel, Rel.Final, 'final opening closing'], [K.Rel, Rel.Other, 'intervening'],
  [K.Post, Post.Ago, 'ago'], [K.Post, Post.Hence, 'hence'], [K.Post, Post.Previously, 'previously beforehand'], [K.Post, Post.After, 'afterwards afterward thereafter'], [K.Post, Post.Old, 'old olds'], [K.Post, Post.Back, 'back'],
  [K.Part, Part.Early, 'early'], [K.Part, Part.Late, 'late'], [K.Part, Part.Mid, 'mid'], [K.Part, Part.Start, 'start beginning outset onset'], [K.Part, Part.End, 'end close ends'], [K.Part, Part.Middle, 'middle midst'],
  [K.Part, Part.Turn, 'turn'], [K.Part, Part.Earlier, 'earlier'], [K.Part, Part.Later, 'later'], [K.Part, Part.Latter, 'latter'], [K.Part, Part.Rest, 'rest remainder'], [K.Part, Part.Height, 'height'],
  [K.Approx, 1, 'about around approximately roughly'], [K.Approx, 2, 'nearly almost barely'], [K.Approx, 3, 'more over'], [K.Approx, 4, 'less fewer under'], [K.Approx, 5, 'least'], [K.Approx, 6, 'most'], [K.Approx, 1 | Flag.Plural, 'circa ca c'], [K.Approx, 7, 'exactly'],
  [K.Prep, Prep.Of, 'of'], [K.Prep, Prep.In, 'in'], [K.Prep, Prep.On, 'on'], [K.Prep, Prep.At, 'at'], [K.Prep, Prep.By, 'by'], [K.Prep, Prep.From, 'from'], [K.Prep, Prep.To, 'to'], [K.Prep, Prep.Until, 'until till'], [K.Prep, Prep.Since, 'since'],
  [K.Prep, Prep.Between, 'between'], [K.Prep, Prep.During, 'during'], [K.Prep, Prep.For, 'for'], [K.Prep, Prep.Through, 'through'], [K.Prep, Prep.Within, 'within'], [K.Prep, Prep.And, 'and'], [K.Prep, Prep.Or, 'or'],
  [K.Prep, Prep.Throughout, 'throughout'], [K.Prep, Prep.After, 'after'], [K.Prep, Prep.Before, 'before'], [K.Prep, Prep.With, 'with'], [K.Prep, Prep.Into, 'into'], [K.Prep, Prep.As, 'as'],
  [K.Full, 1, 'full whole entire single straight consecutive successive additional extra very'],
  [K.Zone, 1, 'gmt utc est edt cst cdt pst pdt bst cet cest eet eest ist jst msk hkt et aest akdt'],
  [K.Noun, Noun.Times, 'times'], [K.Noun, Noun.Era, 'era'], [K.Noun, Noun.Period, 'period'], [K.Noun, Noun.Being, 'being'], [K.Noun, Noun.Age, 'age'], [K.Noun, Noun.Long, 'long'], [K.Noun, Noun.Hours, 'part'], [K.Noun, Noun.Light, 'light'], [K.Noun, Noun.Named, 'bloody black good super ash palm cyber holy maundy'],
  [K.Conj, 1, 'than'], [K.Conj, 2, 'right'], [K.Conj, 3, 'o'], [K.Conj, 4, 'near foreseeable distant'],
  [K.Long, Unit.Hour, 'hourlong'], [K.Long, Unit.Day, 'daylong'], [K.Long, Unit.Week, 'weeklong'], [K.Long, Unit.Month, 'monthlong'], [K.Long, Unit.Year, 'yearlong'], [K.Long, Unit.Decade, 'decadelong'],
  [K.AmPm, 1, 'am pm p'],
  [K.Times, 1, 'once'], [K.Times, 2, 'twice'], [K.Per, 1, 'per'], [K.Full, 2, 'other alternate'],
];

export interface Word { readonly word: string; readonly cls: number; readonly value: number }

export const WORDS: readonly Word[] = ROWS.flatMap(([cls, value, words]) =>
  words.split(' ').filter(Boolean).map((word) => ({ word, cls, value })));

/** First year of each era by name, in the order of the values above from 3 on. */
export const ERAS: readonly { readonly name: string; readonly first: number; readonly last?: number }[] = [
  { name: 'Reiwa', first: 2019 }, { name: 'Heisei', first: 1989, last: 2019 }, { name: 'Showa', first: 1926, last: 1989 },
  { name: 'Taisho', first: 1912, last: 1926 }, { name: 'Meiji', first: 1868, last: 1912 }, { name: 'Minguo', first: 1912 }, { name: 'Juche', first: 1912 },
];

/** Nouns that are counted or measured: a number before them is no year. */
export const COUNTED = ('people persons men women children civilians troops soldiers fighters militants rebels prisoners hostages refugees migrants ' +
  'casualties deaths dead killed wounded injured victims votes seats members delegates homes houses jobs workers employees students police officers ' +
  'dollars euros pounds yuan rupees rubles roubles yen lira cents percent per km kilometres kilometers miles metres meters feet acres hectares ' +
  'tons tonnes barrels gallons litres liters kg kilograms kilos megawatts mw watts warheads missiles rockets drones tanks aircraft planes ships vessels ' +
  'vehicles guns rounds shells bombs copies words pages shares points cases companies firms villages towns cities schools hospitals countries times ' +
  'cars trucks trees horses cavalry infantry infantrymen sailors marines volunteers survivors inhabitants residents families households sq square cubic').split(' ');

/** Words whose number is a name: a year-like number after them is no year. */
export const NUMBERED = ('article articles resolution resolutions boeing airbus vision agenda highway route interstate flight room page pages section chapter paragraph ' +
  'unscr number channel model windows type figure table verse psalm bus line building suite box unit building platform gate lot item rule ' +
  'directive regulation decree division regiment brigade battalion corps squadron engine tank missile isbn issn tel phone fax pin code version nikkei').split(' ');

/** What has a beginning and lasts: its age is a duration, as a person's is not. */
export const LASTING = ('war wars ceasefire truce armistice conflict blockade siege strike strikes uprising revolt rebellion insurgency revolution protest protests campaign ' +
  'offensive occupation embargo boycott ban moratorium curfew dispute feud quarrel standoff stalemate deadlock impasse crisis crackdown emergency agreement deal pact treaty accord ' +
  'alliance coalition government administration regime rule reign presidency mandate mission operation project programme program policy investigation inquiry probe trial case ' +
  'lawsuit talks negotiations dialogue process recession slump boom drought marriage partnership relationship career law').split(' ');

/** Verbs in the past that do not end in -ed. */
export const PAST = ('was were said had did told took came went began fell rose won lost met held made left got found gave saw became died shot hit broke ran sent struck led agreed freed').split(' ');

/** Words that put their clause in the future. */
export const FUTURE = 'will shall ll wont plans plan planning planned expected expects anticipated anticipates scheduled slated due upcoming intends hopes ahead tomorrow'.split(' ');

/** Words that put an open date of their clause ahead, but say less of the clause itself: "said it would leave in September". */
export const MODAL = 'would should must could might'.split(' ');
