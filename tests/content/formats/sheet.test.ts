/** Study sheets: all that a deck holds is on them, and no word of an article becomes a mark, a tag or a command. */
import { describe, expect, test } from 'vitest';
import type { Conversion } from '../../../content/conversion.js';
import { type Article, articleId, type Card, cardId, factId, GAP } from '../../../content/deck.js';
import { encodeMarkdown } from '../../../content/formats/markdown.js';
import { PAGE_END, pageHead, pagePart } from '../../../content/formats/page.js';
import { plainText } from '../../../content/formats/text.js';

const HOSTILE =
  '<img src=x onerror="alert(1)"> *stars* _lines_ `ticks` [link](javascript:x) &amp; # 1. \u001b[31m \u202eabc';

function article(title: string, text: string): Article {
  const date = { year: 2021, month: 3, day: 5, inferred: false };
  const span = { start: 0, end: text.length };
  return {
    id: articleId(text),
    title,
    origin: 'lake.txt',
    text,
    date,
    blocks: [{ ...span, kind: 'paragraph' }],
    sentences: [span],
  };
}

const LAKE = article('Ice on Lake Orrin', `Lake Orrin froze over in 1931, ${HOSTILE}`);
const HERALD = article(`The ${HOSTILE} Herald`, 'Lake Orrin froze over in 1932.');

function evidence({ id, text }: Article) {
  return { article: id, start: 0, end: text.length, quote: text };
}

function card(prompt: string, answer: string, options: readonly string[] = []): Card {
  const from = evidence(LAKE);
  const fact = factId(LAKE.id, from, answer);
  const face = { fact, prompt, answer, accepted: [], evidence: [from, from] };
  return options.length > 0
    ? { ...face, kind: 'choice', options, id: cardId(fact, 'choice', prompt) }
    : { ...face, kind: 'cloze', id: cardId(fact, 'cloze', prompt) };
}

/** What a conversion holds beside what a sheet shows. */
const UNSHOWN = {
  summaries: { one: [], three: [], points: [], merged: [] },
  tables: { whoIsWho: [], timeline: [], numbers: [] },
};

function conversion(articles: readonly Article[], cards: readonly Card[]): Conversion {
  const [first = LAKE] = articles;
  const conflict = {
    kind: 'conflict' as const,
    what: `the year: ${HOSTILE}`,
    evidence: articles.map(evidence),
  };
  return {
    articles,
    facts: [],
    cards,
    summary: [{ article: first.id, start: 0, end: first.text.length, text: first.text }],
    conflicts: articles.length > 1 ? [conflict] : [],
    rejected: [],
    ...UNSHOWN,
    ...{ proposed: cards.length },
  };
}

const CARDS = [
  card(`Lake Orrin froze over in ${GAP}.`, '1931'),
  card(`What stood on the ${HOSTILE} sign?`, HOSTILE, ['# 1', HOSTILE, '1. x']),
];
const BOTH = conversion([LAKE, HERALD], CARDS);
const ALONE = conversion([LAKE], CARDS);
const EMPTY = conversion([LAKE], []);

/** What Markdown would show, by the rules of CommonMark for the marks that we write and those that we escape. */
function shown(markdown: string): string {
  return markdown.replace(/\\([\\`*_[\]<>&~|$#+=.)-])/g, '$1');
}

describe('Markdown', () => {
  const sheet = encodeMarkdown(BOTH);

  test('holds titles, summary, dispute, prompts, options, answers and sources', () => {
    const flat = shown(sheet);
    for (const part of [LAKE.title, '2021-03-05', '## Summary', '## The reports disagree', '## Cards'])
      expect(flat).toContain(part);
    expect(flat).toContain(`1. Lake Orrin froze over in ${GAP}.\n`);
    expect(flat).toContain('**Answer:** 1931');
    expect(flat).toContain('Choose from: # 1 · ');
    expect(flat).toContain('“Lake Orrin froze over in 1932.”');
  });

  test('no word of an article becomes a mark', () => {
    const marks = sheet
      .replace(/\\[_\W]/g, '')
      .replaceAll(GAP, '')
      .replaceAll('**Answer:**', '');
    expect(marks).not.toMatch(/[*_`[\]<>&]/);
    expect(marks.match(/^#+ .*/gm)?.filter((line) => !/^#{1,2} (Ice|The|Summary|Cards)/.test(line))).toEqual(
      [],
    );
    expect(sheet).not.toMatch(/\p{Cc}(?<!\n)/u);
  });

  test('a source is named once, and its title only where there are several', () => {
    const [first = ''] = encodeMarkdown(ALONE).split('2. ');
    expect(first.match(/Source: /g)).toHaveLength(1);
    expect(first).not.toContain('(Ice on Lake Orrin)');
    expect(sheet).toContain('(Ice on Lake Orrin)');
  });

  test('says when there is no card', () => {
    expect(encodeMarkdown(EMPTY)).toContain('No cards: nothing here was worth asking.');
  });
});

describe('the page', () => {
  const page = `${pageHead(HERALD.title)}${pagePart(BOTH)}${pagePart(ALONE)}${PAGE_END}`;

  test('has no script, no handler, no link and loads nothing', () => {
    expect(page).not.toMatch(/<script|<img|<link|<iframe|<a |\son\w+="|https?:|url\(|@import/i);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  });

  test('every element that is opened is closed in its turn', () => {
    const open: string[] = [];
    for (const [, slash, name = ''] of page
      .replace(/<!DOCTYPE html>/, '')
      .matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (/^(?:meta|br)$/.test(name)) continue;
      if (slash === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test('shows no answer before its card is opened', () => {
    const closed = pagePart(BOTH).replace(/(<details>[\s\S]*?<\/summary>)[\s\S]*?<\/details>/g, '$1');
    const screen = closed.replace(/<section class="key">[\s\S]*?<\/section>/g, '');
    expect(screen.slice(screen.indexOf('<h2>Cards</h2>'))).not.toContain('1931');
    expect(page).toMatch(/<p class="answer">1931<\/p>/);
  });

  test('says when there is no card', () => {
    expect(pagePart(EMPTY)).toContain('No cards');
    expect(pagePart(EMPTY)).not.toContain('<ol>');
  });
});

describe('plain text', () => {
  test('sends no command to the terminal', () => {
    expect(plainText(BOTH)).not.toMatch(/\u202e|\p{Cc}(?<!\n)/u);
    expect(plainText(BOTH)).toContain('→ 1931');
  });
});
