import assert from 'node:assert/strict';
import { dates } from '../../src/dates/recogniser';
import { EXTENSIONS, RULES } from '../../src/dates/find';
import { datesOf, read } from './dates-fixture';

/** A sentence of ours and what it says: `words = value (MOD)`, in order; nothing where there is no date. */
type Case = readonly [sentence: string, ...dates: string[]];

const CALENDAR: readonly Case[] = [
  ['The treaty was signed on 20 December 2025 in Doha.', '20 December 2025 = 2025-12-20'],
  ['Envoys met on Dec. 20 and left.', 'Dec. 20 = 2025-12-20'],
  ['By December 2025 the talks were over.', 'December 2025 = 2025-12'],
  ['The note is dated 2025-12-20.', '2025-12-20 = 2025-12-20'],
  ['The note is stamped 20/12/2025.', '20/12/2025 = 2025-12-20'],
  ['The log ends at 2025-12-20T10:30:00Z.', '2025-12-20T10:30:00Z = 2025-12-20T10:30:00Z'],
  ['The ministers spoke on Monday.', 'Monday = 2025-12-15'],
  ['Shelling began on Tuesday morning.', 'Tuesday morning = 2025-12-16TMO'],
  ['The vote was held in June.', 'June = 2025-06'],
  ['He took office in summer 2024.', 'summer 2024 = 2024-SU'],
  ['The port grew in the early 2010s.', 'the early 2010s = 201 (START)'],
  ['Trade collapsed in the 1990s.', 'the 1990s = 199'],
  ['The border dates from the 19th century.', 'the 19th century = 18'],
  ['It changed hands at the turn of the century.', 'the turn of the century = 20 (START)'],
  ['Exports rose in Q3 2025.', 'Q3 2025 = 2025-Q3'],
  ['The budget for fiscal 2026 is smaller.', 'fiscal 2026 = FY2026'],
  ['Growth slowed in H1 2025.', 'H1 2025 = 2025-H1'],
  ['A truce held until mid-March.', 'mid-March = 2026-03 (MID)'],
  ['The force will leave by the end of the year.', 'the end of the year = 2025 (END)'],
  ['It closed at 7 p.m. on Friday.', '7 p.m. on Friday = 2025-12-19T19:00'],
  ['Security changed after 9/11 in many states.', '9/11 = 2001-09-11'],
  ['Spending in FY2024/25 was frozen.', 'FY2024/25 = FY2024'],
  ['The 2014–2018 plan failed.', '2014 = 2014', '2018 = 2018'],
  ['Fighting lasted from March to June.', 'March = 2025-03', 'June = 2025-06'],
  ['They meet between 5 and 9 May 2026.', '5 = 2026-05-05', '9 May 2026 = 2026-05-09'],
  ['The 1914-18 war redrew the map.', '1914 = 1914', '18 = 1918'],
  ['The mandate of September 17th, 1939, lapsed.', 'September 17th, 1939 = 1939-09-17'],
  ['The 5th of May 1990 is remembered.', 'The 5th of May 1990 = 1990-05-05'],
  ['Leap day fell on 29 February 2024.', '29 February 2024 = 2024-02-29'],
];

