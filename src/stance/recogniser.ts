import type { EarlierFound, Found, Paragraph, Recogniser } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { keepAlive } from './alive';
import type { Ending, StanceFound } from './found';
import { Speech, isCertain } from './holder';
import { mention } from './mention';
import { negated } from './negation';
import { resolve, sameState, type StanceState } from './resolve';
import { Targets } from './target';
import { View } from './view';

const NONE: readonly StanceFound[] = [], NO_NAMES: readonly Found[] = [];

/** Marks the words with which a text takes a stance; runs after the names, whose words it leaves alone. */
export const stance: Recogniser<StanceFound, StanceState> = { name: 'stance', find, begin: () => ({ last: undefined, running: undefined }), resolve, same: sameState };

function find(paragraph: Paragraph, lexicon: Lexicon, earlier: EarlierFound): readonly StanceFound[] {
  const { hits: { stance: { count } }, role } = paragraph;
  if (count === 0 || role === 'related' || role === 'author' || role === 'byline') return NONE;
  const shop = workshop(lexicon), { view, speech, targets } = shop;
  view.show(paragraph, earlier.names ?? NO_NAMES);
  keepAlive(view);
  const { keptCount } = view;
  if (keptCount === 0) return NONE;
  speech.begin();
  targets.begin();
  const ending = endingOf(speech, view.text.length);
  // What is found is kept as long as the paragraph: no list has room to spare.
  const found = new Array<StanceFound>(ending ? keptCount + 1 : keptCount);
  for (let n = 0; n < keptCount; n++) found[n] = candidate(shop, view.kept(n));
  if (ending) found[keptCount] = ending;
  return found;
}

function endingOf(speech: Speech, at: number): Ending | undefined {
  const speaker = speech.lastSpeaker(), { runsOn } = speech;
  return runsOn || speaker !== undefined ? { kind: 'ending', start: at, end: at, runsOn, speaker } : undefined;
}

/** What one lexicon's paragraphs share. */
interface Workshop {
  readonly view: View;
  readonly speech: Speech;
  readonly targets: Targets;
}
const workshops = new WeakMap<Lexicon, Workshop>();

function workshop(lexicon: Lexicon): Workshop {
  let known = workshops.get(lexicon);
  if (!known) {
    const view = new View(lexicon);
    workshops.set(lexicon, (known = { view, speech: new Speech(view), targets: new Targets(view) }));
  }
  return known;
}

function candidate({ view, speech, targets }: Workshop, h: number): StanceFound {
  const start = view.hits.start[h], end = view.hits.end[h], record = view.record(h), lemma = view.lemma(h);
  const region = targets.of(h), holder = speech.holder(h), isNegated = negated(view, h);
  if (region === undefined && isCertain(holder)) return mention(start, end, record, lemma, isNegated, holder, undefined);
  return { kind: 'pending', start, end, record, lemma, negated: isNegated, holder, region };
}
