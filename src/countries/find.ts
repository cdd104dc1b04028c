import type { CountryRole } from '../analysis/mention';
import type { Paragraph } from '../analysis/recogniser';
import { Cue } from '../lexicon/cues';
import type { Lexicon } from '../lexicon/lexicon';
import type { CountryFound, Evidence, NameFound } from './found';
import { otherHalf } from './rules/ellipsis';
import { RULE_TEXT } from './rule-text';
import { governmentRule } from './rules/government';
import { GUARDS, accented } from './rules/guards';
import { currency, language, lawReport } from './rules/senses';
import { geography, organisation } from './rules/longer';
import { bearer, ship } from './rules/bearers';
import { NAME_GUARDS, afterKin, surnameAfterGivenName, surnameAfterTitle } from './rules/person';
import { datedWithin } from './rules/lifetime';
import { townInUnitedStates } from './rules/towns';
import { Site, isHyphen } from './site';
import { FAMILY, PERSON, Field, What, type NameTable } from './table';
import { DROP, PLAIN, type Verdict } from './verdict';

const RULE_OF_GUARD: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(GUARDS).map((guard) => [guard, `country/${guard}`]).filter(([, rule]) => rule in RULE_TEXT),
);
const SHARED: Verdict = { open: 'shared' };
const SHARED_ADJECTIVE: Verdict = { open: 'shared', confidence: 0.4 };
const NONE: readonly NameFound[] = [];
const ROLES: Readonly<Record<number, CountryRole>> = {
  [What.Name]: 'name', [What.Demonym]: 'demonym', [What.Capital]: 'capital', [What.Metonym]: 'metonym', [What.Prefix]: 'prefix',
};
const RULES: Readonly<Record<number, string>> = {
  [What.Name]: 'country/name', [What.Demonym]: 'country/demonym', [What.Prefix]: 'country/combining-form',
};

/** Candidates of one paragraph: every match of the name layer, as the words beside it allow. */
export function findNames(paragraph: Paragraph, lexicon: Lexicon): readonly NameFound[] {
  const { count } = paragraph.hits.name;
  if (count === 0) return NONE;
  const out: NameFound[] = [];
  const site = new Site(paragraph, lexicon, lexicon.table<NameTable>('names'));
  for (let hit = 0; hit < count; hit++) {
    site.at(hit);
    if (site.what !== What.Longer && !site.table.entries[site.field(Field.Entry)]) continue; // retired by the user
    read(site, out);
  }
  return out;
}

function read(s: Site, out: NameFound[]): void {
  switch (s.what) {
    case What.Longer: {
      const key = s.table.evidence[s.field(Field.Entry)];
      if (key) out.push(evidence(s, key));
      return;
    }
    case What.Term:
      return readTerm(s, out);
    case What.Prefix:
      // "Sino-", never the surname or the word alone.
      if (s.hyphenAfter() && !(GUARDS[s.guard()]?.(s) ?? PLAIN).drop) out.push(country(s, PLAIN));
      return;
    case What.Capital:
    case What.Metonym:
      return readSeat(s, out);
    default:
      return readCountry(s, out);
  }
}

function readCountry(s: Site, out: NameFound[]): void {
  if (isAddress(s) || isSurname(s, out)) return;
  const verdict = judge(s);
  if (verdict.evidence) out.push(evidence(s, verdict.evidence));
  if (verdict.drop) return;
  const found = country(s, verdict);
  const other = otherHalf(s, found.code);
  if (other) {
    const start = s.tokens.start[other.token], end = s.tokens.end[other.token];
    out.push({ ...found, start, end, code: other.code, entry: other.code, rule: 'country/ellipsis', confidence: 0.8, life: undefined });
  }
  out.push(found);
}

/** The first rule that has something to say decides. */
function judge(s: Site): Verdict {
  if (currency(s) || lawReport(s) || ship(s) || bearer(s) || organisation(s) || geography(s)) return DROP;
  if (s.what === What.Demonym && language(s)) return DROP;
  if (s.what === What.Name && townInUnitedStates(s)) return { ...DROP, evidence: 'place:us' };
  const guard = s.guard();
  const verdict = guard ? GUARDS[guard]?.(s) ?? PLAIN : PLAIN;
  if (verdict === PLAIN && s.field(Field.Others) && !(s.field(Field.Flags) & FAMILY)) return shared(s);
  return verdict;
}

/** An adjective that several states share needs a noun of state, or a document that tells them apart. */
function shared(s: Site): Verdict {
  const bare = s.what === What.Demonym && s.next >= 0 && !(s.bits(s.next) & (Cue.StateHead | Cue.StateAct));
  return bare ? SHARED_ADJECTIVE : SHARED;
}

