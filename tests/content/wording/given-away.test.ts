/** Answers that the prompt gives away, and those that only look so. */
import { describe, expect, test } from 'vitest';
import { checkLeak, checkLooseLeak } from '../../../content/wording/rules/leak.js';

describe('the prompt gives away', () => {
  test.each([
    ['a name that another is made of', '_____ founded the colony of Lundonia in 1682.', 'Ada Lund'],
    ['a land by its people', 'Italy sent the _____ to hold the pass.', 'Italian Third Army'],
    ['a code within a longer one', 'The code for rain is _____, while showers are coded SHRA.', 'RA'],
    ['a count that stands in it', 'The _____ stars of the flag stand for the 50 towns.', '50'],
    ['a name without its accents', 'The fleet of Ívarholm has held the _____ since 1898.', 'Ivarholm'],
    ['a word by its adjective', 'A _____, or comatic blur, looks like a comet.', 'coma'],
    ['a verb by its noun', 'The water begins to _____ on condensation nuclei.', 'condense'],
    ['what a longer word opposes', 'Postmodernism in Tarvik was a departure from _____.', 'modernism'],
    ['a teaching by its teacher', 'The party of Lun had a teaching of its own known as _____.', 'Lunism'],
    ['a unit that comes again', 'A mouse hears 91000 _____, and a whale hears 123000 Hz.', 'Hz'],
    ['how many by a list of them', '_____ towns have a mill: Larn, Orrin, and Varn.', 'three'],
    ['a winter by its year', 'In the winter of _____ the ice reached Tarvik on 25 May 2011.', '2010–11'],
  ])('%s', (_what, prompt, answer) => {
    expect(checkLeak(prompt, answer)).not.toBeNull();
    expect(checkLooseLeak(prompt, answer)).not.toBeNull();
  });

  test.each([
    ['a number that is a part of another', 'The _____ stars stand for 1,500 towns.', '50'],
    ['a code of its own', 'The code for rain is _____, while hail is coded GR.', 'RA'],
    ['a word of the topic in front', 'Postmodernism: Critics of _____ met in Tarvik.', 'modernism'],
    ['words that only end alike', 'The public parks of Tarvik belong to the _____.', 'Republic'],
    ['how many beside a list of others', '_____ towns have a mill: Larn and Varn came first.', 'three'],
    ['a short word within a longer one', 'A mouse of the Hzar hears 91000 _____.', 'Hz'],
    ['names that only begin alike', 'Marta met _____ in Tarvik.', 'Martin Berg'],
  ])('not %s', (_what, prompt, answer) => {
    expect(checkLeak(prompt, answer)).toBeNull();
    expect(checkLooseLeak(prompt, answer)).toBeNull();
  });
});
