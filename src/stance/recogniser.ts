import type { EarlierFound, Paragraph, Recogniser } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { alive } from './alive';
import type { StanceFound } from './found';
import { Speech } from './holder';
import { UNNAMED, mention } from './mention';
import { negated } from './negation';
import { resolve, sameState, type StanceState } from './resolve';
import { Targets } from './target';
import { View } from './view';

const NONE: readonly StanceFound[] = [];

/** Marks the words with which a text takes a stance; runs after the names, whose words it leaves alone. */
export const stance: Recogniser<StanceFound, StanceState> = { name: 'stance', find, begin: () => ({ last: undefined, running: undefined }), resolve, same: sameState };

function find(paragraph: Paragraph, lexicon: Lexicon, earlier: EarlierFound): readonly StanceFound[] {
  const { hits: { stance: { count } }, role } = paragraph;
  if (count === 0 || role === 'related' || role === 'author' || role === 'byline') return NONE;
  const { view, targets } = workshop(lexicon);
  view.show(paragraph, earlier.names ?? []);
  if (!alive(view)) return NONE;
  if (view.names.length > 0) targets.begin();
  const speech = new Speech(view), found: StanceFound[] = [];
  for (let h = 0; h < count; h++) if (view.live(h)) found.push(candidate(view, h, speech, targets));
  const speaker = speech.lastSpeaker(), { runsOn } = speech;
  if (runsOn || speaker !== undefined) found.push({ kind: 'ending', start: view.text.length, end: view.text.length, runsOn, speaker });
  return found;
}

/** What one lexicon's paragraphs share. */
interface Workshop {
  readonly view: View;
  readonly targets: Targets;
}
const workshops = new WeakMap<Lexicon, Workshop>();

function workshop(lexicon: Lexicon): Workshop {
  let known = workshops.get(lexicon);
  if (!known) {
    const view = new View(lexicon);
    workshops.set(lexicon, (known = { view, targets: new Targets(view) }));
  }
  return known;
}

function candidate(v: View, h: number, speech: Speech, places: Targets): StanceFound {
  const record = v.record(h), start = v.hits.start[h], end = v.hits.end[h];
  const targets = places.of(h), holder = speech.holder(h), isNegated = negated(v, h);
  const lemma = v.lemma(h);
  if (targets.length > 0 || (holder !== 'author' && holder !== 'unnamed')) return { kind: 'pending', start, end, record, negated: isNegated, lemma, holder, targets };
  return mention(start, end, record, isNegated, lemma, holder === 'author' ? holder : UNNAMED, undefined);
}
