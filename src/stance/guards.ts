import { STANCE_CATEGORIES } from '../analysis/mention';
import { Cue } from '../lexicon/cues';
import { Form, type Form as FormCode } from './inflect';
import { Value } from './entry';
import { Gap, Role, type View } from './grammar';

export { GRAMMAR } from './grammar';

/** A test that an ambiguous word must pass: whether the words around hit `h` show the sense that the entry means. */
export type Guard = (view: View, h: number) => boolean;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const first = (v: View, h: number): number => v.hits.first[h];
const next = (v: View, h: number): number => v.hits.last[h];
const form = (v: View, h: number): FormCode => v.value(h, Value.Form) as FormCode;

const POLAR = new Set(['positive', 'negative', 'loaded'].map((c) => (STANCE_CATEGORIES as readonly string[]).indexOf(c)));
const polar = (v: View, h: number): boolean => h >= 0 && h < v.hits.count && v.value(h, Value.Entry) > 0 && POLAR.has(v.value(h, Value.Category));

/** Skips adverbs and words of degree backwards. */
const beforeAdverbs = (v: View, i: number): number => {
  while (v.in(i) && v.adverb(i) && v.joined(i + 1)) i--;
  return i;
};

const attributive: Guard = (v, h) => v.content(next(v, h)) || coordinated(v, h);
const predicative: Guard = (v, h) => v.role(beforeAdverbs(v, first(v, h) - 1), Role.Copula) && !attributiveStrict(v, h);
const attributiveStrict: Guard = (v, h) => v.content(next(v, h)) && !v.adverb(next(v, h));
const participle: Guard = (v, h) => { const f = form(v, h); return f === Form.Past || f === Form.Participle || f === Form.Gerund; };

/** Joined to another word of praise or blame by "and", "but" or a comma. */
const coordinated: Guard = (v, h) => {
  const after = next(v, h), before = first(v, h) - 1;
  if (polar(v, h + 1)) {
    const gap = v.hits.first[h + 1] - after;
    if (gap === 0 && /^,\s$/.test(v.gap(after))) return true;
    if (gap === 1 && (v.role(after, Role.And) || v.lower(after) === 'but')) return true;
  }
  if (polar(v, h - 1)) {
    const gap = before - v.hits.last[h - 1] + 1;
    if (gap === 0 && /^,\s$/.test(v.gap(before + 1))) return true;
    if (gap === 1 && (v.role(before, Role.And) || v.lower(before) === 'but')) return true;
  }
  return false;
};

const beforeStance: Guard = (v, h) => polar(v, h + 1) && v.hits.first[h + 1] === next(v, h) && v.joined(next(v, h));

const verb: Guard = (v, h) => {
  const f = form(v, h);
  if (f === Form.Past || f === Form.Participle || f === Form.Gerund) return !v.hyphenBefore(next(v, h));
  let i = first(v, h) - 1;
  while (v.in(i) && v.adverb(i) && !v.cue(i, Cue.Determiner)) i--;
  const after = next(v, h);
  if (v.cue(i, Cue.Modal) || v.role(i, Role.ToWord | Role.Subject | Role.Do)) return true;
  if (v.cue(i, Cue.Determiner | Cue.Preposition | Cue.Auxiliary) || v.genitive(i)) return false;
  if (v.role(after, Role.ToWord) || v.lower(after) === 'that') return true;
  return f === Form.ThirdPerson ? v.capital(i) && v.joined(first(v, h)) && v.cue(after, Cue.Determiner) : v.capital(i) && v.cue(after, Cue.Determiner);
};

const noun: Guard = (v, h) => {
  let i = first(v, h) - 1;
  if (v.cue(i, Cue.Modal) || v.role(i, Role.ToWord | Role.Do | Role.Subject)) return false;
  const here = (k: number): boolean => v.cue(k, Cue.Determiner | Cue.Preposition | Cue.Negation) || v.genitive(k) || v.role(k, Role.Be);
  if (here(i) || /^(show|shows|showing|shown|lack|lacks|need|needs|.*ed)$/.test(v.lower(i))) return true;
  if (v.in(i) && v.joined(i + 1) && !v.capital(i) && !/[^s]s$/.test(v.lower(i))) i--;
  return here(i);
};

