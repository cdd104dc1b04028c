import type { Mention, Named } from '../analysis/mention';
import type { MentionList } from '../analysis/mentionList';
import type { Pending, StanceFound } from './found';
import { isCertain, type Certain, type Holder } from './holder';
import { UNNAMED, mention, type Target } from './mention';
import { beginsSubject, endsSubject, type Region } from './target';

/** Who spoke last, and whether his quotation runs on into this paragraph. */
export interface StanceState {
  readonly last: Named | undefined;
  readonly running: Named | 'unnamed speaker' | undefined;
}

export const sameState = (a: StanceState, b: StanceState): boolean => a === b || (sameNamed(a.last, b.last) && sameRunning(a.running, b.running));

const sameNamed = (a: Named | undefined, b: Named | undefined): boolean => a === b || (a?.text === b?.text && a?.entry === b?.entry);
const sameRunning = (a: StanceState['running'], b: StanceState['running']): boolean => a === b || (typeof a === 'object' && typeof b === 'object' && sameNamed(a, b));

/** Gives the words that wait for it their holder and their target. */
export function resolve(found: readonly StanceFound[], state: StanceState, _facts: unknown, names: MentionList, out: MentionList): StanceState {
  let next: StanceState | undefined, pending: Pending | undefined, holder: Certain = UNNAMED;
  for (let k = 0; k < found.length; k++) {
    const f = found[k];
    if (f.kind === 'stance') out.push(f);
    else if (f.kind === 'pending') {
      // Words of one clause share their holder.
      if (f.holder !== pending?.holder) holder = who(f.holder, state, names);
      pending = f;
      out.push(mention(f.start, f.end, f.record, f.lemma, f.negated, holder, f.region && targetOf(f.region, names)));
    } else next = after(state, f.runsOn, f.speaker && who(f.speaker, state, names));
  }
  next ??= state.running ? after(state, false, undefined) : state;
  return sameState(next, state) ? state : next;
}

function after(state: StanceState, runsOn: boolean, speaker: Certain | undefined): StanceState {
  const last = typeof speaker === 'object' ? speaker : state.last;
  return { last, running: !runsOn ? undefined : speaker === undefined || speaker === 'author' ? UNNAMED : speaker };
}

function who(holder: Holder, state: StanceState, names: MentionList): Certain {
  if (holder === 'last') return state.last ?? UNNAMED;
  if (holder === 'running') return state.running ?? UNNAMED;
  if (isCertain(holder)) return holder;
  const { start, end, named } = holder;
  for (let i = 0; i < names.count; i++) {
    const m = names.list[i];
    if (m.start > end) break;
    if (m.kind === 'date') continue;
    if (m.start >= start - 1 && m.end <= end + 1 && m.end - m.start >= end - start - 4) return { text: named.text, entry: entryOf(m) };
  }
  return named;
}

const entryOf = (m: Mention): string | undefined => (m.kind === 'country' || m.kind === 'term' ? m.entry : undefined);

/** The one name of the first region that holds any; none where a region holds several, since a wrong target is worse. */
function targetOf(region: Region, names: MentionList): Target | undefined {
  for (let r: Region | undefined = region; r; r = r.next) {
    let m: Mention | undefined;
    for (let i = 0; i < names.count; i++) {
      const x = names.list[i];
      if (x.start > r.end) break;
      if (x.kind === 'date' || x.start < r.start || x.end > r.end + 2) continue;
      if (m && entryOf(x) !== entryOf(m)) return undefined;
      m = x;
    }
    if (!m) continue;
    const from = m.start - r.start, to = Math.min(m.end, r.end) - r.start;
    if (r.subject && !(endsSubject(r.text.slice(to)) && beginsSubject(r.text.slice(0, from)))) return undefined;
    return { named: { text: r.text.slice(from, to), entry: entryOf(m) }, rule: r.rule };
  }
  return undefined;
}
