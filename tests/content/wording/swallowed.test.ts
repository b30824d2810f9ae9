/** An answer swallows no verb, no second end, no when and how of what was done; beside each stands what is whole. */
import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../../../content/wording/phrases.js';
import { checkAnswerWords } from '../../../content/wording/rules/answer-words.js';
import { checkHalves } from '../../../content/wording/rules/halves.js';
import { spanIn } from './asked.js';

type Kind = Parameters<typeof spanIn>[2];

function refused(text: string, answer: string, kind: Kind = 'noun phrase'): boolean {
  const { span } = spanIn(text, answer, kind, {});
  const phrases = phrasesOf(span.reading);
  return (checkAnswerWords(span, phrases) ?? checkHalves(span, phrases)) !== null;
}

describe('no verb of the sentence', () => {
  test.each([
    [
      'Orrin wants to build its own mills as booming trade drives demand for boats.',
      'booming trade drives demand',
    ],
    ['Members of the guild of Orrin do not agree on how river boats work.', 'river boats work'],
    ['Records for the Guild only date back to 1834.', 'Guild only date'],
    ['Carn Mills saw its yearly sales rise 2.2% to 40m crowns in 2004.', 'yearly sales rise 2.2%'],
    [
      'A group of Orrin filed a note claiming the state of emergency is unlawful.',
      'a note claiming the state of emergency',
    ],
    [
      'The January fairs have failed to help the Oslo High Street recover from a poor Christmas season, a survey has found.',
      'Oslo High Street recover',
    ],
  ])('%s', (text, answer) => {
    expect(refused(text, answer)).toBe(true);
  });

  test.each([
    ['The mayor of Orrin spoke of a ban on smoking in public places.', 'smoking in public places'],
    ['Orrin needs boats as a means of trade.', 'means of trade'],
    ['The mill of Orrin saw a rise in yearly sales.', 'rise in yearly sales'],
    ['Orrin holds records of the only guild in Norway.', 'only guild in Norway'],
    ['The new tolls helped the Norwegian fishing trade in the north.', 'Norwegian fishing trade'],
  ])('%s stays', (text, answer) => {
    expect(refused(text, answer)).toBe(false);
  });
});

describe('no second end, and no when and how', () => {
  test.each([
    ['Anna Lund was moved from the home in Orrin to Varn in Norway by boat.', 'Orrin to Varn'],
    ['In 2004 the number of boats in Orrin increased by 2,960 to 28.5 million.', '2,960 to 28.5 million'],
    ['The mayor of Orrin has accused Lund of misleading the Queen.', 'Lund of misleading the Queen'],
    [
      'Anna Lund of Orrin lost a case over a loud anti-war march days after the start of the war.',
      'a loud anti-war march days',
    ],
    ['Orrin has offered to supply 120 barrels of fuel oil a month to Norway.', 'fuel oil a month to Norway'],
    ['Karl Berg praised the ruling via Varnbook.', 'ruling via Varnbook'],
    ['Anna Lund recalled getting a toy from a lorry park at age 10.', 'a lorry park at age 10'],
    ['The lake of Orrin gives drinkable water during low tide.', 'drinkable water during low tide'],
    [
      'The fair raised nearly $11,000 for Pet Home, a house for cats in Orrin.',
      'nearly $11,000 for Pet Home',
    ],
    ['Orrin, in contrast to its rival Varn, wants boats.', 'contrast to its rival Varn'],
  ])('%s', (text, answer) => {
    expect(refused(text, answer)).toBe(true);
  });

  test.each([
    ['Karl Berg led the march from Orrin to Varn in 1904.', 'march from Orrin to Varn'],
    ['The guild of Orrin is governed by two to four keepers.', 'two to four keepers'],
    ['The mayor of Orrin has accused the keeper of the mill in court.', 'keeper of the mill'],
    ['Anna Lund of Orrin spent several days after the war at home.', 'several days'],
    ['The trade of Orrin during the war was large.', 'trade of Orrin'],
    ['The fair gave money to Pet Home, a house for cats in Orrin.', 'Pet Home'],
  ])('%s stays', (text, answer) => {
    expect(refused(text, answer)).toBe(false);
  });
});

describe('no half of a name, an office or a score', () => {
  test.each([
    ['In 2008, then-governor of Alaska Ada Lund was chosen in Orrin.', 'Alaska Ada Lund', 'noun phrase'],
    [
      'The mayor of Orrin agreed, according to a statement by the Presidential Spokesperson Karl Lund.',
      'Spokesperson Karl Lund',
      'person',
    ],
    ['Ada Lund beat Maren Berg 6-3 6-2 to win the cup of Orrin.', '6-2', 'noun phrase'],
    ['Ada Lund beat Maren Berg 6-3 6-2 to win the cup of Orrin.', 'Maren Berg 6-3 6-2', 'noun phrase'],
    ['In Orrin, the CARN 100 index closed 15 points higher.', '100', 'number'],
    ['The post of Orrin does not reach most Native American villages.', 'American', 'other name'],
  ] as const)('%s (%s)', (text, answer, kind) => {
    expect(refused(text, answer, kind)).toBe(true);
  });

  test.each([
    ['In 2008, then-governor of Alaska Ada Lund was chosen in Orrin.', 'Ada Lund', 'person'],
    [
      'The mayor agreed, said a note by Prime Minister Karl Lund of Orrin.',
      'Prime Minister Karl Lund',
      'person',
    ],
    ['Orrin won 6-2 at home.', '6-2', 'noun phrase'],
    ['The post of Orrin does not reach most American villages.', 'American', 'other name'],
  ] as const)('%s (%s) stays', (text, answer, kind) => {
    expect(refused(text, answer, kind)).toBe(false);
  });
});

describe('no office without its bearer, no preposition, no number that counts nothing', () => {
  test.each([
    [
      'United States Senator from Vermont Ada Lund came in second in Orrin.',
      'United States Senator',
      'noun phrase',
    ],
    [
      'Carn Air hopes that airlines of Orrin will want to fly boats over longer distances.',
      'over longer distances',
      'noun phrase',
    ],
    [
      'Thames Police arrested a man in connection with the theft of a bell in Orrin.',
      'connection with the theft of a bell',
      'noun phrase',
    ],
    [
      'Some of the biggest firms of Orrin saw their market value hit recent highs on the day.',
      'market value hit recent highs',
      'noun phrase',
    ],
    ['Letters of Orrin will one day be a source for all.', 'one', 'number'],
    [
      'Roman Catholic Bishop Emeritus Karl Berg of the Orrin diocese in Norway died.',
      'Emeritus Karl Berg of the Orrin diocese',
      'noun phrase',
    ],
    ['The guild of Orrin chose former Vice President Karl Berg.', 'Vice', 'other name'],
    ['England and Orrin met in the Six Nations cup.', 'Six', 'number'],
  ] as const)('%s (%s)', (text, answer, kind) => {
    expect(refused(text, answer, kind)).toBe(true);
  });

  test.each([
    ['United States Senator Ada Lund came in second in Orrin.', 'Ada Lund', 'person'],
    ['The guild of Orrin lost over 40 boats.', 'over 40 boats', 'noun phrase'],
    ['The mill of Orrin has a hit record.', 'hit record', 'noun phrase'],
    ['Orrin has one mill and two looms.', 'one', 'number'],
    ['In Orrin six nations met.', 'six', 'number'],
  ] as const)('%s (%s) stays', (text, answer, kind) => {
    expect(refused(text, answer, kind)).toBe(false);
  });
});
