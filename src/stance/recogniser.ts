import { STANCE_CATEGORIES, type StanceMention } from '../analysis/mention';
import type { EarlierFound, Paragraph, Recogniser } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { alive } from './alive';
import { lemmaOf } from './entry';
import type { StanceFound } from './found';
import { Speech } from './holder';
import { negated } from './negation';
import { Record } from './records';
import { resolve, ruleName, sameState, type StanceState } from './resolve';
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
  const r = v.record(h), start = v.hits.start[h], end = v.hits.end[h], category = Record.category(r), guard = Record.guard(r);
  const targets = places.of(h), holder = speech.holder(h), isNegated = negated(v, h), polarity = isNegated ? -Record.polarity(r) : Record.polarity(r);
  const mention: StanceMention = {
    kind: 'stance', start, end, category: STANCE_CATEGORIES[category], strength: Record.strength(r), negated: isNegated,
    lemma: v.records.lemma(v.hits.phrase[h]) ?? lemmaOf(v.text.slice(start, end).toLowerCase()),
    polarity: polarity > 0 ? 'positive' : polarity < 0 ? 'negative' : 'neutral',
    holder: holder === 'author' ? holder : 'unnamed speaker', target: undefined, rule: ruleName(guard, category, undefined), confidence: guard ? 0.8 : 0.9,
  };
  if (targets.length === 0 && (holder === 'author' || holder === 'unnamed')) return mention;
  return { kind: 'pending', start, end, mention, guard, category, holder, targets };
}
