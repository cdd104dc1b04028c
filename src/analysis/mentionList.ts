import { KINDS, type Kind, type Mention } from './mention';

/** Mentions of the paragraph that is being resolved. One list serves all paragraphs: what stands behind `count` is of an earlier one. */
export class MentionList {
  count = 0;
  readonly list: Mention[] = [];

  push(m: Mention): void { this.list[this.count++] = m; }

  clear(): void { this.count = 0; }

  /** Recognisers give their mentions in order, so there is mostly nothing to do. */
  sort(): void {
    const { list, count } = this;
    for (let i = 1; i < count; i++) {
      if (byPlace(list[i - 1], list[i]) <= 0) continue;
      list.length = count;
      list.sort(byPlace);
      return;
    }
  }

  /** Takes the mentions of another list in; both are sorted. */
  merge({ list: others, count }: MentionList): void {
    const { list } = this;
    let i = this.count - 1, k = count - 1;
    for (let n = 0; n < count; n++) this.push(others[n]);
    if (i < 0 || byPlace(list[i], others[0]) <= 0) return;
    for (let n = this.count - 1; i >= 0 && k >= 0; n--) list[n] = byPlace(list[i], others[k]) > 0 ? list[i--] : others[k--];
    for (; k >= 0; k--) list[k] = others[k];
  }

  /** Those of at least this confidence, without room to spare: they are kept as long as their paragraph. */
  take(confidence: number): readonly Mention[] {
    const { list } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i++) if (list[i].confidence >= confidence) list[kept++] = list[i];
    return list.slice(0, kept);
  }
}

const rank = Object.fromEntries(KINDS.map((k, i) => [k, i])) as Record<Kind, number>;

const byPlace = (a: Mention, b: Mention): number => a.start - b.start || a.end - b.end || rank[a.kind] - rank[b.kind];
