/** Whoever is told by a first name alone is nobody to the one who reads the card later. */
import { expect, test } from 'vitest';
import { gapped } from './asked.js';

const story = 'Noel laughed. When Noel closed the mill, Henry lost 40 lamps on the way home.';

test('a prompt with nobody but persons by their first names is not proposed', () => {
  expect(gapped(story, '40', 'number')).toBe('× S1');
  expect(gapped(story, 'Henry', 'person')).toBe('× S1');
});

test('who is told in full, or is the topic, may be asked about', () => {
  const full = 'Lucia Berg laughed. When Lucia closed the mill, Henry Lund lost 40 lamps on the way home.';
  expect(gapped(full, '40', 'number')).toContain('_____ lamps');
  const topic = 'Lucia laughed. In 1921 Lucia sold 40 lamps to the Orrin Bank.';
  expect(gapped(topic, '40', 'number', { topic: 'Lucia' })).toContain('_____ lamps');
});

test('a first name beside another name says enough', () => {
  const bank = 'Lucia laughed. In 1921 Lucia sold 40 lamps to the Orrin Bank.';
  expect(gapped(bank, '40', 'number')).toContain('_____ lamps');
});
