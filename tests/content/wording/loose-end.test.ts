/** Ends that go because the rest does without them, ends that refuse a card, and verbs that share what is done to whom. */
import { describe, expect, test } from 'vitest';
import { withoutLooseEnd } from '../../../content/wording/loose-end.js';
import { checkParse } from '../../../content/wording/rules/clause.js';
import { checkLeftOver } from '../../../content/wording/rules/left-over.js';
import { checkTorn } from '../../../content/wording/rules/torn.js';
import { checkReadAsOne } from '../../../content/wording/rules/two-read-as-one.js';
import { checkUnfinished } from '../../../content/wording/rules/unfinished.js';
import { checkWaitsAtEnd } from '../../../content/wording/rules/waits-at-end.js';
import { asked, clauseAround, placesOf, questionsFor } from './asked.js';

/** What stays of `left`, as text. */
function stays(text: string, answer: string, left: string): string {
  const { span, phrases, clause } = clauseAround(text, answer);
  const kept = withoutLooseEnd(phrases, clause, placesOf(phrases, left), span);
  return kept.map((i) => phrases.words[i]?.text).join(' ');
}

const JUST = 'Varn salvaged a draw against a weary Marren side just as it looked like the masters would win.';
const ARGUED =
  'Karl Berg named Anna Lund as the head of the Office of Marren and argued, with her help, for a bridge over the Tarvik.';
const SECOND =
  'The town of Varn was chosen as the first port of the league, and Marren, an old centre making cloth and the largest town in northern Tarvik, was taken as a second.';

describe('an end goes', () => {
  test.each([
    [
      'an adverb of what went',
      JUST,
      'Varn',
      'Varn salvaged a draw against a weary Marren side just',
      'Varn salvaged a draw against a weary Marren side',
    ],
    [
      'a verb without what it takes',
      ARGUED,
      'Anna Lund',
      'Karl Berg named Anna Lund as the head of the Office of Marren and argued',
      'Karl Berg named Anna Lund as the head of the Office of Marren',
    ],
    [
      'a doer whose verb went',
      SECOND,
      'town of Varn',
      'The town of Varn was chosen as the first port of the league, and Marren',
      'The town of Varn was chosen as the first port of the league',
    ],
  ])('%s', (_, text, answer, left, short) => {
    expect(stays(text, answer, left)).toBe(short);
  });

  test.each([
    [
      'a list',
      'The guild of Varn sold cloth, rope, and tar, which the weavers made in the hills.',
      'The guild of Varn sold cloth, rope, and tar',
    ],
    [
      'two places',
      'The guild of Varn met in Orrin, and in Marren, which lies in the hills.',
      'The guild of Varn met in Orrin, and in Marren',
    ],
    [
      'a whole sentence',
      'The guild of Varn came to the fair and argued.',
      'The guild of Varn came to the fair and argued',
    ],
    [
      'an adverb of the verb',
      'The guild of Varn paid the weavers soon.',
      'The guild of Varn paid the weavers soon',
    ],
  ])('not of %s', (_, text, left) => {
    expect(stays(text, 'Varn', left).replaceAll(' ,', ',')).toBe(left);
  });
});

describe('one statement is not read out of two', () => {
  const fault = (text: string, answer: string, left: string) => {
    const { phrases, clause } = clauseAround(text, answer);
    return checkReadAsOne(phrases, clause, placesOf(phrases, left))?.reason ?? '';
  };

  test('where a lead lost its statement', () => {
    const text =
      'After Minister of Trade Karl Berg failed to buy enough ropes, the guild apologised to the people of Varn.';
    expect(fault(text, 'enough ropes', 'After Minister of Trade Karl Berg failed to buy enough ropes')).toBe(
      'a lead without its statement',
    );
    const told = 'After the war the mill fell to Karl Berg, the guild of Varn said.';
    expect(fault(told, 'Karl Berg', 'After the war the mill fell to Karl Berg')).toBe('');
  });

  test('where the answer is a doer whose verb went', () => {
    const text =
      'Karl Berg is doubtful after picking up a knee injury in Varn, but weaver Ola Dahl and flanker Colin Lund are set to return.';
    expect(
      fault(
        text,
        'Ola Dahl',
        'Karl Berg is doubtful after picking up a knee injury in Varn, but weaver Ola Dahl',
      ),
    ).not.toBe('');
  });
});

