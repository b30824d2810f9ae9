/** No half of nouns side by side, of a noun that two names share, or of a name; beside each stands what is whole. */
import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../../../content/wording/phrases.js';
import { checkHalfCompounds } from '../../../content/wording/rules/half-compounds.js';
import { spanIn } from './asked.js';

type Kind = Parameters<typeof spanIn>[2];

function halved(text: string, answer: string, kind: Kind): boolean {
  const { span } = spanIn(text, answer, kind, {});
  return checkHalfCompounds(span, phrasesOf(span.reading)) !== null;
}

describe('a half', () => {
  test.each([
    ['The name of Carn is printed on every poster, mug and tea towel in Varn.', 'mug and tea', 'noun phrase'],
    [
      'The guild of Varn lives by the sale and repair of river boats in Orrin.',
      'sale and repair of river',
      'noun phrase',
    ],
    [
      'The guild had agreed to buy the river mill owner Karl Berg a boat.',
      'mill owner Karl Berg',
      'noun phrase',
    ],
    ['About 600 families of the Varn and Orrin areas were told to leave.', 'Varn', 'place'],
    ['Varn United avoided an Orrin Cup upset by one goal.', 'an Orrin Cup', 'noun phrase'],
    ['The guild was told by Ada Lund, chief of loom giant Carn Works.', 'giant Carn Works', 'organisation'],
    [
      'About 600 families of the Varn, Carn and Orrin areas were told to leave.',
      'families of the Varn',
      'noun phrase',
    ],
    ['Versions of the Carn 2003 were sold in Orrin.', '2003', 'number'],
    ['The highest hills are in Norland, including Rio del Carn on the border.', 'Carn', 'place'],
    ['The guild is led by the Bund für Weberei, a body of weavers.', 'Bund', 'organisation'],
  ] as const)('%s (%s)', (text, answer, kind) => {
    expect(halved(text, answer, kind)).toBe(true);
  });
});

describe('a whole', () => {
  test.each([
    [
      'The name of Carn is printed on every poster, mug and towel in Varn.',
      'poster, mug and towel',
      'noun phrase',
    ],
    [
      'The guild of Varn lives by the sale and repair of boats in Orrin.',
      'sale and repair of boats',
      'noun phrase',
    ],
    ['Varn United won an Orrin Cup yesterday in the rain.', 'an Orrin Cup', 'noun phrase'],
    ['The guild was bought by giant Carn Works.', 'giant Carn Works', 'organisation'],
    ['The guild of Varn met in the town hall on Monday night.', 'town hall', 'noun phrase'],
    ['Families of the Varn and the Carn were told to leave Orrin.', 'Varn', 'place'],
    ['The mill of Varn was built on May 12 by Karl Berg.', '12', 'number'],
    ['In Orrin 1,200 boats were built in 2003.', '2003', 'date'],
    ['The highest hills are in Norland, including Rio del Carn on the border.', 'Rio del Carn', 'place'],
  ] as const)('%s (%s)', (text, answer, kind) => {
    expect(halved(text, answer, kind)).toBe(false);
  });
});
