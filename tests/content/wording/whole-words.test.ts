/** A cut takes no word out of a quotation or a compound, and leaves no mark behind; a gap after "Mr" is the surname. */
import { describe, expect, test } from 'vitest';
import { kinOf } from '../../../content/forms/gazetteer.js';
import { wordSpare } from '../../../content/wording/word-span.js';
import { asked, gapped, spanIn } from './asked.js';

describe('a cut', () => {
  test('leaves “now” in a quotation, and takes it out elsewhere', () => {
    const plan =
      'Tory leader Anna Lund has dismissed Orrin Berg\'s Budget as "vote now, pay later" spending plans.';
    expect(gapped(plan, 'Anna Lund', 'person')).toContain('"vote now, pay later"');
    const home = 'Anna Lund of Orrin now owns the old mill in Varn.';
    expect(asked(home, 'Varn', 'place')).not.toContain('now');
  });

  test('leaves no half of “then-mayor”', () => {
    const text =
      'For this work, Karl Berg was awarded the Silver Star by then-U.S.-president Anna Lund in Orrin.';
    expect(gapped(text, 'Silver Star', 'other name')).not.toMatch(/(?<!then)-U\.S\./);
  });

  test('leaves no mark of an owner whose goods went', () => {
    const text =
      "Anna Lund also agreed to add two members to Hong Kong's existing police oversight council but did not accede to protesters' demands for a new judge-led investigation.";
    expect(asked(text, 'Anna Lund', 'person')).not.toMatch(/council['’]/);
  });

  test('leaves the surname to “Mr”', () => {
    const text =
      'Karl Berg runs a mill. The burden of high water bills could make weaving too expensive, said Mr Berg.';
    const { span, readings } = spanIn(text, 'Berg', 'person', {});
    const made = wordSpare(span, { readings, anchor: null, topic: '' });
    expect(JSON.stringify(made)).not.toMatch(/Mr _____[^}]*"answer":"Karl Berg"/);
    expect(JSON.stringify(made)).toMatch(/Mr _____[^}]*"answer":"Berg"/);
  });
});

test('no persons beside what is written with “the”', () => {
  expect(kinOf('person', 'Pope', true)).toEqual([]);
  expect(kinOf('person', 'Pope', false)).not.toEqual([]);
});
