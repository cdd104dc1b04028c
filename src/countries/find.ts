import type { Paragraph } from '../analysis/recogniser';
import { Cue } from '../lexicon/cues';
import type { Lexicon } from '../lexicon/lexicon';
import { countryMention, evidence, Gathered, otherCodes, termMention, type NameFound, type Open } from './found';
import { bearer, ship } from './rules/bearers';
import { otherHalf } from './rules/ellipsis';
import { ATTITUDE, governmentRule } from './rules/government';
import { accented } from './rules/guards';
import { datedWithin } from './rules/lifetime';
import { beginsLongerName, endsLongerName } from './rules/longer';
import { afterKin, surnameAfterGivenName, surnameAfterTitle } from './rules/person';
import { currency, language, lawReport } from './rules/senses';
import { townInUnitedStates } from './rules/towns';
import { isHyphen, siteOf, type Site } from './site';
import { What, type Inner } from './table';
import { DROP, dropFor, leftTo, PLAIN, type Verdict } from './verdict';

/** Every word that a rule asks for by name, for the vocabulary. */
export { listedWords } from './word-list';

const SHARED = leftTo('shared');
const SHARED_ADJECTIVE = leftTo('shared', 0.4);
const TOWN_IN_US = dropFor('place:us');
const NONE: readonly NameFound[] = [];
const gathered = new Gathered();

/** Candidates of one paragraph: every match of the name layer, as the words beside it allow. */
export function findNames(paragraph: Paragraph, lexicon: Lexicon): readonly NameFound[] {
  const { count } = paragraph.hits.name;
  if (count === 0) return NONE;
  const site = siteOf(lexicon).show(paragraph);
  gathered.clear();
  for (let hit = 0; hit < count; hit++) {
    site.at(hit);
    read(site, gathered);
  }
  return gathered.take();
}

function read(s: Site, out: Gathered): void {
  const { sense } = s;
  if (s.what === What.Longer) {
    if (sense.evidence) out.push(evidence(s.start, s.end, sense.evidence));
    return;
  }
  if (sense.entry === '') return; // retired by the user
  switch (s.what) {
    case What.Term:
      return readTerm(s, out);
    case What.Prefix:
      // "Sino-", never the surname or the word alone.
      if (s.hyphenAfter() && !guarded(s).drop) pushCountry(s, PLAIN, out);
      return;
    case What.Capital:
    case What.Metonym:
      return readSeat(s, out);
    default:
      return readCountry(s, out);
  }
}

function readCountry(s: Site, out: Gathered): void {
  if (isAddress(s) || isSurname(s, out)) return;
  const verdict = judge(s);
  if (verdict.isPerson) pushPerson(s, out);
  else if (verdict.evidence) out.push(evidence(s.start, s.end, verdict.evidence));
  if (verdict.drop) return;
  const other = s.plainBefore ? undefined : otherHalf(s, s.sense.entry);
  if (other) push(s, out, other.code, 'country/ellipsis', 0.8, verdict.open, s.tokens.start[other.token], s.tokens.end[other.token]);
  pushCountry(s, verdict, out);
}

/** The first rule that has something to say decides. */
function judge(s: Site): Verdict {
  if (isOther(s)) return DROP;
  if (!s.plainAfter && s.what === What.Name && townInUnitedStates(s)) return TOWN_IN_US;
  const { sense } = s, verdict = guarded(s);
  return verdict === PLAIN && sense.others.length > 0 && !sense.family ? shared(s) : verdict;
}

/** Whether the match is no name of a state, by the words before and after it. */
function isOther(s: Site): boolean {
  if (s.plainBefore && s.plainAfter) return false;
  if (currency(s) || lawReport(s)) return true;
  if (!s.plainBefore && (ship(s) || bearer(s) || endsLongerName(s))) return true;
  return !s.plainAfter && (beginsLongerName(s) || (s.what === What.Demonym && language(s)));
}

function guarded(s: Site): Verdict {
  const { guard } = s.sense;
  return guard ? guard(s) : PLAIN;
}

/** An adjective that several states share needs a noun of state, or a document that tells them apart. */
function shared(s: Site): Verdict {
  const bare = s.what === What.Demonym && s.next >= 0 && !(s.bits(s.next) & (Cue.StateHead | Cue.StateAct));
  return bare ? SHARED_ADJECTIVE : SHARED;
}

