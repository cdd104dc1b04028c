/**
 * Regular English inflection, a table of what is irregular, and the American spelling of British forms. Enough for
 * the words of the stance lexicon; the rules of spelling are those of any school grammar.
 */

export const FORM_CLASSES = ['verb', 'noun', 'mass', 'adj', 'adj-er', 'adj-ly', 'fixed'] as const;
export type FormClass = (typeof FORM_CLASSES)[number];

/** What a form is, so that a guard may tell "note" from "noted". */
export const Form = { Base: 0, ThirdPerson: 1, Past: 2, Participle: 3, Gerund: 4, Plural: 5, Adverb: 6, Comparative: 7, Superlative: 8, Word: 9, Noun: 10, Adjective: 11 } as const;
export type Form = (typeof Form)[keyof typeof Form];

export interface Inflected { readonly text: string; readonly form: Form }

/** Past and past participle where they are not regular. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  be: ['was', 'been'], bear: ['bore', 'borne'], break: ['broke', 'broken'], build: ['built', 'built'], cast: ['cast', 'cast'],
  drive: ['drove', 'driven'], fall: ['fell', 'fallen'], find: ['found', 'found'], foresee: ['foresaw', 'foreseen'], get: ['got', 'got'],
  give: ['gave', 'given'], go: ['went', 'gone'], have: ['had', 'had'], hit: ['hit', 'hit'], hold: ['held', 'held'],
  hurt: ['hurt', 'hurt'], keep: ['kept', 'kept'], know: ['knew', 'known'], lay: ['laid', 'laid'], lead: ['led', 'led'],
  lend: ['lent', 'lent'], lie: ['lied', 'lied'], lose: ['lost', 'lost'], make: ['made', 'made'], mislead: ['misled', 'misled'], pay: ['paid', 'paid'],
  ride: ['rode', 'ridden'], rise: ['rose', 'risen'], run: ['ran', 'run'], say: ['said', 'said'], see: ['saw', 'seen'], set: ['set', 'set'],
  shake: ['shook', 'shaken'], shed: ['shed', 'shed'], show: ['showed', 'shown'], speak: ['spoke', 'spoken'], stand: ['stood', 'stood'], stick: ['stuck', 'stuck'],
  sow: ['sowed', 'sown'], sweep: ['swept', 'swept'], take: ['took', 'taken'], tell: ['told', 'told'], think: ['thought', 'thought'],
  throw: ['threw', 'thrown'], understand: ['understood', 'understood'], uphold: ['upheld', 'upheld'], upset: ['upset', 'upset'],
  win: ['won', 'won'], write: ['wrote', 'written'], overreach: ['overreached', 'overreached'], seek: ['sought', 'sought'], wreak: ['wreaked', 'wreaked'],
};

/** Verbs of more than one syllable that double their last consonant because the stress is on the last one. */
const DOUBLES = new Set('regret admit commit refer propel compel rebel prefer defer incur abet excel dispel expel impel allot infer overstep quip'.split(' '));
const NO_COMPARE_DOUBLING = /[wxy]$/;
const PLURALS: Readonly<Record<string, string>> = { crisis: 'crises', hypothesis: 'hypotheses', strongman: 'strongmen', 'yes-man': 'yes-men', henchman: 'henchmen', policeman: 'policemen', hero: 'heroes', embargo: 'embargoes', fiasco: 'fiascos', megalomaniac: 'megalomaniacs', mafia: 'mafias', thief: 'thieves', shelf: 'shelves', leaf: 'leaves', life: 'lives' };
const COMPARE: Readonly<Record<string, readonly [string, string]>> = { good: ['better', 'best'], bad: ['worse', 'worst'] };

const closed = (word: string): boolean => /(^|[^aeiou])[aeiou][bdgklmnprt]$/.test(word);
const doubled = (word: string): boolean =>
  DOUBLES.has(word) || (closed(word) && !NO_COMPARE_DOUBLING.test(word) && word.replace(/[^aeiouy]+/g, ' ').trim().split(' ').length === 1);
/** British English doubles -l after an unstressed vowel: fuelled, quarrelling. */
const doublesL = (word: string): boolean => word === 'fuel' || /[^aeiou][aeiou]l$/.test(word) && !DOUBLES.has(word) && word.length > 4;

function thirdPerson(word: string): string {
  if (word === 'have') return 'has';
  if (word === 'go' || word === 'do') return `${word}es`;
  return plural(word);
}

