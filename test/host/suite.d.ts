/** Made by bundle.mjs. */
declare module 'suite' {
  export const files: (() => Promise<unknown>)[];
}
/** The pattern of `npm run host -- --grep PATTERN`, or nothing. */
declare const GREP: string;
declare module 'mocha/mocha.js';
