/** What a chart shows, apart from how it is drawn: every chart is a sentence, some marks, and the same as a table. */

/** How a mark looks; a legend and the table say it in words. */
type Look = 'plain' | 'again' | 'hard' | 'good' | 'easy' | 'young' | 'mature' | 'line';

export type Bar = {
  /** What stands under the pointer, and in the first column of the table. */
  readonly label: string;
  /** What stands under the bar; empty for most bars of a long row. */
  readonly tick: string;
  /** From the ground up. */
  readonly parts: readonly { readonly value: number; readonly look: Look }[];
};

/** A share with the interval it may lie in; all are fractions of the sides, 0 to 1. */
export type Dot = {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly look: Look;
  readonly label: string;
};

export type HeatDay = { readonly label: string; readonly level: 0 | 1 | 2 | 3 | 4 };

/** The first column names the rows. */
export type ChartTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type Drawing =
  | { readonly kind: 'bars'; readonly bars: readonly Bar[]; readonly top: string }
  | {
      readonly kind: 'dots';
      readonly dots: readonly Dot[];
      readonly ticks: readonly { readonly x: number; readonly text: string }[];
      /** What the bottom stands for; the top is 100%. */
      readonly bottom: string;
      /** A level line, as a goal; null for none. The diagonal, where foretold and came agree. */
      readonly line: number | 'diagonal' | null;
    }
  | {
      readonly kind: 'heat';
      readonly days: readonly HeatDay[];
      /** Weeks begin on Monday: how many cells of the first are left out. */
      readonly offset: number;
      readonly months: readonly { readonly week: number; readonly text: string }[];
    };

export type Chart = {
  readonly id: string;
  readonly heading: string;
  /** What the chart tells, in one sentence. */
  readonly finding: string;
  /** Null where there is nothing to draw yet. */
  readonly drawing: Drawing | null;
  readonly legend: readonly { readonly look: Look; readonly text: string }[];
  readonly table: ChartTable;
};

/** The least of 1, 2, 5, 10, 20 … that is no less than the number: where the axis ends. */
export function roundUp(number: number): number {
  for (let unit = 1; ; unit *= 10)
    for (const times of [1, 2, 5]) if (times * unit >= number) return times * unit;
}

/** "88%"; a dash where there is none. */
export function percent(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : `${Math.round(share * 100)}%`;
}
