/**
 * One export, from a deck in memory to a file: MODULE (the built writer), OUT, notes, answers a note. Prints CPU
 * seconds and peak megabytes, the deck itself included in the latter.
 */
import { writeFileSync } from 'node:fs';
import { cpuUsage, resourceUsage } from 'node:process';
import { pathToFileURL } from 'node:url';
import { madeDeck } from './bench-decks-texts.mjs';

const NOW = Date.UTC(2026, 0, 1, 12);
const [module, out, notes, answers] = process.argv.slice(2);
const { encodeApkg } = await import(pathToFileURL(module).href);
const deck = madeDeck(Number(notes), Number(answers), NOW);
const begun = cpuUsage();
writeFileSync(out, encodeApkg(deck, NOW));
const { user, system } = cpuUsage(begun);
console.log(
  JSON.stringify({ seconds: (user + system) / 1e6, megabytes: Math.round(resourceUsage().maxRSS / 1024) }),
);