function readSeat(s: Site, out: Gathered): void {
  if (isAddress(s) || isSurname(s, out)) return;
  const { sense, start, end } = s, verdict = judge(s);
  const rule = verdict.drop ? undefined : governmentRule(s);
  if (rule) push(s, out, sense.entry, rule, rule === ATTITUDE ? 0.45 : s.what === What.Metonym ? 0.9 : 0.8, verdict.open);
  else if (sense.term) out.push(termMention(start, end, sense.term, 'term/name'));
  else if (!verdict.drop && s.what === What.Capital && sense.guardName !== 'common-town') out.push(evidence(start, end, sense.entry));
}

function readTerm(s: Site, out: Gathered): void {
  if (isAddress(s)) return;
  const { sense, start, end } = s, { guardName } = sense;
  const surname = guardName === 'surname' || guardName === 'accented-surname';
  if (guardName && !surname && guarded(s).drop) return;
  if (sense.person && surnameAfterGivenName(s)) return;
  if (s.last - s.first === 1 && s.bits(s.first) & Cue.Pronoun && (s.allCapitals(s.prev) || s.allCapitals(s.next))) return;
  if (guardName === 'accented-surname' && !accented(s)) return;
  if (sense.evidence) out.push(evidence(start, end, sense.evidence));
  const full = sense.person && s.last - s.first > 1;
  const mention = termMention(start, end, sense.entry, surname ? 'term/surname' : 'term/name');
  // In text order: what begins with the term is shorter and comes before it.
  for (const inner of sense.inners) if (inner.from === 0) pushInner(s, inner, out);
  out.push(surname || full ? { kind: 'person', start, end, full: !surname, mention } : mention);
  for (const inner of sense.inners) if (inner.from > 0) pushInner(s, inner, out);
}

function pushInner(s: Site, inner: Inner, out: Gathered): void {
  const from = s.first + inner.from;
  out.push(countryMention(s.tokens.start[from], s.tokens.end[from + inner.words - 1] + inner.tail, inner.code, inner.role, 'country/in-organ', 0.9, undefined));
}

/** Inside a hashtag, a handle, an address or a file name a word is no name. */
function isAddress(s: Site): boolean {
  const { before, after } = s;
  if (before === 32 && after !== 95 && after !== 64) return false;
  if (before === 35 || before === 64 || before === 95 || after === 95 || after === 64) return true;
  if (before === 46 && s.first > 0 && s.tokens.end[s.first - 1] === s.start - 1 && s.what !== What.Demonym) return after === 46 || after === 47;
  return before === 47 && s.text.charCodeAt(s.start - 2) === 47;
}

/** A person's name is remembered for the rest of the document. */
function isSurname(s: Site, out: Gathered): boolean {
  if (s.plainBefore || s.first === 0 || s.last - s.first !== 1 || s.hyphenAfter() || isHyphen(s.before)) return false;
  const { isPersonsName } = s.sense;
  if (s.what === What.Demonym && !isPersonsName) return false;
  if (!surnameAfterGivenName(s) && !(isPersonsName && (surnameAfterTitle(s) || afterKin(s)))) return false;
  pushPerson(s, out);
  return true;
}

function pushPerson(s: Site, out: Gathered): void {
  const key = s.personKey();
  out.push(evidence(s.start, s.end, key, s.sense.word));
}

function pushCountry(s: Site, verdict: Verdict, out: Gathered): void {
  push(s, out, s.sense.entry, verdict.rule ?? s.sense.rule, verdict.confidence, verdict.open);
}

/** The mention itself, unless the document has a say in it. */
function push(s: Site, out: Gathered, code: string, rule: string, confidence: number, open: Open | undefined, start = s.start, end = s.end): void {
  const { sense } = s, own = code === sense.entry, life = own ? sense.life : undefined;
  if (open === undefined && life === undefined) {
    out.push(countryMention(start, end, code, sense.role, rule, confidence, own ? sense.alternatives : otherCodes(sense.others, code)));
    return;
  }
  if (open !== undefined) s.personKey();
  out.push({ kind: 'open', start, end, sense, code, rule, confidence, life, inItsTime: life !== undefined && s.what === What.Name && datedWithin(s, life), open });
}
