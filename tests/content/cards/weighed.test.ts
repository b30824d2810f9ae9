/** What is weighed counts for what readers keep of it as it will be shown, options and all. */
import { describe, expect, test } from 'vitest';
import { enoughFor } from '../../../content/cards/budget.js';
import type { Finished } from '../../../content/cards/keeping-features.js';
import { asShown, inAllForms, type Maker, scoredOf } from '../../../content/cards/weighed.js';
import { ledgerOf } from '../../../content/facts/ledger.js';
import { poolOf } from '../../../content/forms/pool.js';
import { readSentences } from '../../../content/language/reading.js';
import { articleFromText } from '../../../content/read/read.js';
import { english } from '../model.js';

const TEXT =
  'The engineer Halden Marsk built 40 bridges in Norway between 1903 and 1911. He sold his mill in Sweden to the ' +
  'painter Anna Penn. In Denmark, the mayor Karin Berg opened a school of drawing in June 1912. The novelist Ada Lund ' +
  'taught there for nine years, and left her house in Finland to the town of Orrin.';
const article = articleFromText({ title: 'Halden Marsk', origin: 'test', text: TEXT, date: null });
const readings = readSentences(english, article);

function makerWith(keeping: (one: Finished) => number): Maker {
  return {
    context: { readings, anchor: null, topic: 'Halden Marsk' },
    ledger: ledgerOf([{ article, readings, anchor: null }]),
    pool: poolOf(readings),
    articles: new Map([[article.id, article]]),
    rejected: new Map(),
    keeping,
  };
}

describe('a card with options', () => {
  const poorOptions = makerWith(({ card }) => (card.kind === 'choice' ? 0.2 : 0.8));
  const found = scoredOf(readings, enoughFor({ readings }, null), poorOptions);
  const leads = (kind: string) => found.filter((one) => inAllForms(one, poorOptions).forms[0]?.kind === kind);

  test('is kept as seldom as its options let it, though its gap alone is kept', () => {
    expect(leads('choice').length).toBeGreaterThan(0);
    for (const one of leads('choice')) {
      expect(one.kept).toBe(0.8);
      expect(asShown(one, poorOptions).kept).toBe(0.2);
    }
  });

  test('takes nothing from those that are shown as they were weighed, and adds nothing to a poor gap', () => {
    const plain = leads('question');
    expect(plain.length).toBeGreaterThan(0);
    for (const one of plain) expect(asShown(one, poorOptions)).toEqual(one);
    const [choice] = leads('choice');
    const goodOptions = makerWith(({ card }) => (card.kind === 'choice' ? 0.9 : 0.8));
    expect(choice && asShown(choice, goodOptions).kept).toBe(0.8);
  });
});