const RELATIVE: readonly Case[] = [
  ['The envoy arrived yesterday.', 'yesterday = 2025-12-20'],
  ['Sanctions were eased last week.', 'last week = 2025-W50'],
  ['The court rules next month.', 'next month = 2026-01'],
  ['Two years ago, the embassy closed.', 'Two years ago = 2023'],
  ['War came in 2014. Four years on, nothing had changed.', '2014 = 2014', 'Four years on = 2018'],
  ['The wall fell in 1989. The previous year had been calm.', '1989 = 1989', 'The previous year = 1988'],
  ['He resigned on 4 May 2010. The same day, riots began.', '4 May 2010 = 2010-05-04', 'The same day = 2010-05-04'],
  ['The coup came in 1952. It spread the following spring.', '1952 = 1952', 'the following spring = 1953-SP'],
  ['The alliance will meet later this year.', 'later this year = 2025'],
  ['Debt doubled over the past decade.', 'the past decade = P1DE'],
  ['More is expected in the coming months.', 'the coming months = PXM'],
  ['It has been independent since 2004.', '2004 = 2004'],
  ['The ban stays until May.', 'May = 2026-05'],
  ['Troops leave by the end of 2026.', 'the end of 2026 = 2026 (END)'],
  ['They will talk on Friday.', 'Friday = 2025-12-26'],
  ['They talked on Friday.', 'Friday = 2025-12-19'],
  ['The army said it would leave on Friday.', 'Friday = 2025-12-26'],
  ['The army said on Friday that it would leave.', 'Friday = 2025-12-19'],
  ['Half a century later they met again.', 'Half a century later = 2075'],
  ['A mine struck the ship on April 18, 1988. On 3 July a missile followed.', 'April 18, 1988 = 1988-04-18', '3 July = 1988-07-03'],
  ['On 3 July a missile followed, as on April 18, 1988.', '3 July = 2025-07-03', 'April 18, 1988 = 1988-04-18'],
  ['He fled a quarter of a century ago.', 'a quarter of a century ago = 2000'],
  ['The day before yesterday it rained.', 'The day before yesterday = 2025-12-19'],
  ['Officials promised aid this morning.', 'this morning = 2025-12-21TMO'],
  ['Shells fell last night.', 'last night = 2025-12-20TNI'],
  ['The minister quit last July.', 'last July = 2025-07'],
  ['The law changed in April last year.', 'April last year = 2024-04'],
];

const DURATIONS: readonly Case[] = [
  ['The siege lasted nearly four years.', 'nearly four years = P4Y (LESS_THAN)'],
  ['They ruled for half a century.', 'half a century = P50Y'],
  ['They ruled for nearly a quarter of a century.', 'nearly a quarter of a century = P25Y (LESS_THAN)'],
  ['The vote took three quarters of an hour.', 'three quarters of an hour = PT45M'],
  ['A quarter of the century was lost to war.', 'the century = 20'],
  ['The 12-day war ended.', '12-day = P12D'],
  ['After a decade of drought came floods.', 'a decade = P1DE'],
  ['The 90-day pause expires.', '90-day = P90D'],
  ['It took more than three years.', 'more than three years = P3Y (MORE_THAN)'],
  ['At least 30 days are needed.', 'At least 30 days = P30D (EQUAL_OR_MORE)'],
  ['Several days passed.', 'Several days = PXD'],
  ['The talks took an hour and a half.', 'an hour and a half = PT1.5H'],
  ['A month-long blockade followed.', 'month-long = P1M'],
  ['Parliament sits every year.', 'every year = P1Y'],
  ['The accounts are audited annually.', 'annually = P1Y'],
  ['The council meets twice a week.', 'twice a week = P1W'],
  ['The river floods each summer.', 'each summer = XXXX-SU'],
  ['They march every Monday.', 'every Monday = XXXX-WXX-1'],
];

const VAGUE: readonly Case[] = [
  ['Both sides recently agreed.', 'recently = PAST_REF'],
  ['The army now holds the pass.', 'now = PRESENT_REF'],
  ['He currently leads the bloc.', 'currently = PRESENT_REF'],
  ['In the past such claims were ignored.', 'the past = PAST_REF'],
  ['Few objected at the time.', 'the time = PAST_REF'],
  ['The pact will soon expire.', 'soon = FUTURE_REF'],
  ['Soon after, they met again; once more it failed, and then it was over.'],
  ['In the near future little will change.', 'the near future = FUTURE_REF'],
];

const NAMED: readonly Case[] = [
  ["Shops close on New Year's Day.", "New Year's Day = 2026-01-01"],
  ['Prices rose before Ramadan 2025.', 'Ramadan 2025 = 2025-03 (APPROX)'],
  ['Families gather for Nowruz.', 'Nowruz = 2026-03-21'],
  ['Borders froze during the Cold War.', 'the Cold War = 1947/1991'],
  ['The post-9/11 order is fading.', '9/11 = 2001-09-11'],
  ['Trade fell after the annexation of Crimea.', 'the annexation of Crimea = 2014-03-18'],
  ['The Cold War shaped both countries.'],
  ['Easter 2024 was early and Passover 2024 late.', 'Easter 2024 = 2024-03-31', 'Passover 2024 = 2024-04-23'],
  ['The Good Friday Agreement holds.'],
];