describe('an end waits', () => {
  const waits = (text: string, left: string) => {
    const { phrases } = clauseAround(text, 'Varn');
    return checkWaitsAtEnd(phrases, placesOf(phrases, left)) !== null;
  };

  test.each([
    [
      'for a deed',
      'The mayor of Varn took some time to mend the bridge.',
      'The mayor of Varn took some time',
    ],
    [
      'for what it calls for',
      'The mayor of Varn will call on the guilds to help the weavers.',
      'The mayor of Varn will call on the guilds',
    ],
    [
      'for what it is the first of',
      'Varn became the first town in the league to hold a fair.',
      'Varn became the first town in the league',
    ],
    [
      'for where it is back',
      'The mill of Varn hopes to be back on the market in May.',
      'The mill of Varn hopes to be back',
    ],
    [
      'for what ends',
      'The guild of Varn called for an end to the talk over the mill.',
      'The guild of Varn called for an end',
    ],
  ])('%s', (_, text, left) => {
    expect(waits(text, left)).toBe(true);
  });

  test.each([
    [
      'an aim',
      'The mayor of Varn left the first mill in Orrin to join the guild.',
      'The mayor of Varn left the first mill in Orrin',
    ],
    [
      'a call for a thing',
      'The mayor of Varn called for action to help the weavers.',
      'The mayor of Varn called for action',
    ],
    ['who is back', 'The master of Varn came back in May.', 'The master of Varn came back'],
  ])('but not %s', (_, text, left) => {
    expect(waits(text, left)).toBe(false);
  });
});

test('what is said needs a verb of its own', () => {
  const of = (text: string, left: string) => {
    const { phrases, clause } = clauseAround(text, 'Anna Lund');
    return checkParse(phrases, clause, placesOf(phrases, left))?.reason ?? '';
  };
  const said =
    'In a letter, the Marren doctor Anna Lund said naming the fever after Marren would harm the town.';
  expect(of(said, 'In a letter, the Marren doctor Anna Lund said naming the fever')).toBe(
    'a claim without its verb',
  );
  const liked = 'In a letter, the Marren doctor Anna Lund denied naming the fever after Marren.';
  expect(of(liked, 'In a letter, the Marren doctor Anna Lund denied naming the fever')).not.toBe(
    'a claim without its verb',
  );
});

test('whom a law mandates is not asked without what to do', () => {
  const text =
    'Karl Berg of Varn signed a law mandating Marren weavers and dyers to report each loss of wool.';
  const { span, phrases, clause } = clauseAround(text, 'Varn');
  const torn = (left: string) => checkTorn(phrases, clause, placesOf(phrases, left), span)?.reason ?? '';
  expect(torn('Karl Berg of Varn signed a law mandating Marren weavers')).not.toBe('');
  expect(torn(text.slice(0, -1))).toBe('');
});

describe('a later verb', () => {
  test('shares “was” where it is done to the subject', () => {
    const text =
      'Karl Berg was elected master of the Royal Guild in 1781 and admitted to the Varn Academy of Arts in 1792.';
    expect(questionsFor(text, 'Varn Academy of Arts', 'organisation')).toMatch(/was Karl Berg admitted/);
  });

  test('does not where the subject does it', () => {
    const text =
      'Karl Berg was elected master of the Royal Guild in 1781 and led the Varn Academy of Arts in 1792.';
    expect(asked(text, 'Varn Academy of Arts', 'organisation')).toMatch(/did Karl Berg lead/);
  });

  test('is not told of a noun that stands before', () => {
    expect(asked(SECOND, 'a second', 'noun phrase')).not.toMatch(/of Varn (?:was )?taken/);
  });
});

test('what is said of an object besides asks no question without it', () => {
  const text =
    "Karl Berg granted Anna Lund, formerly the Varn Guild's head of trade, a full and lasting pardon.";
  expect(questionsFor(text, 'Anna Lund', 'person')).toBe('');
  expect(
    questionsFor('Karl Berg of Varn defeated Anna Lund, winning the cup.', 'Anna Lund', 'person'),
  ).toMatch(/^Who did Karl Berg of Varn defeat/);
});

describe('what is said or told', () => {
  const unfinished = (text: string, answer: string, left: string) => {
    const { span, phrases, clause } = clauseAround(text, answer);
    return checkUnfinished(phrases, clause, placesOf(phrases, left), span)?.reason ?? '';
  };

  test.each([
    [
      'The law was drafted by Karl Berg who said on the floor of the hall, “It follows years of work”.',
      'Karl Berg',
      'The law was drafted by Karl Berg who said on the floor of the hall',
    ],
    [
      '“We must mend the mill of Varn,” Anna Lund said in a letter to the guild.',
      'Anna Lund',
      'Anna Lund said in a letter to the guild',
    ],
  ])('is missed: %s', (text, answer, left) => {
    expect(unfinished(text, answer, left)).toBe('“said” without what was said');
  });

  test.each([
    ['The mill of Varn was old, Anna Lund said in a letter to the guild.', 'Anna Lund'],
    ['Anna Lund said in a letter to the guild the mill of Varn was old.', 'Anna Lund'],
  ])('is told: %s', (text, answer) => {
    expect(unfinished(text, answer, text.slice(0, -1))).toBe('');
  });
});

test('“when” opens no statement by itself', () => {
  const half = (text: string, left: string) => {
    const { phrases } = clauseAround(text, 'Karl Berg');
    return checkLeftOver(phrases, [], placesOf(phrases, left))?.reason ?? '';
  };
  const text = 'The mill was sold when at the age of 77 Karl Berg left the guild.';
  expect(half(text, 'when at the age of 77 Karl Berg left the guild')).toBe('a clause without its statement');
  const whole = 'When Karl Berg was 77 he left the guild.';
  expect(half(whole, 'When Karl Berg was 77 he left the guild')).toBe('');
});