export function plural(word: string): string {
  const known = PLURALS[word];
  if (known) return known;
  if (/([sxz]|ch|sh)$/.test(word) && !/arch$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function suffixed(word: string, suffix: 'ed' | 'ing' | 'er' | 'est'): string[] {
  if (suffix === 'ing') {
    if (/ie$/.test(word)) return [`${word.slice(0, -2)}ying`];
    if (/[^eoy]e$/.test(word) && word !== 'be') return [`${word.slice(0, -1)}ing`];
  } else {
    if (/e$/.test(word)) return [word + suffix.slice(1)];
    if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}i${suffix}`];
  }
  if (doubled(word)) return [word + word.slice(-1) + suffix];
  return doublesL(word) ? [`${word}l${suffix}`, word + suffix] : [word + suffix];
}

export function adverb(word: string): string | undefined {
  if (/(ly|ed)$/.test(word)) return undefined;
  if (/[^aeou]le$/.test(word)) return `${word.slice(0, -1)}y`;
  if (/ll$/.test(word)) return `${word}y`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ily`;
  if (/ic$/.test(word)) return `${word}ally`;
  if (/ue$/.test(word)) return `${word.slice(0, -1)}ly`;
  return `${word}ly`;
}

/**
 * Every form of an entry. A star marks the word that inflects; without one a verb phrase inflects its first word and
 * everything else its last.
 */
export function inflect(entry: string, forms: FormClass): Inflected[] {
  const words = entry.split(' ');
  const starred = words.findIndex((w) => w.endsWith('*'));
  const at = starred >= 0 ? starred : forms === 'verb' ? 0 : words.length - 1;
  const head = words[at].replace(/\*$/, '');
  const phrase = (w: string): string => words.map((x, i) => (i === at ? w : x.replace(/\*$/, ''))).join(' ');
  const effective = starred >= 0 && forms === 'fixed' ? 'verb' : forms;
  return headForms(head, effective).map(([w, form]) => ({ text: phrase(w), form }));
}

function headForms(head: string, forms: FormClass): [string, Form][] {
  switch (forms) {
    case 'verb': return verbForms(head);
    case 'noun': return [[head, Form.Noun], [pluralOfCompound(head), Form.Plural]];
    case 'mass': return [[head, Form.Noun]];
    case 'adj': return [[head, Form.Adjective]];
    case 'adj-er': return [[head, Form.Adjective], ...comparatives(head), ...adverbOf(head)];
    case 'adj-ly': return [[head, Form.Adjective], ...adverbOf(head)];
    default: return [[head, Form.Word]];
  }
}

const adverbOf = (head: string): [string, Form][] => {
  const made = adverb(head);
  return made ? [[made, Form.Adverb]] : [];
};

function comparatives(head: string): [string, Form][] {
  const known = COMPARE[head];
  if (known) return [[known[0], Form.Comparative], [known[1], Form.Superlative]];
  return [[suffixed(head, 'er')[0], Form.Comparative], [suffixed(head, 'est')[0], Form.Superlative]];
}

function verbForms(head: string): [string, Form][] {
  const hyphen = head.lastIndexOf('-') + 1;
  const lead = head.slice(0, hyphen), base = head.slice(hyphen);
  const irregular = IRREGULAR[base];
  const past = irregular ? [irregular[0]] : suffixed(base, 'ed');
  const all: [string, Form][] = [[base, Form.Base], [thirdPerson(base), Form.ThirdPerson]];
  for (const p of past) all.push([p, Form.Past]);
  if (irregular && irregular[1] !== irregular[0]) all.push([irregular[1], Form.Participle]);
  for (const g of suffixed(base, 'ing')) all.push([g, Form.Gerund]);
  return all.map(([w, f]) => [lead + w, f]);
}

const pluralOfCompound = (head: string): string => {
  if (PLURALS[head]) return PLURALS[head];
  const hyphen = head.lastIndexOf('-') + 1;
  return head.slice(0, hyphen) + plural(head.slice(hyphen));
};

const OUR = /\b(\w*?)(hon|fav|lab|rum|hum|behavi|endeav|vig|harb|savi|val|ranc|clam|arm|neighb|sav|ferv|ard)our/g;
/** Words whose -is- is no suffix: these keep it in American spelling too. */
const NOT_IZE = /(advi|promi|surmi|surpri|compri|apprai|gui|cri|despi|exerci|devi|revi|televi|adverti|supervi|improvi|chasti|rai|prai|wi|noi|poi|premi|demi|preci|conci|experti|enfranchi|upri|enterpri|ari)s/;
const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/\b(def|off|pret)ence/g, '$1ense'], [/\btheatre/g, 'theater'], [/\bcentre/g, 'center'], [/\bsabre/g, 'saber'], [/\bsombre/g, 'somber'],
  [/\bmeagre/g, 'meager'], [/lustre\b/g, 'luster'], [/judgement/g, 'judgment'], [/\bskilful/g, 'skillful'], [/\bsceptic/g, 'skeptic'],
  [/\bcheque\b/g, 'check'], [/\bappal(s?)\b/g, 'appall$1'], [/tranquillity/g, 'tranquility'], [/manoeuvr/g, 'maneuver'], [/\backnowledgement/g, 'acknowledgment'],
  [/\b(unravel|spiral|cancel|quarrel|fuel|marvel|signal|imperil)l(ed|ing)/g, '$1$2'], [/(paral|anal)ys(e|ed|es|ing)\b/g, '$1yz$2'], [/\bfulfil\b/g, 'fulfill'],
  [/\bantisemit/g, 'anti-Semit'],
];

/** The British form and, where it differs, the American one. */
export function spellings(text: string): string[] {
  let other = text.replace(OUR, '$1$2or');
  for (const [from, to] of REPLACED) other = other.replace(from, to);
  other = other.split(/( |-)/).map((w) => (/.is(e|es|ed|ing|ation|ations|er|ingly|edly)$/.test(w) && !NOT_IZE.test(w) ? w.replace(/is(e|es|ed|ing|ation|ations|er|ingly|edly)$/, 'iz$1') : w)).join('');
  return other === text ? [text] : [text, other];
}
