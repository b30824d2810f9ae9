/** Pronouns that the rules leave to nobody and the learnt weights give to somebody, and those that stay nobody's. */
import { describe, expect, test } from 'vitest';
import stored from '../../../content/language/model/references.json' with { type: 'json' };
import { readSentences } from '../../../content/language/reading.js';
import { featuresOf } from '../../../content/language/reference-features.js';
import { choicesOf } from '../../../content/language/references.js';
import { articleFromText } from '../../../content/read/read.js';
import { english } from '../model.js';

const written = (title: string, text: string) => articleFromText({ title, origin: 't', text, date: null });

function meant(title: string, text: string, pronoun: string): readonly (string | null)[] {
  return readSentences(english, written(title, text))
    .flatMap((one) => one.references)
    .filter((one) => one.text.toLowerCase() === pronoun)
    .map((one) => one.to?.name ?? null);
}

const KEEPER =
  'Ada Hollin was a keeper of lighthouses in Norway. Ada Hollin grew up in Bergen with Margaret Penn, and Hollin kept the lamp of Varde for thirty years.';

describe('somebody', () => {
  test('whom the article is about goes on being meant though another is named', () => {
    const text = `${KEEPER} In 1890 Hollin hired Margaret Penn as a cook. In 1894 she wrote a book about storms.`;
    expect(meant('Ada Hollin', text, 'she')).toEqual(['Ada Hollin']);
  });

  test('the body that the clause is about owns what follows, though a place is named between', () => {
    const text = 'Orion Lighting has sold lamps in Norway since 1920 and moved much of its work to Bergen.';
    expect(meant('Orion Lighting', text, 'its')).toEqual(['Orion Lighting']);
  });
});

describe('nobody', () => {
  test.each([
    [
      'him',
      'The boat carried Walter Green, Peter Brown and Henry Vale to Oslo. Then a storm held him there.',
    ],
    ['it', 'A barge from Orion Lighting met a boat of Veldt Lamps. In June a fire destroyed it.'],
    ['they', 'The farmers met the miners and the weavers in Oslo. On Monday they left.'],
  ])('is "%s" where several could be meant alike', (pronoun, text) => {
    expect(meant('A day in Oslo', text, pronoun)).toEqual([null]);
  });

  test('is "he" where the sentence between tells of somebody whose pronoun is not known', () => {
    const text =
      'Walter Trent granted pardons to two people on Tuesday. Walter Trent granted Angela Hall a full pardon. Walter Trent granted Ariel Manuel Venn a full pardon. Venn, formerly the head of Orion Lighting, pled guilty to theft. He was sentenced to two months in prison in 2014.';
    expect(meant('Walter Trent grants two people clemency', text, 'he')).toEqual([null]);
  });

  test('is pointed at by "that is" between commas, or by "it was the case that"', () => {
    const text =
      'The rules hold in every frame, that is, in all frames that move alike. It was once the case that bakers slept by day.';
    const found = readSentences(english, written('Rules', text)).flatMap((one) => one.references);
    expect(found.map((one) => one.text)).toEqual([]);
  });
});

test('every feature has a weight and every weight a feature', () => {
  const text = `${KEEPER} She left them. They gave it to her.`;
  const article = written('Ada Hollin', text);
  const names = choicesOf(article, readSentences(english, article)).flatMap((choice) =>
    choice.possible.flatMap((one) => featuresOf(choice, one).flatMap((group) => Object.keys(group))),
  );
  const weighed = new Set(Object.values(stored.weights).flatMap((weights) => Object.keys(weights)));
  expect(new Set([...names, 'none'])).toEqual(new Set([...weighed, 'quoted']));
});

describe('a description that opens its sentence', () => {
  test.each([
    ['The islands drifted north while they cooled.', 'the islands'],
    ['Cuban customs are strict, though they go easy on tourists.', 'Cuban customs'],
  ])('keeps its capital amid another only where it is a name: %s', (text, name) => {
    expect(meant('A day', text, 'they')).toEqual([name]);
  });

  test('does not end in a word that leads on', () => {
    const text = 'The only other player to win so early in his career was Jack Vale.';
    expect(meant('A day', text, 'his').filter((name) => / to$/.test(name ?? ''))).toEqual([]);
  });
});
