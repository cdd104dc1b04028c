import { Gap } from './gap';
import { Role, list } from './grammar';
import { Form } from './inflect';
import {
  after, afterCopula, attributive, before, beforeAdverbs, beforeNumber, beforeStance, both, comparative, content, coordinated, degree, either, finite, first, form,
  next, noun, onlyBefore, onlyRightAfter, participle, predicative, takesObject, thatClause, verb, type Guard,
} from './word-class';

const THAT = list('that'), AND = list('and'), OF = list('of'), AS = list('as'), THE = list('the'), IN = list('in'), A = list('a'), WITH = list('with');

const modalMay: Guard = (v, h) => {
  const i = first(v, h);
  if (!v.capital(i) || v.paragraph.caseless) return !v.role(i - 1, Role.Determiner) && !(v.is(i - 1, IN) && !v.content(i + 1)) && !v.digits(i + 1);
  return v.sentenceStart(i) && (v.before(i + 1) & ~Gap.AnySpace) === 0 && !v.digits(i + 1) && v.role(i + 1, Role.Determiner | Role.Pronoun);
};
const POWERS = list('military economic naval industrial financial political air nuclear full sheer collective');
const POSSESSIVE = list('my your his her its our their');
const STANDS_ALONE = list('that this these those some all many few others another which what each both any several');
const modalMight: Guard = (v, h) => {
  const i = first(v, h) - 1, after = next(v, h);
  if (v.role(i, Role.Determiner | Role.Preposition) || v.genitive(i) || v.is(i, POSSESSIVE)) return v.role(i, Role.Determiner) && v.is(i, STANDS_ALONE);
  return !v.is(i, POWERS) && v.joined(after) && !v.role(after, Role.Preposition | Role.Conjunction);
};
const ALONE = list('all each both this that these those some many few any every');
const modalMust: Guard = (v, h) => !v.role(first(v, h) - 1, Role.Determiner) || v.is(first(v, h) - 1, ALONE);
/** No inverted condition ("Should they go, …"): at the start of a sentence only a question has it. */
const modalShould: Guard = (v, h) => !v.sentenceStart(first(v, h)) || asks(v.text, v.tokens.end[first(v, h)]);
const asks = (text: string, from: number): boolean => {
  for (let k = from; k < text.length; k++) {
    const c = text.charCodeAt(k);
    if (c === 63) return true;
    if (c === 46 || c === 33) return false;
  }
  return false;
};
const BE_HAVE_DO = list('be have do');
const haveTo: Guard = (v, h) => {
  const i = next(v, h);
  return (v.joined(i) && !v.functional(i)) || (v.is(i, BE_HAVE_DO) && !v.is(i + 1, WITH));
};

const RESPONSIBILITY = list('responsibility credit lives victory asylum ownership title titles gold bronze silver sovereignty'), LIFE = list('life least');
const CLAIM_ABOUT = list('that of by about'), RIVAL_CLAIMS = list('territorial insurance historic historical rival competing asylum jobless unemployment');
const CLAIM_BEFORE_OBJECT = list('the its his their her at more up about a an'), CLAIM_BEFORE_CLAUSE = list('that to the it they he she a'), CLAIM_TYPES = list('territorial insurance asylum jobless rival');
const claim: Guard = (v, h) => {
  const f = form(v, h), a = next(v, h), b = first(v, h) - 1;
  if (f === Form.Noun || f === Form.Plural || v.role(b, Role.Determiner) || v.genitive(b)) {
    if (f === Form.Base && !v.role(b, Role.Determiner) && verb(v, h)) return true;
    return v.is(a, CLAIM_ABOUT) && !v.is(b, RIVAL_CLAIMS);
  }
  if (v.is(a, RESPONSIBILITY) || v.digits(a)) return false;
  if (v.is(a, CLAIM_BEFORE_OBJECT) && (v.is(a + 1, RESPONSIBILITY) || v.is(a + 2, RESPONSIBILITY) || v.digits(a + 1) || v.is(a + 1, LIFE))) return false;
  if (f === Form.Base || f === Form.ThirdPerson) return v.is(a, CLAIM_BEFORE_CLAUSE) && !v.is(b, CLAIM_TYPES) && !v.role(b, Role.Preposition);
  return true;
};

const REFUSED = list('access entry bail visa visas permission citizenship entrance asylum him her them us me you people treatment'), IT = list('it'), IT_THAT = list('that the a');
const deny: Guard = (v, h) => {
  const a = next(v, h);
  if (v.role(beforeAdverbs(v, first(v, h) - 1), Role.Be)) return false;
  return !v.is(a, REFUSED) && !(v.is(a, IT) && v.is(a + 1, IT_THAT)) && !(v.capital(a) && !v.paragraph.caseless && v.joined(a) && !v.genitive(a + 1));
};

const NOT_WELL = list('as may might could can so how pretty very the oil gas wish wishes get'), WELL_FOR = list('for in with under together enough at on');
const well: Guard = (v, h) => {
  const i = first(v, h), a = i + 1;
  if (!v.joined(i) || v.sentenceStart(i) || v.is(i - 1, NOT_WELL) || v.role(i - 1, Role.Determiner | Role.Preposition) || v.hyphenBefore(a)) return false;
  return !v.joined(a) || v.is(a, WELL_FOR);
};

