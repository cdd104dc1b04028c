import type { Recogniser } from '../analysis/recogniser';
import type { FoundDate } from './expression';
import { findDates } from './find';
import { begin, resolve, same, type DateState } from './resolve';

/** Time expressions: `find` reads the words, `resolve` anchors them in document order. */
export const dates: Recogniser<FoundDate, DateState> = {
  name: 'dates',
  find: (paragraph, lexicon) => findDates(paragraph, lexicon),
  begin,
  resolve: (found, state, facts, _earlier, out) => resolve(found, state, facts, out),
  same,
};
