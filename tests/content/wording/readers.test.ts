/** What two rounds of reading found in fresh texts, each fault beside a like thing that must still be asked. */
import { describe, expect, test } from 'vitest';
import type { AnswerKind } from '../../../content/cards/answer-span.js';
import { GAP } from '../../../content/deck.js';
import { isFault } from '../../../content/wording/draft.js';
import { wordSpan, wordSpare } from '../../../content/wording/word-span.js';
import { spanIn } from './asked.js';

/** All prompts for a run of words, proposed or else spare, or the rule that forbids them. */
function prompts(text: string, answer: string, kind: AnswerKind, topic = ''): readonly string[] {
  const { span, readings } = spanIn(text, answer, kind, {});
  const context = { readings, anchor: null, topic };
  const made = wordSpan(span, context);
  const drafts = isFault(made) ? wordSpare(span, context) : made;
  return isFault(drafts) ? [`× ${drafts.rule}`] : drafts.map(({ prompt }) => prompt);
}

const any = (text: string, answer: string, kind: AnswerKind, topic = '') =>
  prompts(text, answer, kind, topic).join('\n');

describe('an answer that stands for anybody', () => {
  test.each([
    ['Someone lived in the tower of Tarvik for 112 years.', 'Someone'],
    [
      'In the flood of 1921 the council of Tarvik gave boats to everyone in the town.',
      'everyone in the town',
    ],
    ['Greta Lind sold the harbour of Tarvik to others in 1921.', 'others'],
  ])('is never asked for: %s', (text, answer) => {
    expect(any(text, answer, 'noun phrase')).toBe('× U1');
  });

  test('a person told by what he does is', () => {
    expect(
      any('In 1921 a glazier from Orrin sold the harbour of Tarvik.', 'glazier from Orrin', 'noun phrase'),
    ).toContain(GAP);
  });
});

describe('who earns and who is earned by', () => {
  test('a keeper is “who”', () => {
    const made = any(
      'A lighthouse keeper earned £70 from the Orrin Bank in 1900.',
      'lighthouse keeper',
      'noun phrase',
    );
    expect(made).toContain('Who earned £70');
    expect(made).not.toContain('What earned');
  });

  test('a computer is not', () => {
    const made = any('A computer replaced the clerks of the Orrin Bank in 1960.', 'computer', 'noun phrase');
    expect(made).not.toContain('Who');
  });
});

describe('a pronoun that describes the subject', () => {
  test('“on it” of the subject points at nobody', () => {
    const text = 'Tarvik is a rock. The lighthouse on it was finished in 1871 after eleven summers of work.';
    expect(any(text, '1871', 'date', 'Tarvik Rock')).toBe('× S1');
  });

  test('“its” behind the subject is the subject’s', () => {
    const text = 'The Orrin Bridge lost two of its arches in 1871.';
    expect(any(text, '1871', 'date')).toContain('its arches');
  });
});

describe('a clause without its statement', () => {
  test('“whether” alone says nothing', () => {
    const text = 'Whether the warm February of Norland, the wettest since 1931, loosened the rock.';
    expect(any(text, '1931', 'date')).toMatch(/^×/);
  });

  test('“how” with its statement does', () => {
    const text = 'How the ink of the Orrin Press flows depends on the temperature.';
    expect(any(text, 'temperature', 'noun phrase', 'Printing')).not.toMatch(/^× A1/);
  });
});

test('who says it keeps its comma', () => {
  const text =
    'Stones and sand covered 600 metres of road, said Petra Berg, the chief engineer of the Norland Mountain Road.';
  const made = prompts(text, '600', 'number');
  expect(made.filter((prompt) => !/, said Petra Berg/.test(prompt))).toEqual([]);
  expect(made.length).toBeGreaterThan(0);
});

