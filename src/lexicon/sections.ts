/**
 * One file of named sections that are read as typed views without copying: a magic number, the length of a JSON
 * header, the header (`[name, type, offset, length][]`), then the sections, each at a multiple of eight bytes.
 * Numbers are little-endian, as on every machine that runs VS Code or a browser.
 */

const MAGIC = 0x4c544144; // "DATL"
const VIEWS = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array } as const;
type ViewType = keyof typeof VIEWS;
type View = Uint8Array | Uint16Array | Int32Array;
type Header = [name: string, type: ViewType, offset: number, length: number][];

const align = (n: number): number => (n + 7) & ~7;

export function writeSections(sections: Readonly<Record<string, View>>): Uint8Array<ArrayBuffer> {
  const header: Header = [];
  let offset = 0;
  for (const [name, view] of Object.entries(sections)) {
    header.push([name, typeOf(view), offset, view.length]);
    offset = align(offset + view.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const base = align(8 + json.length);
  const out = new Uint8Array(base + offset);
  new DataView(out.buffer).setUint32(0, MAGIC, true);
  new DataView(out.buffer).setUint32(4, json.length, true);
  out.set(json, 8);
  Object.values(sections).forEach((view, i) => out.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), base + header[i][2]));
  return out;
}

/** The sections of a file that `writeSections` made; throws when it is none. */
export class Sections {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #header = new Map<string, Header[number]>();
  readonly #base: number;

  constructor(binary: ArrayBuffer | Uint8Array) {
    // Views need aligned offsets: a slice of a larger buffer (Node's pool) is copied.
    const bytes = binary instanceof Uint8Array ? (binary.byteOffset % 8 ? binary.slice() : binary) : new Uint8Array(binary);
    this.#bytes = bytes as Uint8Array<ArrayBuffer>;
    const head = new DataView(bytes.buffer, bytes.byteOffset);
    if (bytes.length < 8 || head.getUint32(0, true) !== MAGIC) throw new Error('This is no Dateline lexicon: build it again with "npm run build".');
    const length = head.getUint32(4, true);
    for (const h of JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header) this.#header.set(h[0], h);
    this.#base = align(8 + length);
  }

  get byteLength(): number { return this.#bytes.length; }

  names(): string[] { return [...this.#header.keys()]; }
  u8(name: string): Uint8Array { return this.#view(name, 'u8') as Uint8Array; }
  u16(name: string): Uint16Array { return this.#view(name, 'u16') as Uint16Array; }
  i32(name: string): Int32Array { return this.#view(name, 'i32') as Int32Array; }

  /** A section of UTF-8 JSON, undefined when there is none of that name. */
  json<T>(name: string): T | undefined {
    return this.#header.has(name) ? (JSON.parse(new TextDecoder().decode(this.u8(name))) as T) : undefined;
  }

  #view(name: string, type: ViewType): View {
    const h = this.#header.get(name);
    if (h?.[1] !== type) throw new Error(`The lexicon has no section "${name}" of type ${type}: build it again with "npm run build".`);
    return new VIEWS[type](this.#bytes.buffer, this.#bytes.byteOffset + this.#base + h[2], h[3]);
  }
}

export const jsonSection = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

function typeOf(view: View): ViewType {
  return view instanceof Uint8Array ? 'u8' : view instanceof Uint16Array ? 'u16' : 'i32';
}