const properBefore: Guard = (v, h) => v.capital(first(v, h) - 1) && !v.sentenceStart(first(v, h) - 1);

const certain: Guard = (v, h) => afterCopula(v, h) || (v.role(next(v, h), Role.ToWord) || v.is(next(v, h), THAT)) && v.joined(next(v, h));
const clear: Guard = (v, h) => !v.role(next(v, h), Role.Determiner) && !v.role(first(v, h) - 1, Role.ToWord | Role.Modal);

const MEASURES = list('temperature value time age level annual score sea'), SO_MEAN = list('so very too rather is was were are and');
const mean: Guard = (v, h) =>
  (v.is(first(v, h) - 1, A) && v.content(next(v, h)) && !v.is(next(v, h), MEASURES)) || (v.is(first(v, h) - 1, SO_MEAN) && !v.joined(next(v, h)));

const RIGHT_TO = list('to that about in when and not');
const right: Guard = (v, h) => afterCopula(v, h) && (!v.joined(next(v, h)) || v.is(next(v, h), RIGHT_TO));

const TRULY = list('a more truly'), JUST_A_FEW = list('few bit little over under');
const just: Guard = (v, h) => {
  const a = next(v, h), b = first(v, h) - 1;
  return (v.is(b, TRULY) && (v.content(a) || v.role(a, Role.And)) && !v.is(a, JUST_A_FEW)) || (v.role(b, Role.Be) && (!v.joined(a) || v.is(a, AND)));
};

const NOT_OR_T = list('not t');
const like: Guard = (v, h) => {
  const b = first(v, h) - 1;
  return (v.role(b, Role.Subject) && !v.role(next(v, h), Role.ToWord)) || (v.is(b, NOT_OR_T) && v.role(b - 1, Role.Do));
};

const POOR_PEOPLE = list('countries country families family people households nations nation farmers neighbourhoods neighborhoods states children women communities areas areas regions villages workers man woman relations');
const poor: Guard = (v, h) => !v.is(next(v, h), POOR_PEOPLE) && (!v.is(first(v, h) - 1, THE) || v.content(next(v, h)));

const ABOUT = list('about that by at over');
const concerned: Guard = (v, h) => {
  const a = next(v, h), start = v.tokens.start[first(v, h)];
  return (v.is(a, ABOUT) && v.joined(a)) || (afterCopula(v, h) && !v.is(a, WITH) && !/\bas far as\b[^.]*$/i.test(v.text.slice(Math.max(0, start - 50), start)));
};

const CRITICALLY = list('highly deeply sharply increasingly openly strongly'), CRITICS = list('report reports article articles remarks voice voices comments review reviews tone');
const critical: Guard = (v, h) => v.is(next(v, h), OF) || v.is(first(v, h) - 1, CRITICALLY) || v.is(next(v, h), CRITICS);

const DIVISION_OF = list('of commander title champion champions'), RANKS = list('first second third fourth fifth infantry armoured armored airborne top upper lower');
const division: Guard = (v, h) => !properBefore(v, h) && !v.number(first(v, h) - 1) && !v.is(next(v, h), DIVISION_OF) && !v.is(first(v, h) - 1, RANKS);

const CLAIMS = list('claim claims allegation allegations accusation accusations report reports concern concerns suggestion suggestions calls criticism fears warnings talk rumour rumours rumor rumors');
const A_CLAIM = list('claim claims allegation allegations accusation accusations report reports idea notion suggestion criticism charge charges');
const dismissedAs: Guard = (v, h) => {
  const i = next(v, h);
  if (v.is(i, CLAIMS) || (v.role(i, Role.Determiner) && v.is(i + 1, A_CLAIM))) return true;
  for (let k = i; k < i + 8 && v.in(k) && !v.sentenceStart(k); k++) if (v.is(k, AS)) return true;
  return false;
};

const TO_BE_ADMITTED = list('to into as a an');
const admit: Guard = (v, h) => !(v.is(next(v, h), TO_BE_ADMITTED) && v.joined(next(v, h))) && !v.number(next(v, h)) && !v.role(first(v, h) - 1, Role.Be);

const HOWEVER_MUCH = list('much many long hard small large slowly briefly reluctantly big little strong weak');
const however: Guard = (v, h) => {
  const i = first(v, h);
  if (v.is(next(v, h), HOWEVER_MUCH)) return false;
  return (v.before(i) & Gap.Comma) !== 0 || (v.opens(next(v, h)) & (Gap.Comma | Gap.Period | Gap.Semicolon)) !== 0 || v.sentenceStart(i);
};

const YET_ANOTHER = list('to another again more');
const yet: Guard = (v, h) => {
  const i = first(v, h);
  if (v.is(next(v, h), YET_ANOTHER)) return false;
  return v.sentenceStart(i) || (v.joined(next(v, h)) && ((v.before(i) & (Gap.Comma | Gap.Semicolon | Gap.Dash)) !== 0 || v.is(i - 1, AND)));
};

