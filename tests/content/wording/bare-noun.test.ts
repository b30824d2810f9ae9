/** One plain noun beside words of its phrase is no answer; what something is called, or somebody is, may be one. */
import { expect, test } from 'vitest';
import { wordSpare } from '../../../content/wording/word-span.js';
import { asked, spanIn } from './asked.js';

test.each([
  ['after “the”', 'The council of Tarvik closed the harbour in 1911.', 'harbour'],
  ['as the subject', 'In May 1911 the keeper saw the lights of the Orrin from Tarvik.', 'keeper'],
  ['counted', 'In 1911 the Orrin Bank lent Tarvik 40 lanterns.', 'lanterns'],
  ['owned', 'Ilse Maren broke her arm in Oslo in 1932.', 'arm'],
  ['owned by a name', 'Tarvik’s harbour was closed by the Orrin Bank in 1911.', 'harbour'],
  ['before what it is of', 'Customs men of Tarvik stopped a lorry of melons in 1911.', 'lorry'],
  ['before what it is for', 'The council of Tarvik paid the Orrin Bank a fee for Ilse Maren in 1911.', 'fee'],
])('%s: %s [%s]', (_, text, answer) => {
  expect(asked(text, answer, 'noun phrase')).toBe('× U1');
});

test.each([
  ['Ilse Maren became an engineer in Oslo in 1932.', 'engineer'],
  ['In 1911 the Orrin Bank lent Tarvik money for barley.', 'barley'],
])('%s [%s]', (text, answer) => {
  expect(asked(text, answer, 'noun phrase')).toContain(`⇒`);
});

test('what something is called may be asked for', () => {
  const text = 'The mouth of the Orrin at Tarvik is called the estuary.';
  const { span, readings } = spanIn(text, 'estuary', 'noun phrase', {});
  expect(wordSpare(span, { readings, anchor: null, topic: '' })).not.toHaveProperty('rule');
});