describe('a tail about some of those who are asked for', () => {
  test('does not stay in the question', () => {
    const text = 'Three generations of Penn men tended the light, the last of them, Idwal Penn, until 1956.';
    expect(any(text, 'Three', 'number')).toMatch(/^How many generations of Penn men tended the light\?/m);
  });

  test('leaves no name behind', () => {
    const text =
      'Three generations of Penn men tended the mill of Tarvik, the last of them, Idwal Penn, until 1956.';
    expect(any(text, 'Three', 'number')).not.toContain('Tarvik Idwal');
  });
});

describe('the topic in front', () => {
  const text =
    'Tarvik Rock has a lamp. The lens, made in Paris by the firm of Berg in 1870, weighs four tonnes.';
  test('tells whose lens it is though Paris is named', () => {
    expect(any(text, 'four', 'number', 'Tarvik Rock')).toContain('Tarvik Rock: The lens');
  });

  test('is not said twice', () => {
    const twice = 'In 1871 the lens of Tarvik Rock was made in Paris by Karl Berg.';
    expect(any(twice, '1871', 'date', 'Tarvik Rock')).not.toContain('Tarvik Rock:');
  });

  test('does not tell which artist is meant', () => {
    const artist = 'Greta Lind came to Tarvik. The artist used an old press in 1511.';
    expect(any(artist, '1511', 'date', 'Relief printing')).not.toContain('Relief printing: The artist');
  });
});

test('“again” is not dropped from what happened', () => {
  const text = 'In 1921 Greta Lind moved to Tarvik, where she again worked as a teacher.';
  for (const prompt of prompts(text, '1921', 'date')) expect(prompt).toMatch(/again|^(?!.*worked)/);
});

describe('“between”', () => {
  test('is not asked for with one side and half of the other', () => {
    const text = 'Orrin Island lies halfway between the mainland of Norway and the North Pole.';
    expect(any(text, 'Norway and the North Pole', 'noun phrase')).toMatch(/^× A1/);
    expect(any(text, 'North Pole', 'place')).toContain('between the mainland of Norway and the _____');
  });

  test('keeps both of its sides', () => {
    const text = 'The boats of the Norland Line replace the trains to Tarvik between June and September.';
    for (const prompt of prompts(text, 'Tarvik', 'place'))
      expect(prompt).toContain('between June and September');
  });

  test('is not asked for by half', () => {
    const text = 'The relation between pressure and inking is complex in the presses of Tarvik.';
    expect(any(text, 'relation between pressure', 'noun phrase')).toMatch(/^× A1/);
  });
});

test('a participle after a comma is not the verb', () => {
  const text = 'The lens, kept in a cellar during the war, lost a third of its glass to Tarvik.';
  expect(any(text, 'lens', 'noun phrase', 'Orrin Rock')).not.toMatch(/What kept/);
});

test('a gap of which nearly nothing is told is not asked', () => {
  expect(
    any('The weight of the Orrin bell is large.', 'weight of the Orrin bell', 'noun phrase', 'Tarvik'),
  ).toMatch(/^×/);
});

describe('“no” in front of the answer', () => {
  test('is not lost in a question', () => {
    expect(any('The Orrin Sea has no tide in the winter.', 'tide', 'noun phrase')).not.toContain('What does');
  });

  test('“the” may go', () => {
    const text = 'In 1921 the Orrin Bank replaced the copper coin.';
    expect(any(text, 'copper coin', 'noun phrase')).toContain('What did the Orrin Bank replace');
  });
});

describe('who was born', () => {
  test('in a country is asked of nobody alone', () => {
    expect(any('Greta Lind was born in Norland.', 'Greta Lind', 'person')).not.toContain('Who was born');
  });

  test('in a place and a year is', () => {
    expect(any('Greta Lind was born in Tarvik in 1921.', 'Greta Lind', 'person')).toContain('Who was born');
  });
});

test('what a person owns is not asked by “what”', () => {
  expect(
    any('Greta Lind’s letters reached the Orrin Bank in 1921.', 'Greta Lind’s letters', 'noun phrase'),
  ).not.toContain('What reached');
  expect(any('Heavy storms reached the Orrin Bank in 1921.', 'Heavy storms', 'noun phrase')).toContain(
    'What reached',
  );
});
