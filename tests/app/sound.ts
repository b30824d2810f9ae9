/** Whether a screen is sound: axe's rules in both themes, and no sideways scroll. */
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Axe = {
  run: (root: Document, options: object) => Promise<{ violations: Finding[]; incomplete: Finding[] }>;
};
type Check = { data: { messageKey?: string } | null; relatedNodes?: { target: string[] }[] };
type Finding = { id: string; nodes: { target: string[]; any: Check[] }[] };

/** Where axe cannot decide, and why no reader meets a fault there. */
const EXPLAINED = [
  {
    rule: 'color-contrast',
    at: '.key',
    why: 'One letter is too short for axe at the edge of a scroller; it has the colours of its button, which are measured.',
  },
  {
    rule: 'color-contrast',
    at: 'kbd',
    why: 'The same: a key of one letter at the edge of the list of keys; all keys have one style, measured where they stand free.',
  },
  {
    rule: 'color-contrast',
    at: '.tick',
    why: 'Words of a drawing lie on its empty ground, which axe cannot see; they have the quiet ink of the paragraphs, which it measures.',
  },
  {
    rule: 'color-contrast',
    at: '.filled',
    why: 'Its line is lower than its box; it has the colours of every other mark, which axe does measure.',
  },
  {
    rule: 'color-contrast',
    at: '.ahead text',
    why: 'Words of a drawing at the edge of its scroller; they have the quiet colour, measured wherever it stands free.',
  },
] as const;

/** Broken rules and where, in the theme of now; and what axe leaves undecided, unless it is explained above. */
async function broken(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ([runOnly, explained]) => {
      // Brought to their end rather than waited for: a window that draws no frame never ends one.
      for (const animation of document.getAnimations()) animation.finish();
      const { axe: inPage } = globalThis as unknown as { axe: Axe };
      const { violations, incomplete } = await inPage.run(document, { runOnly });
      const named = (one: Finding, nodes = one.nodes) =>
        nodes.length === 0 ? [] : [`${one.id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`];
      const open = (one: Finding) =>
        one.nodes.filter(
          (node) => !isCut(node) && !explained.some(({ rule, at }) => rule === one.id && isAt(node, at)),
        );
      // What lies across the edge of its own scroller has the colours of the rows in sight, which axe does measure.
      const isCut = ({ target, any }: Finding['nodes'][number]) =>
        any.every(
          ({ data, relatedNodes = [] }) =>
            data?.messageKey === 'elmPartiallyObscured' &&
            relatedNodes.every((by) =>
              document.querySelector(target.join(' '))?.closest(by.target.join(' ')),
            ),
        );
      const isAt = (node: Finding['nodes'][number], at: string) =>
        document.querySelector(node.target.join(' '))?.closest(at) instanceof Element;
      return [
        ...violations.flatMap((one) => named(one)),
        ...incomplete.flatMap((one) => named(one, open(one)).map((text) => `undecided ${text}`)),
      ];
    },
    [RULES, EXPLAINED] as const,
  );
}

/** No broken rule in light or dark, nothing that scrolls sideways, and the window itself stands still. */
export async function expectSound(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await broken(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
  const sideways = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog, .page, .cards, .review-stage')].some(
      (element) => element.scrollWidth > element.clientWidth,
    ),
  );
  expect(sideways, `${screen} scrolls sideways`).toBe(false);
  const beyond = await page.evaluate(() =>
    [document.documentElement, document.querySelector('main')].map((e) => (e?.scrollTop ?? 0) > 0),
  );
  expect(beyond, `${screen} has been scrolled away as a whole`).toEqual([false, false]);
}

/** The least width the window may have. */
export async function narrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 480, height: 720 });
}
