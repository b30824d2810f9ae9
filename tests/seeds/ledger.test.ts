/** What the ledger holds of the two seed reports: each of their facts in its slots, one dispute of status, and no trap. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { convert } from '../../content/convert.js';
import type { Article, Fact, Slots } from '../../content/deck.js';
import { writeDate } from '../../content/language/5-dates.js';
import { readArticle } from '../../content/read/read.js';
import { english } from '../content/model.js';

const FOLDER = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const present = existsSync(FOLDER);

function seeds(): Article[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return files.flatMap((name) => {
    const read = readArticle(name, new Uint8Array(readFileSync(FOLDER + name)));
    return read.ok ? [read.value] : [];
  });
}

/** "who | relation | what | number | when | said by | status", as one line that a pattern can match. */
function line({ who, relation, what, number, when, saidBy, status }: Slots): string {
  const amount = number ? `${number.hedge ?? 'exactly'} ${number.value} ${number.unit}` : '';
  return [who, relation, what, amount, when ? writeDate(when) : '', saidBy ?? '', status].join(' | ');
}

const FACTS: readonly (readonly [id: string, pattern: RegExp])[] = [
  ['1', /El Salvador.*\| sign \| .*Customs Mutual.*\| Oct\. 7, 2024 \| .*asserted/],
  ['2', /^El Salvador \| recognize \| .*China \| .*\| Aug\. 21, 2018 \| .*asserted/],
  ['3', /^China and El Salvador \| begin \| .*free trade.*\| April 2024 \|/],
  ['4', /^United States \| remain \| .*primary trading partner/],
  ['5', /^United States \| provide \| .*\| nearly 2700000 dollar \|/],
  ['6, flights', /\| conduct \| .*charter flights.*\| over 40 flight \| Aug\. 20, 2024 \|/],
  ['6, countries', /\| more than 14 country \|/],
  ['7', /\| return \| .*migrants \| more than 1700 migrant \|/],
  ['8', /Rubio \| observe \| .*Colombian.*\| exactly 43 migrant \| Feb\. 3, 2025 \|/],
  ['9, reported', /^Panama \| report \| .*\| exactly 90 percent \|/],
  ['9, credited', /\| achieve \| .*\| exactly 90 percent \|/],
  ['10', /Panama \| sign \| .*memorandum.*\| July 1, 2024 \|/],
  ['11', /^Panama \| renew \| .*memorandum with China.*Mulino \| negated/],
  ['12', /^China \| launch \| .*\| 2013 \|/],
  ['13', /Rubio \| be \| .*acting administrator.*\| claimed/],
  ['14', /El Salvador \| sign \| .*civil nuclear cooperation.*\| Feb\. 3, 2025 \|/],
  ['15', /\| over 80000 individual \|/],
];

describe.runIf(present)('the ledger of the two seed reports', () => {
  const articles = present ? seeds() : [];
  const { facts, conflicts } = convert(english, articles);
  const lines = facts.flatMap((f) => f.parts ?? [f]).map((f) => line(f.slots));

  test.each(FACTS)('holds fact %s in its slots', (_, pattern) => {
    expect(lines.filter((one) => pattern.test(one)).length).toBeGreaterThan(0);
  });

  const sources = (fact: Fact) => new Set(fact.evidence.map((e) => e.article)).size;
  const joinedOn = (...values: readonly number[]) =>
    facts.some(
      (f) => sources(f) === 2 && values.every((v) => f.parts?.some((part) => part.slots.number?.value === v)),
    );

  test('joins the sum with its parts, and the two framings of one percentage', () => {
    expect(joinedOn(43, 32, 11)).toBe(true);
    expect(joinedOn(90)).toBe(true);
  });

  test('keeps the three memorandums and the agreement apart', () => {
    const signed = facts.filter((f) => f.slots.relation === 'sign' && f.slots.who !== null);
    expect(new Set(signed.map((f) => f.evidence[0]?.start)).size).toBe(3);
    const memorandums = facts.filter((f) => /memorandum/.test(f.slots.what ?? ''));
    expect(memorandums.filter((f) => sources(f) > 1)).toEqual([]);
  });

  test('reports the plan told as done as a change, and nothing else', () => {
    expect(conflicts.map((c) => c.kind)).toEqual(['change']);
    expect(conflicts[0]?.what).toMatch(/Rubio.*planned/);
  });

  test('holds no claim as the text’s own word', () => {
    const claims = facts.filter((f) => /totally false|never participated/.test(`${f.slots.what}`));
    expect(claims.filter((f) => f.slots.status === 'asserted' && f.slots.saidBy === null)).toEqual([]);
    const planned = facts.filter(
      (f) => f.slots.relation === 'meet' && f.evidence.some((e) => /scheduled/.test(e.quote)),
    );
    expect(planned.length).toBeGreaterThan(0);
    expect(planned.every((f) => f.slots.status === 'planned')).toBe(true);
  });
});
