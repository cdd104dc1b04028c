import type { Found, Recogniser } from '../../src/analysis/recogniser';
import { lexiconOf } from './lexicon-fixture';

/** A small world for tests of the engine alone: its rules use everything that the contract offers. */
export const smallLexicon = () => lexiconOf(
  ['Japan', 'Chinese', 'the United States', 'South China Sea', 'Georgia', 'Congolese', 'U.S.', 'Turkey', 'NATO'].map((text, i) => ({ layer: 'name', text, case: 'headline', values: [i], source: text })),
  ['the', 'of', 'and', 'a'].map((word) => ({ word, bits: 1, source: word })),
);

interface FoundName extends Found { readonly number: number; readonly head: boolean }

/** "Georgia" is whatever is named most; every name remembers the one before it. */
export const nameChain: Recogniser<FoundName, { readonly last: string }> = {
  name: 'names',
  find({ hits: { name }, role, sentenceStart }, lexicon) {
    void sentenceStart;
    return Array.from({ length: name.count }, (_, i) => ({ start: name.start[i], end: name.end[i], number: lexicon.value(name.phrase[i], 0), head: role === 'headline' }));
  },
  begin: () => ({ last: '' }),
  resolve(found, state, facts, _earlier, out) {
    let { last } = state;
    for (const f of found) {
      const code = f.number === 4 ? (facts.dominant[0] ?? 'GE') : `N${f.number}`;
      out.push({ kind: 'country', start: f.start, end: f.end, rule: f.head ? 'head' : 'body', confidence: 1, code, role: 'name', entry: last });
      last = code;
    }
    return last === state.last ? state : { last };
  },
  same: (a, b) => a.last === b.last,
  weigh(found, add) { for (const f of found) if (f.number !== 4) add(`N${f.number}`, 0.1); },
};

/** Marks quotations, and says whether one was left open in a paragraph before. */
export const quoteChain: Recogniser<Found, boolean> = {
  name: 'stance',
  find: (p) => p.quotations().filter((q, i, all) => q.start < q.end && (i === 0 || q.start >= all[i - 1].end)).map((q) => ({ start: q.start, end: q.end })),
  begin: () => false,
  resolve(found, state, _facts, earlier, out) {
    for (const f of found) out.push({ kind: 'term', start: f.start, end: f.end, rule: `after ${state} and ${earlier.count}`, confidence: 1, entry: 'quotation' });
    return found.length ? !state : state;
  },
  same: (a, b) => a === b,
};

export const FAKES = [nameChain, quoteChain] as unknown as readonly Recogniser[];