const NOTATIONS: readonly Case[] = [
  ['The style belongs to the XIX century.', 'the XIX century = 18'],
  ['The law is of Reiwa 7 and replaces one of Showa 20.', 'Reiwa 7 = 2025', 'Showa 20 = 1945'],
  ['The town was founded in 480 BC and sacked in AD 842.', '480 BC = BC0480', 'AD 842 = 0842'],
  ['A stele of 500 CE survives.', '500 CE = 0500'],
  ['The ’90s were poor years.', 'The ’90s = 199', 'years = PXY'],
  ['The form reads 13/05/2025; the next one reads 05/06/2025.', '13/05/2025 = 2025-05-13', '05/06/2025 = 2025-06-05'],
];

const NONE: readonly string[] = [
  'Vision 2030 and Agenda 2063 guide the plan under Article 5.',
  'A Boeing 737 carried them; Resolution 2231 lapsed; the G20 met on Highway 61.',
  'Some 5,000 troops and 1500 soldiers cost $2025.',
  'They may march for a second term while the sun sets.',
  'Prices fall and leaders spring to their feet.',
  'Theresa May said that April Smith agreed.',
  'May I ask? March on, friends.',
  'Guards watch the gate 24/7.',
  'The home side won 3-2 and held 51.5% of the ball.',
  'Call 555-2025 or see page 1998.',
  'See p. 2019 and No. 2020.',
  'They ordered 2000 new ships.',
  'Version 2.0.2025 replaced 10.15.7.',
  'The ratio was 3:1 and the score 21-19.',
  'The Daily Herald said so.',
  'He was second in line.',
];

function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [sentence, ...expected] of cases) it(sentence, () => assert.deepEqual(read(sentence), expected));
  });
}

