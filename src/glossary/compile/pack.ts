import type { Entry } from '../entry';
import type { GlossaryIndex } from '../glossary';

/**
 * The two files of the glossary: a small index that is read with the extension, and the cards as one JSON text after
 * the other, read when a first card is asked for and parsed one by one.
 */
export function pack(entries: readonly Entry[]): { index: GlossaryIndex; cards: Uint8Array } {
  const types = [...new Set(entries.map((e) => e.type))];
  const texts = entries.map((e) => Buffer.from(JSON.stringify(e)));
  return {
    index: {
      types,
      ids: entries.map((e) => e.id),
      labels: entries.map((e) => e.label),
      type: entries.map((e) => types.indexOf(e.type)),
      codes: Object.fromEntries(entries.flatMap((e) => (e.identifiers?.iso2 ? [[e.id, codes(e)]] : []))),
      bytes: texts.map((t) => t.length),
    },
    cards: new Uint8Array(Buffer.concat(texts)),
  };
}

/** ISO codes, two letters first: "JP JPN 392". */
function codes(entry: Entry): string {
  const { iso2, iso3, numeric } = entry.identifiers ?? {};
  return [iso2, iso3, numeric].filter(Boolean).join(' ');
}
