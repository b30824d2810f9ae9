/** `npm run bench [-- startup | content | decks | study | kill …]`: measurements; most are ratios of two things in the same run. */
import { benchContent } from './bench-content.mjs';
import { benchDecks } from './bench-decks.mjs';
import { benchKill } from './bench-kill.mjs';
import { benchStartup } from './bench-startup.mjs';
import { benchStudy } from './bench-study.mjs';
import { say } from './progress.mjs';

const MEASUREMENTS = {
  startup: benchStartup,
  content: benchContent,
  decks: benchDecks,
  study: benchStudy,
  kill: benchKill,
};

const [named = 'startup', ...rest] = process.argv.slice(2);
if (!Object.hasOwn(MEASUREMENTS, named)) {
  say(`There is no measurement “${named}”; there is: ${Object.keys(MEASUREMENTS).join(', ')}.`);
  process.exit(1);
}
process.exitCode = (await MEASUREMENTS[named](...rest)) ? 0 : 1;
