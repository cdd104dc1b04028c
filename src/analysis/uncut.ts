/** A text is first laid out in pieces of this size, which are cut into paragraphs one after the other. */
export const SEGMENT = 1 << 16;

/** The text behind the blocks that is not cut yet. */
export class Uncut {
  /** Pieces as they were laid; the last is the nearest. */
  readonly #pieces: string[] = [];
  /** Where the rest of the nearest piece begins. */
  #from = 0;
  #length = 0;

  get length(): number { return this.#length; }
  get text(): string {
    return this.#pieces.map((piece, i) => (i === this.#pieces.length - 1 ? piece.slice(this.#from) : piece)).toReversed().join('');
  }

  /** The nearest part, a segment at most; empty where nothing is left. */
  get head(): string {
    const piece = this.#pieces.at(-1);
    return piece === undefined ? '' : piece.slice(this.#from, this.#from + SEGMENT);
  }

  /** Puts a text before what is here. */
  lay(text: string): void {
    if (text === '') return;
    const nearest = this.#pieces.pop();
    if (nearest !== undefined) this.#pieces.push(nearest.slice(this.#from));
    this.#pieces.push(text);
    this.#from = 0;
    this.#length += text.length;
  }

  /** The nearest segment, whole also where it was laid in pieces: a pair of surrogates or CR LF may stand across. */
  segment(): string {
    while (this.#pieces.length > 1 && this.#pieces[this.#pieces.length - 1].length - this.#from < SEGMENT) {
      const nearest = this.#pieces.pop()!, next = this.#pieces.pop()!;
      this.#pieces.push(nearest.slice(this.#from) + next);
      this.#from = 0;
    }
    return this.head;
  }

  /** Takes the first units away. */
  drop(units: number): void {
    this.#from += units;
    this.#length -= units;
    if (this.#length === 0) { this.#pieces.length = 0; this.#from = 0; }
  }
}
