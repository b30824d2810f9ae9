/** What a cut or a gap may not tear apart; beside what is refused stands what is near it and is not. */
import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../../../content/wording/phrases.js';
import { checkAnswerWords } from '../../../content/wording/rules/answer-words.js';
import { checkTorn } from '../../../content/wording/rules/torn.js';
import { clauseAround, placesOf, spanIn, told } from './asked.js';

/** Why a cut of `text` to the words of `left`, in their order, may not stand; null where it may. */
function torn(text: string, answer: string, left: string): string | null {
  const { span, phrases, clause } = clauseAround(text, answer);
  return checkTorn(phrases, clause, placesOf(phrases, left), span)?.reason ?? null;
}

describe('a cut may not drop', () => {
  test.each([
    [
      'what somebody was made to do',
      'The fire of Orrin caused Karl Berg to leave Norway in 1712.',
      'Orrin',
      'The fire of Orrin caused Karl Berg in 1712',
      /“caused” lost/,
    ],
    [
      'where something was put',
      'The cliffs put the road of Orrin out of reach.',
      'cliffs',
      'The cliffs put the road of Orrin',
      /“put” lost/,
    ],
    [
      'the bound of a number',
      'In Orrin the guild counts 900 people aged 70 and over.',
      'guild',
      'In Orrin the guild counts 900 people aged 70',
      /“70” lost/,
    ],
    [
      'what a while is counted from',
      'The field of Orrin held the cup three years after the war.',
      'cup',
      'The field of Orrin held the cup three years',
      /“years” lost/,
    ],
    [
      'the semicolon between two statements',
      'In 1902, half of all trade in Orrin was taxed; by 1914, the whole trade of Orrin was taxed.',
      'half',
      'In 1902, half of all trade in Orrin was taxed by 1914',
      /two statements/,
    ],
    [
      'an article in the middle',
      'The old quay of Orrin holds the small boats of Berg.',
      'quay',
      'The old quay of Orrin holds small boats of Berg',
      /“small” lost/,
    ],
  ] as const)('%s', (_what, text, answer, left, why) => {
    expect(torn(text, answer, left)).toMatch(why);
    expect(torn(text, answer, text.slice(0, -1))).toBeNull();
  });

  test('what parts a clause with its marker from the one it hangs on', () => {
    const text =
      'Because British bakers gave easy loans to their neighbours,[citation needed] Norwegians began buying heaps of British bread.';
    expect(told(text, 'easy loans', 'noun phrase')).not.toMatch(/"British bakers gave [^"]*, Norwegians/);
  });

  test('all of a clause but its “when”', () => {
    const text =
      'The Norwegian Guild started to free itself from the Danish rules of the Varn Guild when, in 1402, Duke Odd (Oddo) named Bishop Karl without first asking him to Oslo for a talk.';
    expect(told(text, '1402', 'date')).not.toMatch(/when, in _____/);
  });

  test('the others of what is counted', () => {
    const text =
      'On the eastern coast of what would become the Orrin Union, the four distinct Norse regions were: New Varn, the Middle Banks, the Tarvik Bay Banks (Upper Bank) and the Lower Bank.';
    expect(told(text, 'Lower Bank', 'place')).not.toMatch(/were the _____\./);
  });
});

describe('an answer is never', () => {
  test.each([
    ['a number out of a name', 'On May 4, 2011, Varn Engine 2010 B3 was shown to Norway.', '2010', 'number'],
    [
      'how something is so',
      'All Orrin boats are made up of planks by definition in Norway.',
      'definition',
      'noun phrase',
    ],
    [
      'what only points on',
      'The following four aims or wishes are often named in the papers of Orrin.',
      'following four aims or wishes',
      'noun phrase',
    ],
    [
      'what examples of its last word follow',
      'In Orrin teachers can be members of trade unions such as the Varn Guild.',
      'members of trade unions',
      'noun phrase',
    ],
  ] as const)('%s', (_why, text, answer, kind) => {
    const { span } = spanIn(text, answer, kind, {});
    expect(checkAnswerWords(span, phrasesOf(span.reading))).not.toBeNull();
    expect(told(text, answer, kind)).not.toMatch(/"prompt"/);
  });

  test('one side of “between”', () => {
    const text = 'A new emphasis is on the link between fresh herring that marks Norway and its old ports.';
    expect(told(text, 'link between fresh herring', 'noun phrase')).not.toMatch(/"prompt"/);
  });
});

describe('a body and “their”', () => {
  test('what a body does with what is its own needs no other name', () => {
    const text = 'The Orrin Bank ended production of their large cars at the end of the 1981 season.';
    expect(told(text, '1981', 'date')).toMatch(/production of their/);
  });

  test('“their” of people who are not named is nobody’s', () => {
    const text = 'A crowd came. In 1981 Anna Penn ended production of their large cars in Norway.';
    expect(told(text, '1981', 'date')).not.toMatch(/their large cars/);
  });
});

describe('what is whole is still asked', () => {
  test.each([
    ['a year beside a month', 'In March 1921 Anna Penn sold the Orrin mill.', 'March 1921', 'date'],
    ['a doer behind “by”', 'The Orrin bridge was opened in 1921 by Anna Penn.', 'Anna Penn', 'person'],
    [
      'a noun before a numeral that looks like a pronoun',
      'Calves of the Orrin herd mostly carry fewer ABO class I markers in their blood.',
      'ABO',
      'other name',
    ],
  ] as const)('%s', (_what, text, answer, kind) => {
    const { span } = spanIn(text, answer, kind, {});
    expect(checkAnswerWords(span, phrasesOf(span.reading))).toBeNull();
    expect(told(text, answer, kind)).toMatch(/"prompt"/);
  });
});
