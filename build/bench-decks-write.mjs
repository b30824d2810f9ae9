/**
 * One export, card after card to a file: MODULE (the built writer), OUT, notes, answers a note. Prints CPU seconds, what
 * the making of the cards alone takes not counted, and peak megabytes.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { cpuUsage, resourceUsage } from 'node:process';
import { pathToFileURL } from 'node:url';
import { madeSource } from './bench-decks-texts.mjs';

const NOW = Date.UTC(2026, 0, 1, 12);
const [module, out, notes, answers] = process.argv.slice(2);
const { ownPackage } = await import(pathToFileURL(module).href);
const source = madeSource(Number(notes), Number(answers), NOW);

function spent(work) {
  const begun = cpuUsage();
  work();
  const { user, system } = cpuUsage(begun);
  return (user + system) / 1e6;
}

/** What the writer asks for, asked for by one that does nothing with it. */
const making = spent(() => {
  for (const { id } of source.cards()) source.memoryOf(id);
  for (const _ of source.reviews());
});
const both = spent(() => {
  const file = openSync(out, 'w');
  for (const piece of ownPackage(source, NOW)) writeSync(file, piece);
  closeSync(file);
});
console.log(
  JSON.stringify({
    seconds: both - making,
    making,
    megabytes: Math.round(resourceUsage().maxRSS / 1024),
  }),
);
