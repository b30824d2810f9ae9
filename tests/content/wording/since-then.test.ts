/** What counts from a day told before goes as a whole or is not asked; a described name without a statement gives no card. */
import { describe, expect, test } from 'vitest';
import { checkParse } from '../../../content/wording/rules/clause.js';
import { asked, clauseAround } from './asked.js';

describe('a time counted from what is told before', () => {
  test('goes with all of its words', () => {
    const text =
      'Three nights later two hundred dockers broke into the store of Karl Berg, and rolled 46 barrels into the harbour of Orrin.';
    expect(asked(text, 'Karl Berg', 'person')).not.toMatch(/nights (?!later)|(?<!nights )later/);
    const taken = 'Three nights later Anna Lund broke into the store of Karl Berg in Orrin.';
    expect(asked(taken, 'Anna Lund', 'person')).not.toMatch(/^Three nights _/);
  });

  test('stays where it is compared, and an adverb of its own still goes alone', () => {
    const planned = 'The tower of Orrin was opened by Ada Lund three years later than planned.';
    expect(asked(planned, 'Ada Lund', 'person')).not.toMatch(/three years\?|tower of Orrin\?/);
    const alone = 'Karl Berg later bought the mill of Orrin in 1874.';
    expect(asked(alone, 'Karl Berg', 'person')).toBe('Who bought the mill of Orrin in 1874? ⇒ Karl Berg');
  });
});

test('a name that the parse only describes gives no card, one that does something does', () => {
  const described = 'Venn, who was also a magistrate, called for soldiers from the garrison at Calder Fort.';
  expect(asked(described, 'Calder Fort', 'place')).toBe('× A1');
  const acts = 'Ada Lund, who was also a weaver, sold the mill to the town of Orrin in 1874.';
  expect(asked(acts, '1874', 'date')).toContain('⇒ 1874');
});

test('a comma that nothing opened does not stand between a subject and its verb', () => {
  const doubt = (text: string, answer: string) => {
    const { phrases, clause } = clauseAround(text, answer);
    return checkParse(phrases, clause, [...phrases.words.keys()])?.reason ?? null;
  };
  const among =
    "Eleven men were tried in March 1848, and four of them, among them the cooper Daniel Ashby, were sent to Van Diemen's Land for seven years.";
  expect(doubt(among, 'seven years')).toBe('a comma between subject and verb');
  expect(doubt('Karl Berg, the cooper of the town, was sent to Varn.', 'Varn')).not.toBe(
    'a comma between subject and verb',
  );
});
