/** What reports brought up: times taken out of the middle, asides before the verb, and ends that went. */
import { describe, expect, test } from 'vitest';
import { clauseOf } from '../../../content/wording/clause.js';
import { checkUnfinished } from '../../../content/wording/rules/unfinished.js';
import { clauseAround, placesOf, told } from './asked.js';

describe('commas', () => {
  test.each([
    [
      'Karl Berg, 47, of Port Orrin, suffered a broken arm in Norway.',
      'a broken arm',
      /Port Orrin, suffered/,
    ],
    [
      'The owner, Varn Gruppen, a firm registered in 1996, declined to talk about Orrin.',
      'Orrin',
      /registered in 1996, declined/,
    ],
    [
      'Mr Berg telephoned the opposition leader of Norway, Mrs Lund, on Friday morning to congratulate the crew.',
      'Norway',
      /Mrs Lund, to congratulate/,
    ],
  ])('that close an aside stay: %s', (text, answer, left) => {
    expect(told(text, answer)).toMatch(left);
  });

  test('that set off a day go with it', () => {
    expect(told('Karl Berg, on Friday, opened the tower of Orrin.', 'tower of Orrin')).toMatch(
      /Karl Berg opened/,
    );
  });

  test('“First,” goes with its comma', () => {
    expect(told('First, the crews of Orrin painted the hull of the Varn.', 'hull of the Varn')).not.toMatch(
      /First/,
    );
  });

  test('a question is not left without what it asks by', () => {
    const prompts = told('The mill of Orrin belongs to Varn, a venture of Anna Lund.', 'Anna Lund', 'person');
    expect(prompts).not.toMatch(/to Varn\?/);
  });
});

describe('times that go', () => {
  test('leave the preposition of another word', () => {
    expect(told('The fire gutted three sheds on Orrin’s Varn Wharf last week.', 'three sheds')).toMatch(
      /on Orrin’s Varn Wharf/,
    );
  });

  test.each([
    ['The pupils of Orrin spent Monday night in buses on a mountain road in Norway.', 'Norway'],
    ['The guild of Orrin said that from now on the day would begin at six in Norway.', 'Norway'],
    ['Work on the tower of Orrin stopped on Monday, when the crew of the Varn left Norway.', 'Norway'],
  ])('and those that something waits for do not: %s', (text, answer) => {
    expect(told(text, answer, 'place')).not.toMatch(/spent in|from|that on the|tower of Orrin stopped, when/);
  });
});

/** Why a cut of `text` to the words of `left`, in their order, may not stand; null where it may. */
function unfinished(text: string, answer: string, left: string): string | null {
  const { span, phrases, clause } = clauseAround(text, answer);
  return checkUnfinished(phrases, clause, placesOf(phrases, left), span)?.reason ?? null;
}

describe('a cut may not take', () => {
  test.each([
    ['what was told', 'Anna Lund of Orrin told reporters in Norway.', 'Norway', /told reporters/],
    [
      'what so many days are for',
      'The staff of Orrin will have 21 days to confirm the identity of a person whom the office of the province wants to send back to another country by train.',
      'staff',
      /21 days\./,
    ],
  ] as const)('%s', (_what, text, answer, left) => {
    expect(told(text, answer)).not.toMatch(left);
  });

  test.each([
    [
      'what “only” bounds',
      'The letters of Lund only came to light when a clerk found them.',
      'light',
      'The letters of Lund only came to light',
      /“only” lost/,
    ],
    [
      'the verb of a clause',
      'The minister of Orrin has spent a night in Norway after the aircraft carrying the crew around the Arctic developed a fault, forcing the end of talks.',
      'minister',
      'The minister of Orrin has spent a night in Norway after the aircraft carrying the crew',
      /“around …” was not to be cut/,
    ],
    [
      'the second of two who gave',
      'The reward of Orrin was raised to £500 after a mining company and a jeweller put in £50.',
      'reward',
      'The reward of Orrin was raised to £500 after a mining company',
      /“and …” was not to be cut/,
    ],
    [
      'what “one” counts',
      'The police of Orrin held four men at the barn, two in Norway and one, thought to lead the ring, in a shop.',
      'police',
      'The police of Orrin held four men at the barn, two in Norway and one',
      /what it counts/,
    ],
    [
      'what “why” opens',
      'The slope of Orrin may explain in part why, even though in 2010 most of its streets were paved, in 2013 floods were seen in all of them.',
      'slope',
      'The slope of Orrin may explain in part why, even though in 2010 most of its streets were paved',
      /opened and not told/,
    ],
    [
      'the place that “where” tells of',
      'The people of Orrin held a service beside the track, where the engine lay on its side.',
      'people',
      'The people of Orrin held a service, where the engine lay on its side',
      /“beside …” was not to be cut/,
    ],
  ] as const)('%s', (_what, text, answer, left, why) => {
    expect(unfinished(text, answer, left)).toMatch(why);
    expect(unfinished(text, answer, text.slice(0, -1))).toBeNull();
  });

  test('a statement out of the commas that say who found it', () => {
    const found =
      'The title was poor, the court of Orrin found, as the land of Lund had been set aside in 1974.';
    expect(clauseOf(clauseAround(found, 'title').phrases, 9)).not.toMatchObject({ top: 9 });
  });
});
