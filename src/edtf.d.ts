/** The package has no types of its own; this is what we use of it. */
declare module 'edtf' {
  /** Parses an EDTF string of any level. @throws SyntaxError where it is none */
  export default function edtf(text: string): { readonly edtf: string; readonly min: number; readonly max: number; readonly type: string };
}
