/** A gap takes no half of what belongs together; what is whole beside it may be asked. */
import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../../../content/wording/phrases.js';
import { checkHalves } from '../../../content/wording/rules/halves.js';
import { spanIn } from './asked.js';

type Kind = Parameters<typeof spanIn>[2];

function refused(text: string, answer: string, kind: Kind): string | null {
  const { span } = spanIn(text, answer, kind, {});
  return checkHalves(span, phrasesOf(span.reading))?.reason ?? null;
}

describe('a gap may not be', () => {
  test.each([
    [
      'a noun without what “and” adds to its last word',
      'Orrish is the language of the court and the market.',
      'language of the court',
      'noun phrase',
      /and/,
    ],
    [
      'a noun without what “and” adds behind brackets',
      'In the case of the Varn, Karl Berg identifies the main marks of decay (such as disregard for paint, wet or damp wood) and neglect.',
      'main marks of decay',
      'noun phrase',
      /and/,
    ],
    [
      'a noun whose adjective stands outside',
      'In Orrin the farmers want wet and warm summers.',
      'warm summers',
      'noun phrase',
      /shares/,
    ],
    [
      'what a word of degree measures',
      'The most useful tool of Orrin was the plough.',
      'useful tool of Orrin',
      'noun phrase',
      /measures/,
    ],
    [
      'one end of a way',
      'The change from barley to rye took place in Orrin.',
      'change from barley',
      'noun phrase',
      /half/,
    ],
    [
      'words that are one with the word before',
      'The school of Orrin gives free lessons to pupils across the valley missing at least one parent.',
      'least one parent',
      'noun phrase',
      /preposition/,
    ],
    [
      'half of what joins two things',
      'In Orrin salt was sold in exchange for cloth.',
      'exchange for cloth',
      'noun phrase',
      /preposition/,
    ],
    ['a part of a number', 'Orrin has two hundred houses by the sea.', 'two', 'number', /number/],
    [
      'a noun without the clause on its last word',
      'The songs of many poets who lived in Orrin are lost.',
      'songs of many poets',
      'noun phrase',
      /within/,
    ],
    [
      'a part of a name',
      'Students sit the Board of Orrin Entrance Test in the spring.',
      'Entrance Test',
      'other name',
      /name/,
    ],
    [
      'a place and what is said of it',
      'Varn is the oldest town in Orrin and the island’s main port.',
      'Orrin and the island’s main port',
      'noun phrase',
      /name/,
    ],
    [
      'some members of a list',
      'Orrin sells salt, tin, copper and wool to Varn.',
      'salt, tin',
      'noun phrase',
      /list/,
    ],
    [
      'a phrase and what follows its comma',
      'In Orrin they use salt for meat, in small towns.',
      'salt for meat, in small towns',
      'noun phrase',
      /comma/,
    ],
    [
      'words that wait for a noun',
      'Orrin was taken by old Danish and Norse ships in 1202.',
      'old Danish and Norse',
      'noun phrase',
      /noun/,
    ],
    [
      'half of “in the light of”',
      'In the light of the war, Orrin sold its mills.',
      'light of the war',
      'noun phrase',
      /preposition/,
    ],
    [
      'where and when at once',
      'Karl Berg was crowned at Varn Castle in 1895.',
      'Varn Castle in 1895',
      'other name',
      /where and when/,
    ],
  ] as const)('%s', (_, text, answer, kind, why) => {
    expect(refused(text, answer, kind)).toMatch(why);
  });
});

describe('a gap may be', () => {
  test.each([
    [
      'both of a pair',
      'Orrish is the language of the court and the market.',
      'the court and the market',
      'noun phrase',
    ],
    ['one of two names', 'Karl Berg sold the mill to Anna Lund and Odd Dahl.', 'Anna Lund', 'person'],
    [
      'the noun with both adjectives',
      'In Orrin the farmers want wet and warm summers.',
      'wet and warm summers',
      'noun phrase',
    ],
    [
      'the whole list',
      'Orrin sells salt, tin, copper and wool to Varn.',
      'salt, tin, copper and wool',
      'noun phrase',
    ],
    [
      'a noun with a later verb of the clause',
      'Karl Berg built the mill of Orrin and sold the farm.',
      'mill of Orrin',
      'noun phrase',
    ],
    ['a number with its hundred', 'Orrin has two hundred houses by the sea.', 'two hundred', 'number'],
    [
      'a noun that opens no preposition',
      'In Orrin the light of the moon is blue.',
      'light of the moon',
      'noun phrase',
    ],
    ['a place before its year', 'Karl Berg was crowned at Varn Castle in 1895.', 'Varn Castle', 'place'],
  ] as const)('%s', (_, text, answer, kind) => {
    expect(refused(text, answer, kind)).toBeNull();
  });
});
