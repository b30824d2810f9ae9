/** Whom and what a report calls by another name once a sentence has named it: no prompt and no answer by itself. */
import { describe, expect, test } from 'vitest';
import type { AnswerKind } from '../../../content/cards/answer-span.js';
import { asked } from './asked.js';

describe('named before', () => {
  test.each([
    ['The Dutchman was glad to have won 40 races in Norway.', '40', 'number'],
    ['The home secretary was answering 40 questions from Anna Lund.', '40', 'number'],
    ['The chancellor, speaking in Bergen, praised 40 firms of Norway.', '40', 'number'],
    ['The Swede, who lives in Bergen, has won 40 races in Norway.', '40', 'number'],
    ['The prize-winning singer has sold 40 songs in Norway.', '40', 'number'],
    ['The home side won 40 races in Norway.', '40', 'number'],
    ['The Varn striker has scored 40 goals for Norway.', '40', 'number'],
    ['Countryman Lars Holm won 40 races in Norway in 1999.', '1999', 'date'],
    ['Karl Varn was the first mayor of Oslo to refuse to do so since 1976.', '1976', 'date'],
    ['Karl Varn became the president of the African nation in 2005.', 'African nation', 'noun phrase'],
    ['Karl Varn became the head of the Norwegian bank in 2005.', 'Norwegian', 'noun phrase'],
    ['Anna Maren left Oslo ahead of the upcoming election in 1931.', '1931', 'date'],
    ['Two other mills stood in Norway in 1931.', 'Two', 'number'],
    ['The 40th annual contest was held in Norway in 1931.', '1931', 'date'],
  ] as const)('%s', (text, answer, kind: AnswerKind) => {
    expect(asked(text, answer, kind)).toBe('× S1');
  });
});

describe('told by the prompt itself', () => {
  test.each([
    [
      'Karl Berg hurt the Dutchman in Norway after 40 minutes.',
      '40',
      'number',
      'Karl Berg hurt the Dutchman in Norway after _____ minutes. ⇒ 40',
    ],
    [
      'The prime minister of Norway appoints 40 judges.',
      '40',
      'number',
      'How many judges does the prime minister of Norway appoint? ⇒ 40',
    ],
    [
      'Karl Varn told 40 sailors to leave Norway since nobody else could do so.',
      '40',
      'number',
      'Karl Varn told _____ sailors to leave Norway since nobody else could do so. ⇒ 40',
    ],
    [
      'Karl Varn married the Dutch painter Anna Holm in Norway in 2005.',
      '2005',
      'date',
      'In what year did Karl Varn marry the Dutch painter Anna Holm in Norway? ⇒ 2005',
    ],
  ] as const)('%s', (text, answer, kind: AnswerKind, expected) => {
    expect(asked(text, answer, kind)).toBe(expected);
  });
});
