/** A text is first laid out in pieces of this size, which are cut into paragraphs one after the other. */
export const SEGMENT = 1 << 16;

/** The text behind the blocks that is not cut yet, in segments. */
export class Uncut {
  /** The last is the nearest. */
  readonly #segments: string[] = [];
  #length = 0;

  get length(): number { return this.#length; }
  get text(): string { return this.#segments.toReversed().join(''); }
  /** The nearest segment, empty where nothing is left. */
  get head(): string { return this.#segments.at(-1) ?? ''; }

  /** Puts a text before what is here. */
  lay(text: string): void {
    for (let end = text.length; end > 0; ) {
      const start = Math.max(0, end - SEGMENT);
      // A pair of surrogates or CR LF may stand across: segments are joined again before they are cut.
      this.#segments.push(text.slice(start, end));
      end = start;
    }
    this.#length += text.length;
  }

  /** Takes the nearest segment away; empty where nothing is left. */
  take(): string {
    const text = this.#segments.pop() ?? '';
    this.#length -= text.length;
    return text;
  }

  /** Joins what was left of a segment to the next one. */
  join(text: string): void {
    this.#segments[this.#segments.length - 1] = text + this.head;
    this.#length += text.length;
  }
}
