import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { AnalysedDocument } from '../../src/analysis/document';
import type { Paragraph, Recogniser, Role } from '../../src/analysis/recogniser';
import { frontMatter } from '../../src/text/frontMatter';
import { nonProse } from '../../src/text/nonProse';
import { cutParagraphs, MOST } from '../../src/text/paragraphs';
import { publicationPlaces, told } from '../../src/text/publication';
import { findQuotations } from '../../src/text/quotations';
import { anyText } from './arbitrary-text';
import { testLexicon } from './lexicon-fixture';

const paragraphs = (text: string): string[] => {
  let start = 0;
  return cutParagraphs(text, false).map((end) => { const p = text.slice(start, end); start = end; return p; });
};
const trimmed = (text: string) => paragraphs(text).map((p) => p.trim()).filter(Boolean);

/** Looks at each paragraph as a recogniser would. */
function look<T>(text: string, see: (p: Paragraph) => T, languageId = 'editorial'): T[] {
  const seen: T[] = [];
  const spy = { name: 'names', find: (p: Paragraph) => { seen.push(see(p)); return []; }, begin: () => 0, resolve: () => 0, same: () => true } as unknown as Recogniser;
  new AnalysedDocument(text, testLexicon(), { recognisers: [spy], languageId, onError: (f) => { throw new Error(JSON.stringify(f)); } });
  return seen;
}

describe('paragraphs', () => {
  it('are set apart by blank lines, and run on over hard-wrapped lines', () => {
    deepStrictEqual(trimmed('One line\nand the next.\n\nAnother.\r\n\r\n \t\nThird'), ['One line\nand the next.', 'Another.', 'Third']);
  });

  it('are lines where lines are long, and what Markdown sets apart', () => {
    const long = 'word '.repeat(40).trim();
    deepStrictEqual(trimmed(`Headline\n${long}\n${long}\nShort`), ['Headline', long, long, 'Short']);
    deepStrictEqual(trimmed('# A\ntext\n- one\n- two\n> said\n> on\nText\n===\n| a |\n| b |\n```\ncode'), ['# A', 'text', '- one', '- two', '> said\n> on', 'Text\n===', '| a |', '| b |', '```', 'code']);
  });

  it('cover the text, and are never longer than the limit', () => {
    fc.assert(fc.property(anyText, fc.nat(400), (text, n) => {
      const long = text.repeat(n);
      const cut = paragraphs(long);
      strictEqual(cut.join(''), long);
      ok(cut.every((p) => p.length > 0 && p.length <= MOST));
    }), { numRuns: 500 });
  });
});

describe('sentences', () => {
  const starts = (text: string) => look(text, (p) => Array.from({ length: p.tokens.count }, (_, i) => (p.sentenceStart(i) ? text.slice(p.tokens.start[i], p.tokens.end[i]) : '')).filter(Boolean))[0];

  it('begin after a full stop, question mark, exclamation mark or ellipsis', () => {
    deepStrictEqual(starts('He left. “Why?” she said. Nobody! 1999 came… Then war.'), ['He', 'Why', 'Nobody', '1999', 'Then']);
  });

  it('do not begin after an abbreviation', () => {
    for (const text of ['On Dec. 20 it rained', 'Mr. Abe met Gen. Smith', 'J. R. Smith spoke', 'Talks with U.S. President Ford', 'See No. 5 and p. 7', 'At St. Petersburg', 'It grew by 3.5 percent', 'Acme Inc. Chairman Lee', 'at 5 p.m. Monday']) {
      strictEqual(starts(text).length, 1, `${text}: ${starts(text).join(' | ')}`);
    }
    for (const text of ['He went to the U.S. The trip was long', 'He said no. The end came', 'It was December. Nobody came', 'They left at 5 p.m. The talks went on']) {
      strictEqual(starts(text).length, 2, `${text}: ${starts(text).join(' | ')}`);
    }
  });
});

describe('quotations', () => {
  const quoted = (text: string) => findQuotations(text).map((q) => text.slice(q.start, q.end) + (q.runsOn ? ' →' : ''));

  it('have typographic, straight and other marks, and may be nested', () => {
    deepStrictEqual(quoted('He said “we must act”, then "never again", and «non».'), ['we must act', 'never again', 'non']);
    deepStrictEqual(quoted('“They said ‘no’ to us,” he said.'), ['They said ‘no’ to us,', 'no']);
    deepStrictEqual(quoted('„Nein“, sagte er.'), ['Nein']);
    deepStrictEqual(quoted('The minister’s ‘red line’ and the workers’ rights'), ['red line']);
  });

  it('run on where no mark closes them', () => {
    deepStrictEqual(quoted('“The first paragraph. \n\n'), ['The first paragraph. →']);
    deepStrictEqual(quoted('It’s the dogs’ day, ‘tis said.'), []);
    deepStrictEqual(quoted('5\' 10" tall'), []);
  });
});