function readSeat(s: Site, out: NameFound[]): void {
  if (isAddress(s) || isSurname(s, out)) return;
  const verdict = judge(s);
  const rule = verdict.drop ? undefined : governmentRule(s);
  if (rule) out.push({ ...country(s, verdict), rule, confidence: s.what === What.Metonym ? 0.9 : 0.8 });
  else if (s.field(Field.Term)) out.push({ kind: 'term', start: s.start, end: s.end, entry: s.table.entries[s.field(Field.Term)], rule: 'term/name', confidence: 0.9 });
  else if (!verdict.drop && s.what === What.Capital && s.guard() !== 'common-town') out.push(evidence(s, s.table.entries[s.field(Field.Entry)]));
}

function readTerm(s: Site, out: NameFound[]): void {
  if (isAddress(s)) return;
  const guard = s.guard();
  const surname = guard === 'surname' || guard === 'accented-surname';
  if (guard && !surname && GUARDS[guard]?.(s).drop) return;
  if (s.field(Field.Flags) & PERSON && surnameAfterGivenName(s)) return;
  if (s.bits(s.first) & Cue.Pronoun && s.last - s.first === 1 && (s.allCapitals(s.prev) || s.allCapitals(s.next))) return;
  if (guard === 'accented-surname' && !accented(s)) return;
  const key = s.table.evidence[s.field(Field.TermEvidence)];
  if (key) out.push(evidence(s, key));
  const inner = s.table.inners[s.field(Field.Inner)];
  if (inner.words) {
    const from = s.first + inner.from;
    out.push({
      kind: 'country', start: s.tokens.start[from], end: s.tokens.end[from + inner.words - 1] + inner.tail, role: inner.role, code: inner.code, entry: inner.code, rule: 'country/in-organ', confidence: 0.9, others: [],
      word: s.lower(from),
    });
  }
  out.push({
    kind: 'term', start: s.start, end: s.end, entry: s.table.entries[s.field(Field.Entry)], rule: 'term/name', confidence: 0.9,
    person: surname ? 'surname' : s.field(Field.Flags) & PERSON && s.last - s.first > 1 ? 'full' : undefined,
  });
}

/** Inside a hashtag, a handle, an address or a file name a word is no name. */
function isAddress(s: Site): boolean {
  const before = s.text.charCodeAt(s.start - 1), after = s.text.charCodeAt(s.end);
  if (before === 35 || before === 64 || before === 95 || after === 95 || after === 64) return true;
  if (before === 46 && s.first > 0 && s.tokens.end[s.first - 1] === s.start - 1 && s.what !== What.Demonym) return s.text.charCodeAt(s.end) === 46 || s.text.charCodeAt(s.end) === 47;
  return before === 47 && s.text.charCodeAt(s.start - 2) === 47;
}

/** A person's name is remembered for the rest of the document. */
function isSurname(s: Site, out: NameFound[]): boolean {
  if (s.last - s.first !== 1 || s.hyphenAfter() || isHyphen(s.text.charCodeAt(s.start - 1))) return false;
  const guarded = NAME_GUARDS.has(s.guard());
  if (s.what === What.Demonym && !guarded) return false;
  if (!surnameAfterGivenName(s) && !(guarded && (surnameAfterTitle(s) || afterKin(s)))) return false;
  out.push(evidence(s, `person:${s.lower(s.first)}`));
  return true;
}

function country(s: Site, verdict: Verdict): CountryFound {
  const entry = s.table.entries[s.field(Field.Entry)];
  const life = s.field(Field.Life);
  const family = (s.field(Field.Flags) & FAMILY) !== 0;
  const guard = s.guard();
  return {
    kind: 'country', start: s.start, end: s.end, role: ROLES[s.what], code: entry, entry,
    rule: verdict.rule ?? (family ? 'country/family' : ruleOfGuard(guard) ?? RULES[s.what]), confidence: verdict.confidence ?? 1, others: s.table.others[s.field(Field.Others)],
    life: life ? s.table.lives[life] : undefined, inItsTime: life && s.what === What.Name ? datedWithin(s, s.table.lives[life]) : undefined, open: verdict.open, word: guard ? s.lower(s.last - 1) : '',
  };
}

/** A guard that let a word pass is the reason to show. */
function ruleOfGuard(guard: string): string | undefined {
  if (guard === 'person' || guard === 'given-name') return 'country/person';
  return guard in RULE_OF_GUARD ? RULE_OF_GUARD[guard] : undefined;
}

function evidence(s: Site, key: string): Evidence {
  return { kind: 'evidence', start: s.start, end: s.end, key };
}
