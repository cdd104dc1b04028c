import assert from 'node:assert/strict';
import edtf from 'edtf';
import fc from 'fast-check';
import { addMonths, civil, dayNumber, easter, isDay, isoDate, isoWeek, monthLength, mondayOf, parseIso, weekday, type Civil } from '../../src/dates/calendar';
import { dayIn } from '../../src/dates/feasts';
import { datesOf } from './dates-fixture';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SHORT = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const two = (n: number): string => String(n).padStart(2, '0');
const ordinal = (n: number): string => `${n}${n > 3 && n < 21 ? 'th' : ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;

/** Every notation of a full calendar date that we read. */
const NOTATIONS: readonly ((d: Civil) => string)[] = [
  (d) => `${d.day} ${MONTHS[d.month - 1]} ${d.year}`,
  (d) => `${MONTHS[d.month - 1]} ${d.day}, ${d.year}`,
  (d) => `${SHORT[d.month - 1]} ${d.day}, ${d.year}`,
  (d) => `the ${ordinal(d.day)} of ${MONTHS[d.month - 1]} ${d.year}`,
  (d) => `${MONTHS[d.month - 1]} ${ordinal(d.day)}, ${d.year}`,
  (d) => `${DAYS[weekday(dayNumber(d.year, d.month, d.day)) - 1]}, ${MONTHS[d.month - 1]} ${d.day}, ${d.year}`,
  (d) => `${d.year}-${two(d.month)}-${two(d.day)}`,
  (d) => `${d.year}/${two(d.month)}/${two(d.day)}`,
  (d) => `${two(d.day)}.${two(d.month)}.${d.year}`,
];

const date = fc.record({ year: fc.integer({ min: 1000, max: 2199 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter((d) => isDay(d.month, d.day, d.year));

describe('dates of every notation', () => {
  it('are found whole and come back through EDTF', () => {
    fc.assert(fc.property(date, fc.constantFrom(...NOTATIONS), fc.constantFrom('The pact of ', 'It began on ', 'By '), fc.constantFrom(' holds.', ', they said', '.'), (d, write, before, after) => {
      const words = write(d);
      const found = datesOf(before + words + after);
      assert.deepEqual(found.map((f) => f.text.replace(/^the /, '')), [words.replace(/^the /, '')]);
      assert.equal(found[0].value, isoDate(d));
      assert.equal(edtf(found[0].edtf).edtf, isoDate(d));
    }), { numRuns: 250 });
  });

  it('give EDTF that its own package accepts, for anything that has one', () => {
    const words = fc.constantFrom('the 1980s', 'early 1990', 'the 18th century', 'summer 2020', 'Q2 2021', 'H2 2019', 'about 1910', '300 BC', 'the 4th century BC', 'last week', 'since 2004',
      'until May 2030', 'March', 'Monday', 'the weekend', 'the 470s BC', '7 p.m. on Friday', 'the end of the year', 'Christmas', 'during the Cold War', '12:30 GMT, 5 May 2020', 'a decade ago');
    fc.assert(fc.property(words, fc.constantFrom('2025-12-21', '1999-01-01', ''), (w, published) => {
      for (const m of datesOf(`It came ${w}.`, published)) {
        if (m.edtf) assert.doesNotThrow(() => edtf(m.edtf), `${w}: ${m.edtf}`);
      }
    }));
  });

  it('are not changed by an edit elsewhere', () => {
    const other = fc.constantFrom('No ship moved.', 'They denied it.', 'Some 300 people came.', 'It cost $2025.', '');
    fc.assert(fc.property(date, fc.constantFrom(...NOTATIONS), other, other, (d, write, a, b) => {
      const words = write(d);
      const value = (text: string) => datesOf(text).find((m) => words.endsWith(m.text) || m.text.endsWith(words))?.value;
      const sentence = `The pact of ${words} holds.`;
      assert.equal(value(`${a}\n\n${sentence}\n\n${b}`), value(sentence));
    }), { numRuns: 150 });
  });
});

describe('the calendar', () => {
  const day = fc.integer({ min: -1_500_000, max: 4_000_000 });

  it('converts days both ways, for years before 1 and after 9999 too', () => {
    fc.assert(fc.property(day, (n) => {
      const d = civil(n);
      assert.equal(dayNumber(d.year, d.month, d.day), n);
      assert.ok(d.day <= monthLength(d.year, d.month));
    }));
  });

  it('agrees with the platform', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 80_000 }), (n) => {
      const utc = new Date(n * 86_400_000);
      assert.equal(isoDate(civil(n)), utc.toISOString().slice(0, 10));
      assert.equal(weekday(n) % 7, utc.getUTCDay());
    }));
  });

  it('numbers weeks as ISO 8601 does', () => {
    assert.deepEqual(isoWeek(dayNumber(2021, 1, 3)), { year: 2020, week: 53 });
    assert.deepEqual(isoWeek(dayNumber(2024, 12, 30)), { year: 2025, week: 1 });
    fc.assert(fc.property(day, (n) => {
      const { year, week } = isoWeek(n);
      const monday = mondayOf(year, week);
      assert.ok(monday <= n && n < monday + 7);
    }));
  });

  it('stays in the month when it adds months', () => {
    assert.equal(isoDate(addMonths({ year: 2024, month: 1, day: 31 }, 1)), '2024-02-29');
    assert.equal(isoDate(addMonths({ year: 2024, month: 3, day: 31 }, -13)), '2023-02-28');
  });

  it('knows what is no day', () => {
    assert.equal(parseIso('2023-02-29'), undefined);
    assert.equal(parseIso('yesterday'), undefined);
    assert.deepEqual(parseIso('-0044-03-15'), { year: -44, month: 3, day: 15 });
  });

  it('reckons feasts', () => {
    assert.equal(isoDate(easter(2024)), '2024-03-31');
    assert.equal(isoDate(easter(1961)), '1961-04-02');
    const day = (yearly: string, year: number) => { const d = dayIn({ id: 'x', yearly }, year); return d && isoDate(d); };
    assert.equal(day('orthodox-easter', 2024), '2024-05-05');
    assert.equal(day('orthodox-easter', 2025), '2025-04-20');
    assert.equal(day('weekday:11:4:4', 2025), '2025-11-27');
    assert.equal(day('weekday:5:1:-1', 2025), '2025-05-26');
    assert.equal(day('islamic:9:1', 2025), '2025-03-01');
    assert.equal(day('islamic:10:1', 2024), '2024-04-10');
    assert.equal(day('hebrew:rosh-hashanah', 2024), '2024-10-03');
    assert.equal(day('hebrew:rosh-hashanah+9', 2025), '2025-10-02');
    assert.equal(day('hebrew:passover', 2025), '2025-04-13');
    assert.equal(day('nowruz', 2024), '2024-03-20');
    assert.equal(dayIn({ id: 'x', days: ['2025-01-29'] }, 2024), undefined);
  });
});