const QUOTE_AFTER = /^[,:]?\s*["“'‘]|^:\s|^,["”]/;
/** The word introduces what was said: "noted that", "he added.", "added: “". */
const content: Guard = (v, h) => {
  const after = next(v, h), before = beforeAdverbs(v, first(v, h) - 1);
  if (form(v, h) === Form.Base && v.cue(before, Cue.Determiner)) return false;
  if (v.role(after, Role.Content) && v.joined(after)) return true;
  if (v.lower(after) === 'with' && /^(satisfaction|concern|appreciation|regret|alarm|dismay|interest)$/.test(v.lower(after + 1))) return true;
  if (v.cue(after, Cue.Determiner) && /^(need|importance|role|urgency|commitment|right|value|significance|necessity)$/.test(v.lower(after + 1))) return true;
  const gap = v.gap(after);
  if (QUOTE_AFTER.test(gap)) return true;
  const closing = /["”’,]\s*$/.test(v.gap(first(v, h))) ;
  if (closing && v.hits.first[h] > 0 && /["”]/.test(v.gap(first(v, h)))) return true;
  return /^[.,;]|^$/.test(gap) && (v.role(before, Role.Subject) || v.capital(before)) && /[,"”]/.test(v.gap(before));
};

/** "The minister said", ", saying that", but no "early warning" and no "the price of saying so". */
const finite: Guard = (v, h) => {
  if (form(v, h) !== Form.Gerund) return !v.hyphenBefore(next(v, h));
  const i = first(v, h) - 1;
  return /,\s*$/.test(v.gap(i + 1)) || v.role(beforeAdverbs(v, i), Role.Be) || /^(as|statement|letter|message)$/.test(v.lower(i));
};

const CALENDAR_AFTER = /^[\s]*$/;
const modalMay: Guard = (v, h) => {
  const i = first(v, h);
  if (!v.capital(i) || v.paragraph.caseless) return !v.cue(i - 1, Cue.Determiner) && !(v.lower(i - 1) === 'in' && !v.content(i + 1)) && !v.digits(i + 1);
  if (!v.sentenceStart(i) || v.digits(i + 1) || !CALENDAR_AFTER.test(v.gap(i + 1).replace(/,/g, 'x'))) return false;
  return v.cue(i + 1, Cue.Determiner | Cue.Pronoun);
};
const POWERS = set('military economic naval industrial financial political air nuclear full sheer collective');
const modalMight: Guard = (v, h) => {
  const i = first(v, h), after = next(v, h);
  if (v.cue(i - 1, Cue.Determiner | Cue.Preposition) || v.genitive(i - 1) || v.role(i - 1, Role.Possessive)) return v.cue(i - 1, Cue.Determiner) && /^(that|this|these|those|some|all|many|few|others|another|which|what|each|both|any|several)$/.test(v.lower(i - 1));
  if (v.one(i - 1, POWERS)) return false;
  return v.joined(after) && !v.cue(after, Cue.Preposition | Cue.Conjunction);
};

const before = (words: string): Guard => { const s = set(words); return (v, h) => !v.one(first(v, h) - 1, s); };
const after = (words: string): Guard => { const s = set(words); return (v, h) => !v.one(next(v, h), s); };
const onlyAfterwards = (words: string): Guard => { const s = set(words); return (v, h) => v.one(next(v, h), s) && v.joined(next(v, h)); };
const both = (...guards: Guard[]): Guard => (v, h) => guards.every((g) => g(v, h));
const any = (...guards: Guard[]): Guard => (v, h) => guards.some((g) => g(v, h));

const degree: Guard = (v, h) => {
  const i = next(v, h);
  return v.joined(i) && !v.functional(i) && !v.digits(i) && !(v.capital(i) && !v.paragraph.caseless) && !v.cue(first(v, h) - 1, Cue.Determiner);
};

const comparative: Guard = (v, h) => {
  const i = next(v, h);
  if (!v.joined(i)) return false;
  const w = v.lower(i);
  return /^(more|less|fewer|better|worse|too|beyond|ahead|behind)$/.test(w) || (/..er$/.test(w) && !v.functional(i) && !/^(under|other|never|power|order|water|number|paper|matter|leader|member)$/.test(w));
};

const RESPONSIBILITY = set('responsibility credit lives victory asylum ownership title titles gold bronze silver sovereignty');
const claim: Guard = (v, h) => {
  const f = form(v, h), a = next(v, h), b = first(v, h) - 1;
  if (f === Form.Noun || f === Form.Plural || v.cue(b, Cue.Determiner) || v.genitive(b)) {
    if (verb(v, h) && f === Form.Base && !v.cue(b, Cue.Determiner)) return true;
    return /^(that|of|by|about)$/.test(v.lower(a)) && !/^(territorial|insurance|historic|historical|rival|competing|asylum|jobless|unemployment)$/.test(v.lower(b));
  }
  if (v.one(a, RESPONSIBILITY)) return false;
  if (/^(the|its|his|their|her|at|more|up|about|a|an)$/.test(v.lower(a)) && (v.one(a + 1, RESPONSIBILITY) || v.one(a + 2, RESPONSIBILITY) || v.digits(a + 1) || /^(life|least)$/.test(v.lower(a + 1)))) return false;
  if (v.digits(a)) return false;
  if (f === Form.Base || f === Form.ThirdPerson) return /^(that|to|the|it|they|he|she|a)$/.test(v.lower(a)) && !/^(territorial|insurance|asylum|jobless|rival)$/.test(v.lower(b)) && !v.cue(b, Cue.Preposition);
  return true;
};

const deny: Guard = (v, h) => {
  const a = next(v, h);
  if (v.role(beforeAdverbs(v, first(v, h) - 1), Role.Be)) return false;
  return !/^(access|entry|bail|visas?|permission|citizenship|entrance|asylum|him|her|them|us|me|you|people|treatment)$/.test(v.lower(a)) && !(v.lower(a) === 'it' && /^(that|the|a)$/.test(v.lower(a + 1))) && !(v.capital(a) && !v.paragraph.caseless && v.joined(a) && !v.genitive(a + 1));
};

const WELL = set('as may might could can so how pretty very the oil gas wish wishes get');
const well: Guard = (v, h) => {
  const i = first(v, h), a = i + 1;
  if (v.sentenceStart(i) || v.one(i - 1, WELL) || v.cue(i - 1, Cue.Determiner | Cue.Preposition)) return false;
  if (v.hyphenBefore(a)) return false;
  return !v.joined(a) || /^(for|in|with|under|together|enough|at|on)$/.test(v.lower(a));
};

const properBefore: Guard = (v, h) => v.capital(first(v, h) - 1) && !v.sentenceStart(first(v, h) - 1);

const POOR_PEOPLE = set('countries country families family people households nations nation farmers neighbourhoods neighborhoods states children women communities areas areas regions villages workers man woman relations');
const regimeKinds = set('sanctions tax legal visa trade proliferation regulatory control controls inspection inspections licensing exchange safeguards patent property monetary fiscal policy water fire fishing export import training tariff rights verification monitoring customs');

/** Every guard by its name, in the order of their numbers. */
export const GUARDS: Readonly<Record<string, Guard>> = {
  // Word classes
  verb, noun, participle, finite, attributive, predicative, coordinated,
  'before-stance': beforeStance,
  content,
  'that-clause': (v, h) => /^(that|how|why)$/.test(v.lower(next(v, h))) && v.joined(next(v, h)) && !v.cue(first(v, h) - 1, Cue.Determiner),
  degree, comparative,
  'sentence-start': (v, h) => v.sentenceStart(first(v, h)),
  'takes-object': (v, h) => (v.cue(next(v, h), Cue.Determiner | Cue.Pronoun) || /^(that|by)$/.test(v.lower(next(v, h)))) && v.joined(next(v, h)) && !v.cue(first(v, h) - 1, Cue.Determiner),
  hyphenated: (v, h) => v.hyphenBefore(first(v, h) + 1),
  'before-number': (v, h) => v.number(next(v, h)) && /^[\s$£€¥]+$/.test(v.gap(next(v, h))),
  'after-number': (v, h) => v.number(first(v, h) - 1) || v.cue(first(v, h) - 1, Cue.TimeUnit),
  'not-by': after('by that whether'),
  // Modal verbs
  'modal-may': modalMay,
  'modal-might': modalMight,
  'modal-could': after('not'),
  'modal-must': (v, h) => !v.cue(first(v, h) - 1, Cue.Determiner) || /^(all|each|both|this|that|these|those|some|many|few|any|every)$/.test(v.lower(first(v, h) - 1)),
  'modal-should': (v, h) => !(v.sentenceStart(first(v, h)) && !v.text.slice(v.tokens.end[first(v, h)]).match(/^[^.!]*\?/)),
  'have-to': (v, h) => v.joined(next(v, h)) && !v.functional(next(v, h)) || /^(be|have|do)$/.test(v.lower(next(v, h))) && v.lower(next(v, h) + 1) !== 'with',
  // Single words
  certain: (v, h) => v.role(beforeAdverbs(v, first(v, h) - 1), Role.Copula) || (/^(that|to)$/.test(v.lower(next(v, h))) && v.joined(next(v, h))),
  clear: (v, h) => !v.cue(next(v, h), Cue.Determiner) && !v.role(first(v, h) - 1, Role.ToWord) && !v.cue(first(v, h) - 1, Cue.Modal),
  kind: (v, h) => !/^(of|s)$/.test(v.lower(next(v, h))) && !/^(this|that|some|any|what|same|in|of|every|one|all|another|which|each|these|those|different|new)$/.test(v.lower(first(v, h) - 1)),
  mean: (v, h) => (v.lower(first(v, h) - 1) === 'a' && v.content(next(v, h)) && !/^(temperature|value|time|age|level|annual|score|sea)$/.test(v.lower(next(v, h)))) || (/^(so|very|too|rather|is|was|were|are|and)$/.test(v.lower(first(v, h) - 1)) && !v.joined(next(v, h))),
  right: (v, h) => v.role(beforeAdverbs(v, first(v, h) - 1), Role.Copula) && (!v.joined(next(v, h)) || /^(to|that|about|in|when|and|not)$/.test(v.lower(next(v, h)))),
  just: (v, h) => (/^(a|more|truly)$/.test(v.lower(first(v, h) - 1)) && (v.content(next(v, h)) || v.role(next(v, h), Role.And)) && !/^(few|bit|little|over|under)$/.test(v.lower(next(v, h)))) || (v.role(first(v, h) - 1, Role.Be) && (!v.joined(next(v, h)) || v.lower(next(v, h)) === 'and')),
  like: (v, h) => v.role(first(v, h) - 1, Role.Subject) && !v.role(next(v, h), Role.ToWord) || (v.lower(first(v, h) - 1) === 'not' && v.role(first(v, h) - 2, Role.Do)) || (v.lower(first(v, h) - 1) === 't' && v.role(first(v, h) - 2, Role.Do)),
  well,
  strong: (v, h) => !v.number(first(v, h) - 1),
  poor: (v, h) => !v.one(next(v, h), POOR_PEOPLE) && (v.lower(first(v, h) - 1) !== 'the' || v.content(next(v, h))),
  concerned: (v, h) => /^(about|that|by|at|over)$/.test(v.lower(next(v, h))) && v.joined(next(v, h)) || (v.role(beforeAdverbs(v, first(v, h) - 1), Role.Copula) && !/\bas far as\b[^.]*$/i.test(v.text.slice(Math.max(0, v.tokens.start[first(v, h)] - 50), v.tokens.start[first(v, h)])) && v.lower(next(v, h)) !== 'with'),
  drowning: (v, h) => v.lower(next(v, h)) === 'in' && !v.cue(next(v, h) + 1, Cue.Determiner),
  critical: (v, h) => v.lower(next(v, h)) === 'of' || /^(highly|deeply|sharply|increasingly|openly|strongly)$/.test(v.lower(first(v, h) - 1)) || /^(report|reports|article|articles|remarks|voice|voices|comments|review|reviews|tone)$/.test(v.lower(next(v, h))),
  division: (v, h) => !properBefore(v, h) && !v.number(first(v, h) - 1) && !/^(of|commander|title|champions?)$/.test(v.lower(next(v, h))) && !/^(first|second|third|fourth|fifth|infantry|armoured|armored|airborne|top|upper|lower)$/.test(v.lower(first(v, h) - 1)),
  'dismissed-as': (v, h) => {
    const i = next(v, h);
    if (/^(claims?|allegations?|accusations?|reports?|concerns?|suggestions?|calls|criticism|fears|warnings|talk|rumours?|rumors?)$/.test(v.lower(i)) || (v.cue(i, Cue.Determiner) && /^(claims?|allegations?|accusations?|reports?|idea|notion|suggestion|criticism|charge|charges)$/.test(v.lower(i + 1)))) return true;
    for (let k = i; k < i + 8 && v.in(k) && !v.sentenceStart(k); k++) if (v.lower(k) === 'as') return true;
    return false;
  },
  incumbent: onlyAfterwards('on upon'),
  claim, deny,
  admit: (v, h) => !(v.joined(next(v, h)) && /^(to|into|as|a|an)$/.test(v.lower(next(v, h)))) && !v.number(next(v, h)) && !v.role(first(v, h) - 1, Role.Be),
  expose: (v, h) => v.lower(next(v, h)) !== 'to' && !(form(v, h) === Form.Base && v.cue(first(v, h) - 1, Cue.Determiner)),
  very: before('the this that these those my your his her its our their'),
  great: any(beforeStance, predicative, onlyAfterwards('importance care interest effort difficulty lengths alarm strain')),
  too: (v, h) => degree(v, h) && !v.role(first(v, h) - 1, Role.Subject) && !v.capital(first(v, h) - 1),
  rather: both(degree, after('than'), before('would or but d')),
  however: (v, h) => !/^(much|many|long|hard|small|large|slowly|briefly|reluctantly|big|little|strong|weak)$/.test(v.lower(next(v, h))) && ((v.before(first(v, h)) & Gap.Comma) !== 0 || v.opens(next(v, h), 44) || v.opens(next(v, h), 46) || v.opens(next(v, h), 59) || v.sentenceStart(first(v, h))),
  while: (v, h) => v.sentenceStart(first(v, h)) && !/^(in|at|on)$/.test(v.lower(next(v, h))),
  yet: (v, h) => !/^(to|another|again|more)$/.test(v.lower(next(v, h))) && (v.sentenceStart(first(v, h)) || (/[,;—–]/.test(v.gap(first(v, h))) && v.joined(next(v, h))) || (v.lower(first(v, h) - 1) === 'and' && v.joined(next(v, h)))),
  still: (v, h) => v.sentenceStart(first(v, h)) && /^,/.test(v.gap(next(v, h))),
  even: (v, h) => !/^(a|an|break|breaks|broke|is|are|an)$/.test(v.lower(first(v, h) - 1)) && !/^(numbered|number|keel|split|distribution)$/.test(v.lower(next(v, h))),
  'of-course': (v, h) => !/^(matter|change|changes|changed|part|out|middle|sort|end|start)$/.test(v.lower(first(v, h) - 1)) && !/^(correction|work|fees)$/.test(v.lower(next(v, h))),
  regime: (v, h) => !v.one(first(v, h) - 1, regimeKinds) && (v.lower(next(v, h)) !== 'of' || v.capital(next(v, h) + 1) || v.lower(next(v, h) + 1) === 'the') && v.lower(next(v, h)) !== 'for',
  puppet: both(after('theatre theater show shows maker makers festival play plays'), before('sock hand glove')),
  backyard: (v, h) => v.genitive(first(v, h) - 1) || /^(own|strategic)$/.test(v.lower(first(v, h) - 1)),
  gang: any(onlyAfterwards('of'), (v, h) => v.lower(first(v, h) - 1) === 'ruling'),
  hawk: (v, h) => !properBefore(v, h) && !/^(missiles?|eyed|eye)$/.test(v.lower(next(v, h))) && (form(v, h) === Form.Plural || v.cue(first(v, h) - 1, Cue.Determiner) || /^(war|foreign|fiscal|security|policy)$/.test(v.lower(first(v, h) - 1))),
  influx: (v, h) => v.lower(next(v, h)) === 'of' && /^(migrants?|refugees?|immigrants?|people|foreigners|asylum|illegal|newcomers|muslims?)$/.test(v.lower(next(v, h) + 1)),
  liberation: (v, h) => v.lower(next(v, h)) === 'of' && v.capital(next(v, h) + 1),
  mainland: onlyAfterwards('china chinese government authorities'),
  rogue: (v, h) => !/^(trader|traders|wave|waves)$/.test(v.lower(next(v, h))) && v.content(next(v, h)),
  swamp: (v, h) => /^(drain|draining|drained)$/.test(v.lower(first(v, h) - 2)),
  swarm: (v, h) => v.lower(next(v, h)) === 'of' && /^(migrants?|refugees?|immigrants?|people|foreigners)$/.test(v.lower(next(v, h) + 1)),
  terrorist: after('attack attacks group groups organisation organisations organization organizations threat threats designation list lists financing act acts offence offences offense offenses network networks cell cells activity activities'),
  reunification: before('family'),
  colonial: after('era period rule history past times administration government army power powers office architecture days ruler rulers war wars border borders heritage'),
};

export const GUARD_NAMES: readonly string[] = Object.keys(GUARDS);
export const GUARD_LIST: readonly Guard[] = Object.values(GUARDS);
