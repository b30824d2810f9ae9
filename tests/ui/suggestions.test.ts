/** Proposed cards first, the weaker ones folded; and the commands a few letters find. */
import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../content/deck.js';
import type { Decision } from '../../src-renderer/store/schema.js';
import { COMMANDS, type CommandId, type Runs } from '../../src-renderer/ui/commands.js';
import { listed, parted } from '../../src-renderer/ui/screens/curate/suggestions.js';
import { foundCommands } from '../../src-renderer/ui/screens/palette/found.js';

const HOME = 'home' as ArticleId;
const card = (rank: number, decision: Decision = 'suggested') => ({ rank, decision, article: HOME });
const texts = new Map([[HOME, { proposed: 2 }]]);

describe('suggestions', () => {
  test('of a rank beyond the proposed ones are folded', () => {
    const { proposed, weaker } = parted([card(0), card(1), card(2), card(3)], texts);
    expect(proposed.map((one) => one.rank)).toEqual([0, 1]);
    expect(weaker.map((one) => one.rank)).toEqual([2, 3]);
  });

  test('that were decided are never folded away', () => {
    expect(parted([card(5, 'kept'), card(6, 'discarded')], texts).weaker).toEqual([]);
  });

  test('of an article from before there was a fold are all proposed', () => {
    expect(parted([card(40)], new Map([[HOME, {}]])).weaker).toEqual([]);
  });

  test('are listed while unfolded; once decided they stay, the others go', () => {
    const cards = [card(0), card(1), card(2, 'kept'), card(3)];
    expect(listed(cards, 2, true)).toEqual(cards);
    expect(listed(cards, 2, false).map((one) => one.rank)).toEqual([0, 1, 2]);
  });
});

describe('the palette', () => {
  const nothing = () => undefined;
  const runs: Runs = { keep: nothing, 'keep-all': nothing, export: nothing, palette: nothing };

  test('lists what the open screen can do, its own commands first, and not itself', () => {
    expect(foundCommands('', runs)).toEqual(['keep', 'keep-all', 'export']);
    expect(foundCommands('', {})).toEqual([]);
  });

  test('finds a command by the beginnings of its words, in any order', () => {
    expect(foundCommands('kee', runs)).toEqual(['keep', 'keep-all']);
    expect(foundCommands('left kee', runs)).toEqual(['keep-all']);
    expect(foundCommands('eep', runs)).toEqual([]);
  });

  test('can find every command by its own label', () => {
    for (const id of Object.keys(COMMANDS) as CommandId[]) {
      if (id === 'palette') continue;
      const words = COMMANDS[id].label.replace(/[^\p{L}\p{N}]+/gu, ' ');
      expect(foundCommands(words, { [id]: nothing })).toEqual([id]);
    }
  });
});