describe('dates', () => {
  table('on the calendar', CALENDAR);
  table('reckoned from another day', RELATIVE);
  table('durations and sets', DURATIONS);
  table('vague', VAGUE);
  table('named days and events', NAMED);
  table('other notations', NOTATIONS);

  describe('no dates', () => {
    for (const sentence of NONE) it(sentence, () => assert.deepEqual(read(sentence), []));
  });

  it('reads every example of every rule whole', () => {
    const wrong: string[] = [];
    for (const rule of [...RULES, ...EXTENSIONS]) {
      for (const example of rule.examples) {
        const whole = /\[(.*)\]/.exec(example)?.[1] ?? example;
        const found = datesOf(example.replace(/[[\]]/g, ''));
        if (found.length !== 1 || found[0].text.replace(/^['’]/, '') !== whole.replace(/^['’]/, '')) wrong.push(`${rule.name}: ${example} → ${found.map((f) => f.text).join(' | ')}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('names each rule once', () => {
    assert.equal(new Set([...RULES, ...EXTENSIONS].map((r) => r.name)).size, RULES.length + EXTENSIONS.length);
  });

  describe('types', () => {
    const type = (text: string) => datesOf(text)[0]?.type;
    it('tells dates, times, durations and sets apart', () => {
      assert.equal(type('in June 2024'), 'DATE');
      assert.equal(type('at 7 p.m. on Friday'), 'TIME');
      assert.equal(type('for four years'), 'DURATION');
      assert.equal(type('it meets every year'), 'SET');
    });
    it('keeps how often and how many', () => {
      assert.equal(datesOf('It meets twice a week.')[0].frequency, '2');
      assert.equal(datesOf('It meets every year.')[0].quantifier, 'EVERY');
    });
  });

  describe('without a publication date', () => {
    const open = (text: string) => datesOf(text, '').map((m) => `${m.text} = ${m.value}`);
    it('leaves relative dates open', () => {
      assert.deepEqual(open('They met yesterday, on Monday and in May.'), ['yesterday = XXXX-XX-XX', 'Monday = XXXX-WXX-1', 'May = XXXX-05']);
      assert.equal(datesOf('They met yesterday.', '')[0].anchor, 'none');
    });
    it('does not take another date for that of the writing', () => {
      assert.deepEqual(open('The war began in 2014. Three years ago it stopped, and this week they met.'), ['2014 = 2014', 'Three years ago = XXXX', 'this week = XXXX-WXX']);
    });
    it('still reckons from dates that the text names', () => {
      assert.deepEqual(open('On 3 May 1999 it began. Two days later it was over.'), ['3 May 1999 = 1999-05-03', 'Two days later = 1999-05-05']);
    });
  });

  it('finds ages and does not show them', () => {
    assert.deepEqual(datesOf('The 34-year-old envoy resigned.', undefined, 0).map((m) => [m.text, m.value]), [['34-year-old', 'P34Y']]);
    assert.deepEqual(datesOf('The 34-year-old envoy resigned.'), []);
  });

  it('reckons open dates in a history from the date last named', () => {
    assert.deepEqual(read('In October 1941 the siege began. In January, supplies ran out; by 3 March 1942 all was quiet.'),
      ['October 1941 = 1941-10', 'January = 1942-01', '3 March 1942 = 1942-03-03']);
  });

  describe('tells a time from what looks like one', () => {
    const CASES: readonly Case[] = [
      ['The railway has around 1300 route kilometres.'], ['It sold its roughly 2000 Thai stores.'], ['It is about 1010 ± 195 light years away.'],
      ['By around 1970 the port was shut.', 'around 1970 = 1970 (APPROX)'],
      ['They were asked to present the evidence.'], ['From 1990 to present, three wars were fought.', '1990 = 1990', 'present = PRESENT_REF'],
      ['Ten years back, the port closed.', 'Ten years back = 2015'], ['It met a few days back.', 'a few days back = PAST_REF'], ['It took ten years back home.', 'ten years = P10Y'],
      ['In my student days I marched.'], ['The army spent days in the hills.', 'days = PXD'],
      ['The Post, a daily printed in Darwin, said so.'], ['They meet on a daily basis.', 'daily = P1D'],
      ['It ignores the everyday realities of war.'], ['They talk on an everyday basis.', 'everyday = P1D'],
      ['She finished in 2:14:04, a record.'], ['The log ends at 10:57:22.', '10:57:22 = 2025-12-21T10:57:22'],
      ['It is the quarter century anniversary.'], ['Exports rose over the quarter.', 'the quarter = 2025-Q4'],
      ['She was named Person of the Year.'], ['Exports rose over the year.', 'the year = 2025'],
      ['Schools closed following Wednesday’s quake.', 'Wednesday = 2025-12-17'], ['Schools closed the following Wednesday.', 'the following Wednesday = 2025-12-24'],
      ['Following ten years of war, they talked.', 'ten years = P10Y'], ['In the following ten years, they talked.', 'the following ten years = P10Y'],
      ['It grew in the late ’70s.', 'the late ’70s = 197 (END)'],
      ['Exports fell in the past year and a half.', 'the past year and a half = P1.5Y'],
      ['It will take a few hundred years.', 'a few hundred years = PXY'], ['It took a couple of million years.', 'a couple of million years = P2000000Y'],
      ['Tens of thousands of years ago, the sea was lower.', 'Tens of thousands of years ago = PAST_REF'],
      ['It took 1 hour 59 minutes 40.2 seconds.', '1 hour 59 minutes 40.2 seconds = PT1H59M40.2S'],
      ['The law bans Sunday opening hours.', 'Sunday = 2025-12-21'], ['In its opening days the war was lost.', 'its opening days = PXD'],
      ['She wrote The Last Days of Dolwyn and sold it to a small press that nobody knew.'], ['In the last days of the war they fled.', 'the last days = PXD'],
      ['At the end of the day, it is about trust.'], ['By the end of the day, all were gone.', 'the end of the day = 2025-12-21 (END)'],
      ['He won at the 2012 Summer Paralympics.', '2012 = 2012'], ['They fell in the Spring Offensive that nobody had wanted.', 'Spring = 2025-SP'],
      ['This Thursday the United States Commission on Religion (USC) also criticized the move.', 'This Thursday = 2025-12-18'],
      ['As of midnight, the fire burned.', 'midnight = 2025-12-21T00:00'],
      ['It is in force to this day.', 'this day = PRESENT_REF'], ['On this day we mourn.', 'this day = 2025-12-21'],
      ['I hope that some day I can go.'],
      ['It lasted ४५ years.', 'years = PXY'],
      ['He was released on bail till October.', 'October = 2026-10'], ['They met from May till June.', 'May = 2025-05', 'June = 2025-06'],
      ['The trial is anticipated to begin in January.', 'January = 2026-01'],
      ['In late July, Kim might have called him.', 'late July = 2025-07 (END)'], ['In late July, Kim might call him.', 'late July = 2026-07 (END)'],
      ['They met from Monday to Wednesday.', 'Monday = 2025-12-15', 'Wednesday = 2025-12-17'], ['It is shut from Thursday through Tuesday.', 'Thursday = 2025-12-18', 'Tuesday = 2025-12-23'],
    ];
    for (const [sentence, ...expected] of CASES) it(sentence, () => assert.deepEqual(read(sentence), expected));
  });

  describe('reads what news says of time, and not what only looks like it', () => {
    const CASES: readonly Case[] = [
      ['It lasts no more than two years.', 'no more than two years = P2Y (EQUAL_OR_LESS)'], ['It lasts more than two years.', 'more than two years = P2Y (MORE_THAN)'],
      ['It lasts not less than ten days.', 'not less than ten days = P10D (EQUAL_OR_MORE)'], ['It lasts less than ten days.', 'less than ten days = P10D (LESS_THAN)'],
      ['They face up to three years in jail.', 'three years = P3Y (EQUAL_OR_LESS)'], ['He looked up; three years had passed.', 'three years = P3Y'],
      ['At least five days are lost, at most a week.', 'At least five days = P5D (EQUAL_OR_MORE)', 'at most a week = P1W (EQUAL_OR_LESS)'],
      ['An 18-month-old naval blockade was lifted.', '18-month-old = P18M'], ['An 18-month-old boy was found.'], ['A 30-year-old career diplomat left.'], ['Half of 12-year-olds and of 15–19 year olds smoke.'],
      ['He worked for the Summer of Code.'], ['It was in the Summer of 2019.', 'the Summer of 2019 = 2019-SU'], ['An 18-month-old ceasefire collapsed.', '18-month-old = P18M'],
      ['The truce is eight days old.', 'eight days old = P8D'], ['The leader of the truce party is eighty years old.'],
      ['He saw them two Sundays ago.', 'two Sundays ago = 2025-12-07'], ['He sees them on Sundays.', 'Sundays = XXXX-WXX-7'],
      ['It burned three summers ago.', 'three summers ago = 2023-SU'], ['A few Mondays ago it rained.', 'A few Mondays ago = PAST_REF'],
      ['Fighting raged from Friday to Monday.', 'Friday = 2025-12-12', 'Monday = 2025-12-15'], ['Shops will be shut from Friday to Monday.', 'Friday = 2025-12-26', 'Monday = 2025-12-29'],
      ['Warnings are in force from Friday until Sunday.', 'Friday = 2025-12-26', 'Sunday = 2025-12-28'],
      ['The bank will be closed on Thursday.', 'Thursday = 2025-12-25'], ['The bank was closed on Thursday.', 'Thursday = 2025-12-18'],
      ['Talks to be held on Thursday may fail.', 'Thursday = 2025-12-25'], ['Talks held on Thursday failed.', 'Thursday = 2025-12-18'],
      ['Roads had to be closed on Thursday.', 'Thursday = 2025-12-18'], ['The minutes-long ride was fun.', 'minutes-long = PTXM'],
      ['They met ahead of the party’s national vote on Saturday.', 'Saturday = 2025-12-27'],
      ['They are to appear in court on Friday.', 'Friday = 2025-12-26'], ['They appeared in court on Friday.', 'Friday = 2025-12-19'],
      ['What is to be a long strike began on Friday.', 'Friday = 2025-12-19'],
      ['The union called a strike beginning Tuesday.', 'Tuesday = 2025-12-23'], ['The strike had its beginning Tuesday, he said, and ended at once.', 'Tuesday = 2025-12-16'],
      ['She finished ahead of two rivals in the final on Saturday.', 'Saturday = 2025-12-20'], ['They spoke ahead of Saturday’s vote.', 'Saturday = 2025-12-27'],
      ['Prices fell for January delivery.', 'January = 2026-01'], ['Prices fell in January.', 'January = 2025-01'],
      ['In winter the pass is closed.', 'winter = XXXX-WI'], ['The pass was closed in winter.', 'winter = 2025-WI'], ['They will leave in spring.', 'spring = 2026-SP'],
      ['Nobody had seen such a winter before.'], ['Nobody had seen the winter before him.', 'the winter = 2025-WI'],
      ['Shelling went on until dawn.', 'dawn = 2025-12-21TMO'], ['They moved by night, and by evening prayers.'],
      ['She won in 1:31.07.'], ['She rose at 1:31.', '1:31 = 2025-12-21T01:31'],
      ['Talks took place on 3 May. The day before showed that they could.', '3 May = 2025-05-03', 'The day before = 2025-05-02'], ['The day before elections is quiet.'],
      ['In the first weeks of the war they fled.', 'the first weeks = PXW'],
      ['Light travelled for billions of years.', 'billions of years = PXY'],
      ['Sales rose in the year to October.', 'the year = P1Y', 'October = 2025-10'], ['Sales rose in the year.', 'the year = 2025'],
      ['Minutes appear after each meeting.'], ['Minutes later it blew up.', 'Minutes later = FUTURE_REF'],
      ['They shouted on Sunday, at 5:20 in the morning.', 'Sunday, at 5:20 in the morning = 2025-12-21T05:20'],
    ];
    for (const [sentence, ...expected] of CASES) it(sentence, () => assert.deepEqual(read(sentence), expected));

    it('tells so much a year from a year that something takes', () => {
      const types = (text: string) => datesOf(text).map((m) => `${m.text} ${m.type} ${m.value}`);
      assert.deepEqual(types('It kills 75,000 people a year and costs $2,000 a month.'), ['a year SET P1Y', 'a month SET P1M']);
      assert.deepEqual(types('It gave two companies a year to comply.'), ['a year DURATION P1Y']);
      assert.deepEqual(types('It killed three people a year ago.'), ['a year ago DATE 2024']);
      assert.deepEqual(types('It took them a month.'), ['a month DURATION P1M']);
    });

    it('takes the weekend that is over from Thursday on for the last one', () => {
      assert.deepEqual(read('Rain has fallen since the weekend, they said.', '2025-12-18'), ['the weekend = 2025-W50-WE']);
      assert.deepEqual(read('Rain will fall over the weekend.', '2025-12-18'), ['the weekend = 2025-W51-WE']);
    });
  });

  describe('tells a report, which speaks from its day, from a history', () => {
    const CASES: readonly Case[] = [
      ['Officials met on Tuesday. A truce was reached in 1997. In June the talks failed.', 'Tuesday = 2025-12-16', '1997 = 1997', 'June = 2025-06'],
      ['Officials met on Tuesday. A truce of 1997 was renewed in June.', 'Tuesday = 2025-12-16', '1997 = 1997', 'June = 1997-06'],
      ['A truce was reached in 1997. In June the talks failed.', '1997 = 1997', 'June = 1997-06'],
      // A year that names a thing is not what the text tells of.
      ['The 1965 Customs Act is old. In late June, the court upheld it.', '1965 = 1965', 'late June = 2025-06 (END)'],
      ['It was in 1965. In late June, the court upheld it.', '1965 = 1965', 'late June = 1965-06 (END)'],
      ['The atlas dates from 1997. A second one is due out in May.', '1997 = 1997', 'May = 2026-05'],
      ['The atlas dates from 1997. A second one was due out in May.', '1997 = 1997', 'May = 1997-05'],
      ['The reactor opened in 2011, and this year it will close.', '2011 = 2011', 'this year = 2025'],
      // The same day as the day last named, whatever years were named since.
      ['He resigned on 4 July 2025. By 2030 the port should be open. The same day, shares fell.', '4 July 2025 = 2025-07-04', '2030 = 2030', 'The same day = 2025-07-04'],
      ['Officials met on Tuesday. The first shot was fired on 3 May 2022. At 9:30 p.m. the line was cut.',
        'Tuesday = 2025-12-16', '3 May 2022 = 2022-05-03', '9:30 p.m. = 2022-05-03T21:30'],
      // In passing, a year leads nowhere.
      ['The fair, launched in 1997, runs May 24 to 26.', '1997 = 1997', 'May 24 = 2025-05-24', '26 = 2025-05-26'],
      ['The works, painted between 1890 and 1912, were stolen on 9 December.', '1890 = 1890', '1912 = 1912', '9 December = 2025-12-09'],
      ['A hundred years ago the port was free. It fell on 3 March 1925. In April it rose.', 'A hundred years ago = 1925', '3 March 1925 = 1925-03-03', 'April = 1925-04'],
      ['Five years ago the port was free. In April it fell.', 'Five years ago = 2020', 'April = 2025-04'],
      ['He died on Saturday. Born in 1924, he built a dam in 1953, one in 1961, one in 1970, one in 1974, one in 1980 and one in 1990. A funeral will be held on Thursday.',
        'Saturday = 2025-12-20', '1924 = 1924', '1953 = 1953', '1961 = 1961', '1970 = 1970', '1974 = 1974', '1980 = 1980', '1990 = 1990', 'Thursday = 2025-12-25'],
      ['He died on Saturday. He built a dam in 1953, one in 1961, one in 1970, one in 1974, one in 1980 and one in 1990. We met in May of this year.',
        'Saturday = 2025-12-20', '1953 = 1953', '1961 = 1961', '1970 = 1970', '1974 = 1974', '1980 = 1980', '1990 = 1990', 'May of this year = 2025-05'],
      ['Digging began in 1909. It was resumed in the 90s.', '1909 = 1909', 'the 90s = 199'],
      ['It must be in place before the summer.', 'the summer = 2026-SU'],
      ['They speed up in March.', 'March = 2026-03'],
    ];
    for (const [sentence, ...expected] of CASES) it(sentence, () => assert.deepEqual(read(sentence), expected));
  });

  it('says what a date was reckoned from, and what else it could be', () => {
    const [a, b] = datesOf('He left on 4 May 2010 and came back the next day.');
    assert.equal(a.anchor, 'explicit');
    assert.deepEqual(b.anchor, { earlier: '2010-05-04' });
    assert.equal(datesOf('He left yesterday.')[0].anchor, 'publication');
    assert.equal(datesOf('The form reads 05/06/2025.')[0].other, '2025-06-05');
  });

  it('gives intervals as days', () => {
    const interval = (text: string) => datesOf(text)[0].interval;
    assert.deepEqual(interval('in December 2025'), ['2025-12-01', '2026-01-01']);
    assert.deepEqual(interval('in the 19th century'), ['1801-01-01', '1901-01-01']);
    assert.deepEqual(interval('in 480 BC'), ['-0479-01-01', '-0478-01-01']);
    assert.deepEqual(interval('last week'), ['2025-12-08', '2025-12-15']);
    assert.equal(interval('recently'), undefined);
  });

  it('says in EDTF what is approximate, open or a range', () => {
    const edtf = (text: string) => datesOf(text).map((m) => m.edtf);
    assert.deepEqual(edtf('about 1910'), ['1910~']);
    assert.deepEqual(edtf('since 2004'), ['2004/..']);
    assert.deepEqual(edtf('until May 2030'), ['../2030-05']);
    assert.deepEqual(edtf('the 1990s'), ['199X']);
    assert.deepEqual(edtf('from 2014 to 2018'), ['2014/2018', '2018']);
    assert.deepEqual(edtf('the 1914-18 war'), ['1914/1918', '1918']);
    assert.deepEqual(edtf('between 5 and 9 May 2026'), ['2026-05-05/2026-05-09', '2026-05-09']);
    assert.deepEqual(edtf('in March and June 2016'), ['2016-03', '2016-06']);
    assert.deepEqual(edtf('recently, for two years'), ['', '']);
  });

  it('has the same state after the same text', () => {
    const facts = { publication: '2025-12-21', dominant: [], rank: () => Infinity };
    assert.ok(dates.same(dates.begin(facts), dates.begin(facts)));
  });
});
