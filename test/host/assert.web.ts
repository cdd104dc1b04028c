// The functions of node:assert/strict that tests use, in a worker, made of chai.
import { assert as chai, AssertionError } from 'chai';

type Expected = RegExp | (new (...args: never[]) => Error) | object;

async function rejects(what: Promise<unknown> | (() => Promise<unknown>), expected?: Expected, message?: string): Promise<void> {
  let error: unknown;
  try {
    await (typeof what === 'function' ? what() : what);
  } catch (e) {
    error = e;
  }
  if (error === undefined) chai.fail(message ?? 'Missing expected rejection');
  if (expected instanceof RegExp) chai.match(String(error), expected, message);
  else if (typeof expected === 'function') chai.instanceOf(error, expected as never, message);
  else if (expected) for (const [key, value] of Object.entries(expected)) chai.deepEqual((error as Record<string, unknown>)[key], value, message);
}

const assert = Object.assign((value: unknown, message?: string) => chai.ok(value, message), {
  AssertionError,
  ok: chai.ok,
  fail: chai.fail,
  equal: chai.strictEqual,
  notEqual: chai.notStrictEqual,
  strictEqual: chai.strictEqual,
  notStrictEqual: chai.notStrictEqual,
  deepEqual: chai.deepEqual,
  deepStrictEqual: chai.deepEqual,
  notDeepEqual: chai.notDeepEqual,
  notDeepStrictEqual: chai.notDeepEqual,
  match: chai.match,
  doesNotMatch: chai.notMatch,
  throws: chai.throws,
  doesNotThrow: chai.doesNotThrow,
  rejects,
  doesNotReject: async (what: Promise<unknown> | (() => Promise<unknown>)) => void (await (typeof what === 'function' ? what() : what)),
  ifError: (error: unknown) => chai.ok(error === null || error === undefined, String(error)),
});

export default Object.assign(assert, { strict: assert });
export const { ok, fail, equal, notEqual, strictEqual, notStrictEqual, deepEqual, deepStrictEqual, notDeepEqual,
  notDeepStrictEqual, match, doesNotMatch, throws, doesNotThrow, doesNotReject } = assert;
export { rejects, AssertionError };
