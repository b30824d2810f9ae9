/** The study day by the wall clock, across summer time and journeys. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../content/deck.js';
import { elapsedDays, nextRollover, startOfDay, studyDayAt, today } from '../../src-renderer/study/day.js';
import { inZone, utc } from './clocks.js';

const at = (iso: string) => Date.parse(iso);
const dayOf = (iso: string) => studyDay(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

describe('the study day', () => {
  test('lasts until four in the morning, not midnight', () => {
    expect(today(utc(at('2026-03-10T03:59:59Z')))).toBe(dayOf('2026-03-09'));
    expect(today(utc(at('2026-03-10T04:00:00Z')))).toBe(dayOf('2026-03-10'));
  });

  test('is that of the place, not of Greenwich', () => {
    expect(today(inZone('Asia/Tokyo', at('2026-03-09T20:00:00Z')))).toBe(dayOf('2026-03-10'));
    expect(today(inZone('America/Los_Angeles', at('2026-03-10T10:00:00Z')))).toBe(dayOf('2026-03-09'));
  });

  test.each([
    ['a day of 23 hours', '2026-03-29T01:30:00Z', '2026-03-29T02:00:00Z'],
    ['a day of 25 hours', '2026-10-24T10:00:00Z', '2026-10-25T03:00:00Z'],
  ])('turns over at four by the wall clock after %s', (_what, now, rollover) => {
    expect(new Date(nextRollover(inZone('Europe/Berlin', at(now)))).toISOString()).toBe(
      new Date(at(rollover)).toISOString(),
    );
  });

  test('begins at the jump where the rollover hour is skipped', () => {
    const clock = inZone('America/New_York', at('2026-03-07T12:00:00Z'), 2);
    expect(nextRollover(clock)).toBe(at('2026-03-08T07:00:00Z'));
  });

  test('begins once where the rollover hour comes twice', () => {
    const clock = inZone('America/New_York', at('2026-10-31T12:00:00Z'), 1);
    expect(nextRollover(clock)).toBe(at('2026-11-01T05:00:00Z'));
    expect(studyDayAt(clock, at('2026-11-01T06:30:00Z'))).toBe(dayOf('2026-11-01'));
  });

  test('days elapsed never fall below none, even when the clock was set back', () => {
    const clock = utc(at('2026-03-10T12:00:00Z'));
    expect(elapsedDays(clock, dayOf('2026-03-10'))).toBe(0);
    expect(elapsedDays(clock, dayOf('2026-03-07'))).toBe(3);
    expect(elapsedDays(clock, dayOf('2026-03-12'))).toBe(0);
  });

  test('two answers in one day of 25 hours are not a day apart', () => {
    const morning = inZone('Europe/Berlin', at('2026-10-24T02:30:00Z'));
    const night = { ...morning, now: at('2026-10-25T02:30:00Z') };
    expect(elapsedDays(night, today(morning))).toBe(0);
  });

  test('every instant lies between the start of its day and the next', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    );
    const instants = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 0, max: 23 }), (zone, now, rollover) => {
        const clock = inZone(zone, now, rollover);
        expect(startOfDay(clock, today(clock))).toBeLessThanOrEqual(now);
        expect(nextRollover(clock)).toBeGreaterThan(now);
      }),
      { numRuns: 150 },
    );
  });
});
