/** What stands between two words. An enum, so that the bundle has the numbers. */
export enum Gap {
  Other = 0, Space = 1, Hyphen = 2, Dash = 3, Comma = 4, Dot = 5, DotSpace = 6, Slash = 7, Colon = 8, Apostrophe = 9, Paren = 10, Tight = 11, SpaceQuote = 12, Edge = 13,
}

/** The kind of a gap that is one character of ASCII. */
export const GAP_OF: Uint8Array = Uint8Array.from({ length: 128 }, (_, c) => single(c));

/** The kind of what stands from `s` to `e`. */
export const between = (text: string, s: number, e: number): number => (e - s === 1 ? single(text.charCodeAt(s)) : several(text, s, e));

function single(c: number): number {
  switch (c) {
    case 32: case 10: case 160: case 9: case 0x202f: return Gap.Space;
    case 45: case 0x2010: case 0x2011: return Gap.Hyphen;
    case 0x2012: case 0x2013: case 0x2014: return Gap.Dash;
    case 46: return Gap.Dot;
    case 47: return Gap.Slash;
    case 58: return Gap.Colon;
    case 39: case 0x2019: case 0x02bc: return Gap.Apostrophe;
    case 44: return Gap.Tight;
    default: return Gap.Other;
  }
}

function several(text: string, s: number, e: number): number {
  let kind: number = Gap.Space;
  let spaces = 0, breaks = 0;
  for (let p = s; p < e; p++) {
    const c = text.charCodeAt(p);
    if (c === 10) breaks++;
    if (c === 32 || c === 10 || c === 13 || c === 9 || c === 160 || c === 0x202f) { spaces++; continue; }
    if (kind !== Gap.Space) return Gap.Other;
    const before = p > s;
    if (c === 44 && !before) kind = Gap.Comma;
    else if (c === 46 && !before) kind = Gap.DotSpace;
    else if (c === 45 || (c >= 0x2012 && c <= 0x2014)) kind = Gap.Dash;
    else if (c === 40 && before) kind = Gap.Paren;
    else if ((c === 39 || c === 0x2018 || c === 0x2019) && before) kind = Gap.SpaceQuote;
    else return Gap.Other;
  }
  return breaks > 1 || spaces === 0 ? Gap.Other : kind;
}
