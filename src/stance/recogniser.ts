import type { EarlierFound, Found, Paragraph, Recogniser } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { keepAlive } from './alive';
import type { StanceFound } from './found';
import { Speech } from './holder';
import { certain, mention } from './mention';
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
  const alive = keepAlive(view);
  if (alive === 0) return NONE;
  speech.begin();
  targets.begin();
  const speaker = speech.lastSpeaker(), { runsOn } = speech, ends = runsOn || speaker !== undefined;
  // What is found is kept as long as the paragraph: no list has room to spare.
  const found = new Array<StanceFound>(ends ? alive + 1 : alive);
  for (let h = 0, n = 0; h < count; h++) if (view.live(h)) found[n++] = candidate(shop, h);
  if (ends) found[alive] = { kind: 'ending', start: view.text.length, end: view.text.length, runsOn, speaker };
  return found;
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

function candidate({ view: v, speech, targets: places }: Workshop, h: number): StanceFound {
  const record = v.record(h), start = v.hits.start[h], end = v.hits.end[h];
  const targets = places.of(h), holder = speech.holder(h), isNegated = negated(v, h), lemma = v.lemma(h);
  const known = targets.length > 0 ? undefined : certain(holder);
  if (known !== undefined) return mention(start, end, record, isNegated, lemma, known, undefined);
  return { kind: 'pending', start, end, record, negated: isNegated, lemma, holder, targets };
}