describe('what is no prose', () => {
  const left = (text: string, markdown = true) => nonProse(text, markdown).map(([a, b]) => text.slice(a, b));

  it('is code, link targets, tags and addresses', () => {
    deepStrictEqual(left('a `Japan` b ``c ` d`` e'), ['`Japan`', '``c ` d``']);
    deepStrictEqual(left('see [Japan](https://x.y/Japan_(state) "Japan") now'), ['](https://x.y/Japan_(state) "Japan")']);
    deepStrictEqual(left('<b>Japan</b> <!-- Japan --> 3 < 4'), ['<b>', '</b>', '<!-- Japan -->']);
    deepStrictEqual(left('at https://japan.jp/a, or (http://b.c). Write to a.b@japan.jp.', false), ['https://japan.jp/a', 'http://b.c', 'a.b@japan.jp.']);
    deepStrictEqual(left('`Japan` <b>', false), []);
  });
});

describe('structure', () => {
  const article = `---
title: The strait
date: 2025-12-21
---

# The strait stays open

*Calm is a choice, and both navies can make it.*

By Jane Doe

December 21, 2025

![A patrol boat](boat.jpg)

A patrol boat at anchor, Dec. 19. (Photo: Reuters)

TOKYO — The two navies met on Friday. They did not speak.

## What follows

Nothing yet.

\`\`\`
Japan
\`\`\`

<!-- a note
on Japan -->

Related articles:

- [Japan waits](a.md)
- China waits

*Jane Doe is a fellow at an institute.*
`;

  it('says what part of an article a paragraph is, and leaves out what is no prose', () => {
    const roles = look(article, (p) => [p.role, p.text.trim().slice(0, 14)] as [Role, string]);
    deepStrictEqual(roles, [
      ['headline', '# The strait s'], ['standfirst', '*Calm is a cho'], ['byline', 'By Jane Doe'], ['dateline', 'December 21, 2'], ['caption', '![A patrol boa'], ['caption', 'A patrol boat '],
      ['body', 'TOKYO — The tw'], ['heading', '## What follow'], ['body', 'Nothing yet.'], ['related', 'Related articl'], ['related', '- [Japan waits'], ['related', '- China waits'], ['author', '*Jane Doe is a'],
    ]);
  });

  it('sees plain headlines, and titles in capitals', () => {
    deepStrictEqual(look('Talks resume in Geneva\n\nDiplomats met on Monday.\n', (p) => p.role), ['headline', 'body']);
    deepStrictEqual(look('Diplomats met on Monday.\n\nThey left.', (p) => p.role), ['body', 'body']);
    deepStrictEqual(look('CHINA AND JAPAN RESUME TALKS\n\nMinisters from China and Japan spoke for the first time.', (p) => p.caseless), [true, false]);
    deepStrictEqual(look('Under the Title\n===\n\nText.', (p) => p.role), ['headline', 'body']);
  });

  it('reads front matter, and stands half-written YAML', () => {
    strictEqual(frontMatter(article)?.fields.date, '2025-12-21');
    deepStrictEqual(frontMatter('---\na: [1\n---\nText'), { end: 14, fields: {} });
    strictEqual(frontMatter('---\nno end'), undefined);
    strictEqual(frontMatter('----\na: b\n---\n'), undefined);
  });

  it('finds where the publication date may stand, the most trustworthy place first', () => {
    const part = (text: string, role: Role) => told({ text, role });
    const places = publicationPlaces({ Date: '2025-12-21' }, [part('December 20, 2025', 'dateline'), part('TOKYO, Dec. 19, 2025 (Wire) — Talks began in 1999.', 'body')], [part('(From The Morning Post, Dec. 18, 2025)', 'body')], 'news/2025-12-17-talks.md');
    deepStrictEqual(places.map((p) => p.text), ['2025-12-21', 'December 20, 2025', 'TOKYO, Dec. 19, 2025 (Wire) —', 'From The Morning Post, Dec. 18, 2025', '2025-12-17']);
    deepStrictEqual(publicationPlaces({}, [part('The war of 1999 began.', 'body')], [], 'a.md'), []);
  });

  it('takes the publication date from each of these places, and never from the clock', () => {
    const published = (text: string, fileName?: string) => new AnalysedDocument(text, testLexicon(), { languageId: 'markdown', fileName }).facts.publication;
    strictEqual(published(article), '2025-12-21');
    strictEqual(published('Headline\n\nDecember 20, 2025\n\nText.'), '2025-12-20');
    strictEqual(published('TOKYO, Dec. 19, 2025 (Wire) — Talks began yesterday.'), '2025-12-19');
    strictEqual(published('Headline\n\nText goes on.\n\n(Dec. 18, 2025)'), '2025-12-18');
    strictEqual(published('Text.', '/a/2025-12-17-talks.md'), '2025-12-17');
    strictEqual(published('Talks began yesterday, after the treaty of June 23, 1961.'), undefined);
  });
});