const REGIME_KINDS = list('sanctions tax legal visa trade proliferation regulatory control controls inspection inspections licensing exchange safeguards patent property monetary fiscal policy water fire fishing export import training tariff rights verification monitoring customs');
const FOR = list('for');
const regime: Guard = (v, h) => {
  const a = next(v, h);
  return !v.is(first(v, h) - 1, REGIME_KINDS) && (!v.is(a, OF) || v.capital(a + 1) || v.is(a + 1, THE)) && !v.is(a, FOR);
};

const HAWK_KINDS = list('war foreign fiscal security policy'), REAL_HAWKS = list('missile missiles eyed eye');
const hawk: Guard = (v, h) => {
  const b = first(v, h) - 1;
  return !properBefore(v, h) && !v.is(next(v, h), REAL_HAWKS) && (form(v, h) === Form.Plural || v.role(b, Role.Determiner) || v.is(b, HAWK_KINDS));
};

/** "An influx of migrants": the word, "of", and one of these. */
const ofThese = (words: string): Guard => { const l = list(words); return (v, h) => v.is(next(v, h), OF) && v.is(next(v, h) + 1, l); };
const DRAINING = list('drain draining drained');

/** Every guard by its name, in the order of their numbers. */
export const GUARDS: Readonly<Record<string, Guard>> = {
  // Word classes
  verb, noun, participle, finite, attributive, predicative, coordinated,
  'before-stance': beforeStance,
  content,
  'that-clause': thatClause,
  degree, comparative,
  'sentence-start': (v, h) => v.sentenceStart(first(v, h)),
  'takes-object': takesObject,
  hyphenated: (v, h) => v.hyphenBefore(first(v, h) + 1),
  'before-number': beforeNumber,
  'after-number': (v, h) => v.role(first(v, h) - 1, Role.Digits | Role.NumberWord | Role.TimeUnit),
  'not-by': after('by that whether'),
  // Modal verbs
  'modal-may': modalMay,
  'modal-might': modalMight,
  'modal-could': after('not'),
  'modal-must': modalMust,
  'modal-should': modalShould,
  'have-to': haveTo,
  // Single words
  certain, clear,
  kind: both(after('of s'), before('this that some any what same in of every one all another which each these those different new')),
  mean, right, just, like, well,
  strong: (v, h) => !v.number(first(v, h) - 1),
  poor, concerned,
  drowning: (v, h) => v.is(next(v, h), IN) && !v.role(next(v, h) + 1, Role.Determiner),
  critical, division,
  'dismissed-as': dismissedAs,
  incumbent: onlyRightAfter('on upon'),
  claim, deny, admit,
  expose: (v, h) => !v.role(next(v, h), Role.ToWord) && !(form(v, h) === Form.Base && v.role(first(v, h) - 1, Role.Determiner)),
  very: before('the this that these those my your his her its our their'),
  great: either(either(beforeStance, predicative), onlyRightAfter('importance care interest effort difficulty lengths alarm strain')),
  too: (v, h) => degree(v, h) && !v.role(first(v, h) - 1, Role.Subject) && !v.capital(first(v, h) - 1),
  rather: both(degree, both(after('than'), before('would or but d'))),
  however,
  while: both((v, h) => v.sentenceStart(first(v, h)), after('in at on')),
  yet,
  still: (v, h) => v.sentenceStart(first(v, h)) && v.opens(next(v, h)) === Gap.Comma,
  even: both(before('a an break breaks broke is are'), after('numbered number keel split distribution')),
  'of-course': both(before('matter change changes changed part out middle sort end start'), after('correction work fees')),
  regime,
  puppet: both(after('theatre theater show shows maker makers festival play plays'), before('sock hand glove')),
  backyard: either((v, h) => v.genitive(first(v, h) - 1), onlyBefore('own strategic')),
  gang: either(onlyRightAfter('of'), onlyBefore('ruling')),
  hawk,
  influx: ofThese('migrant migrants refugee refugees immigrant immigrants people foreigners asylum illegal newcomers muslim muslims'),
  liberation: (v, h) => v.is(next(v, h), OF) && v.capital(next(v, h) + 1),
  mainland: onlyRightAfter('china chinese government authorities'),
  rogue: both(after('trader traders wave waves'), (v, h) => v.content(next(v, h))),
  swamp: (v, h) => v.is(first(v, h) - 2, DRAINING),
  swarm: ofThese('migrant migrants refugee refugees immigrant immigrants people foreigners'),
  terrorist: after('attack attacks group groups organisation organisations organization organizations threat threats designation list lists financing act acts offence offences offense offenses network networks cell cells activity activities'),
  reunification: before('family'),
  colonial: after('era period rule history past times administration government army power powers office architecture days ruler rulers war wars border borders heritage'),
};

export const GUARD_NAMES: readonly string[] = Object.keys(GUARDS);
export const GUARD_LIST: readonly Guard[] = Object.values(GUARDS);
