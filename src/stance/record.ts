import { STANCE_CATEGORIES, type StanceCategory } from '../analysis/mention';
import type { Form } from './inflect';

/*
 * What a phrase carries, packed into one integer: see `Phrases`. Import all of it as `Record`.
 */

/** Where in the integer each part stands: the first bit of numbers, the bit of what is or is not. */
export enum At {
  Form = 0, Category = 4, Strength = 8, Polarity = 10, Guard = 12,
  Subject = 1 << 22, Marked = 1 << 23, Reports = 1 << 24, NamesSpeaker = 1 << 25, Condition = 1 << 26, Read = 1 << 27,
}

/** Bit set of categories, for `is`. */
export const categories = (...names: readonly StanceCategory[]): number => names.reduce((bits, name) => bits | (1 << STANCE_CATEGORIES.indexOf(name)), 0);
/** Bit set of forms, for `hasForm`. */
export const forms = (...all: readonly Form[]): number => all.reduce<number>((bits, form) => bits | (1 << form), 0);

export function form(r: number): Form { return (r & 15) as Form; }

export function category(r: number): number { return (r >> At.Category) & 15; }

export function strength(r: number): 1 | 2 | 3 { return ((r >> At.Strength) & 3) as 1 | 2 | 3; }

/** As written, before negation. */
export function polarity(r: number): -1 | 0 | 1 { return (((r >> At.Polarity) & 3) - 1) as -1 | 0 | 1; }

/** The verb's subject takes the stance. */
export function subject(r: number): boolean { return (r & At.Subject) !== 0; }

export function guard(r: number): number { return (r >> At.Guard) & 0x3ff; }

/** False for a term of art, which marks nothing. */
export function marked(r: number): boolean { return (r & At.Marked) !== 0; }

/** A verb whose subject says or thinks what follows, or a phrase that names a speaker. */
export function reports(r: number): boolean { return (r & At.Reports) !== 0; }

/** A phrase before the name of a speaker. */
export function namesSpeaker(r: number): boolean { return (r & At.NamesSpeaker) !== 0; }

/** A verb of a state's condition. */
export function condition(r: number): boolean { return (r & At.Condition) !== 0; }

export function is(r: number, set: number): boolean { return ((set >> ((r >> At.Category) & 15)) & 1) !== 0; }

export function hasForm(r: number, set: number): boolean { return ((set >> (r & 15)) & 1) !== 0; }
