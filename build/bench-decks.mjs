/**
 * `npm run bench -- decks [NOTES]`: writes a deck for Anki without and with five answers a note, beside genanki writing
 * the same fields; then the real Anki takes what we wrote and gives it out again, and the app takes that.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { importedByApp } from './bench-decks-import.mjs';
import { madeSource } from './bench-decks-texts.mjs';
import { median } from './bench-median.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { nodeProgram } from './node-program.mjs';
import { say } from './progress.mjs';
import { pythonWith } from './python-packages.mjs';
import { printed, ROOT } from './run.mjs';

const NOTES = 100_000;
const ANSWERS = 5;
const RUNS = 3;
/** Of genanki's time without answers, with answers; of its file; megabytes. */
const BARS = { plain: 0.8, answered: 1.6, file: 0.25, peak: 250 };
/** Notes a second into the library, and ms between two frames of the window meanwhile. */
const IMPORT = { pace: 5000, frame: 100 };

/** One export by a program of its own, which prints what it took. */
function exported(program, args, out) {
  const text = printed(program, args.map(String));
  if (text === null) throw new Error(`The export to ${out} ended with an error.`);
  return { ...JSON.parse(text), bytes: statSync(out).size };
}

function own(writer, folder, notes, answers) {
  const out = join(folder, `own-${answers}.apkg`);
  return exported(
    process.execPath,
    [join(ROOT, 'build/bench-decks-write.mjs'), writer, out, notes, answers],
    out,
  );
}

function genanki(python, source, folder) {
  const out = join(folder, 'genanki.apkg');
  return exported(python, [join(ROOT, 'build/bench-decks-genanki.py'), source, out], out);
}

/** What stands in our notes, so that genanki writes as much: prompt, answer, quotation, title, date, number of sources. */
function fieldsFile(notes, folder) {
  const { cards, sources } = madeSource(notes, 0, 0);
  const lines = [...cards()].map(({ prompt, answer, evidence: [{ quote, article }] }) =>
    JSON.stringify([
      prompt,
      answer,
      `<blockquote>${quote}</blockquote>`,
      sources.get(article).title,
      '',
      '1',
    ]),
  );
  const path = join(folder, 'fields.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
}

const middle = (runs, field) => median(runs.map((each) => each[field]));
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

function told(name, runs) {
  const all = runs.map(({ seconds }) => seconds.toFixed(1)).join(' ');
  const [time, peak] = [middle(runs, 'seconds').toFixed(1), middle(runs, 'megabytes')];
  console.log(
    `  ${name.padEnd(22)} ${time} s of CPU (${all}), ${megabytes(runs[0].bytes)} MB file, at most ${peak} MB of memory`,
  );
}

function judged(name, value, bar) {
  console.log(`  ${name.padEnd(44)} ${value.toFixed(2)}, bar ${bar}: ${value <= bar ? 'met' : 'MISSED'}`);
  return value <= bar;
}

function measured(writer, python, folder, notes) {
  const took = { plain: [], answered: [], genanki: [] };
  const fields = fieldsFile(notes, folder);
  for (let i = 0; i < RUNS; i++) {
    say(`Run ${i + 1} of ${RUNS} …`);
    took.plain.push(own(writer, folder, notes, 0));
    took.answered.push(own(writer, folder, notes, ANSWERS));
    if (python !== null) took.genanki.push(genanki(python, fields, folder));
  }
  return took;
}

function compared({ plain, answered, genanki: theirs }) {
  told('without answers', plain);
  told(`${ANSWERS} answers a note`, answered);
  const peak = Math.max(middle(plain, 'megabytes'), middle(answered, 'megabytes'));
  const small = judged('peak memory, MB', peak, BARS.peak);
  if (theirs.length === 0) return small;
  told('genanki, no answers', theirs);
  const time = middle(theirs, 'seconds');
  const met = [
    judged('time without answers, of genanki', middle(plain, 'seconds') / time, BARS.plain),
    judged('time with answers, of genanki', middle(answered, 'seconds') / time, BARS.answered),
    judged('file without answers, of genanki', plain[0].bytes / theirs[0].bytes, BARS.file),
  ];
  return small && !met.includes(false);
}

/** Whether the real Anki finds every note, card and answer in our package; told beside its own times. */
function takenByAnki(python, folder, notes) {
  const package_ = join(folder, `own-${ANSWERS}.apkg`);
  const text = printed(python, [join(ROOT, 'build/bench-decks-anki.py'), package_, folder]);
  if (text === null) throw new Error('Anki ended with an error.');
  const { notes: found, cards, revlog, taken, given } = JSON.parse(text);
  const whole = found === notes && cards === notes && revlog === notes * ANSWERS;
  console.log(
    `  Anki took ${found} notes, ${cards} cards, ${revlog} answers in ${taken.toFixed(1)} s of CPU: ${whole ? 'all' : 'NOT ALL'}; gave them out again in ${given.toFixed(1)} s`,
  );
  return whole;
}

/** Anki's own package into the app: from the word to import until the last note stands in both copies. */
async function takenByApp(folder, notes) {
  const { reading, writing, longest, raw } = await importedByApp(join(folder, 'anki.apkg'));
  const pace = notes / writing;
  const met = pace >= IMPORT.pace && longest <= IMPORT.frame;
  console.log(
    `  The app read Anki's package in ${reading.toFixed(1)} s and took ${Math.round(pace)} notes a second (bar ${IMPORT.pace}), longest frame ${Math.round(longest)} ms (bar ${IMPORT.frame}): ${met ? 'met' : 'MISSED'}`,
  );
  console.log(
    `  the database alone took ${raw.seconds.toFixed(1)} s for the ${raw.rows} rows of them (${Math.round(notes / raw.seconds)} notes a second); the app ${(writing / raw.seconds).toFixed(2)} times as long`,
  );
  return met;
}

/** Measures and prints; resolves to whether every bar was met. */
export async function benchDecks(asked = String(NOTES)) {
  const notes = Number(asked);
  await ensureDependencies();
  const python = await pythonWith({
    name: 'bench-decks',
    packages: ['genanki==0.13.1', 'anki==26.9.3'],
    proof: 'import genanki, anki.collection',
    what: 'genanki and Anki (about 80 MB on the disk)',
  });
  const folder = mkdtempSync(join(tmpdir(), 'afterword-bench-'));
  try {
    const took = measured(
      await nodeProgram('content/cli/package.ts', join(folder, 'writer'), 'writer'),
      python,
      folder,
      notes,
    );
    console.log(
      `decks, ${notes} notes, ${RUNS} runs turn about, load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`,
    );
    const met = compared(took);
    if (python === null) return met;
    const taken = takenByAnki(python, folder, notes);
    return (await takenByApp(folder, notes)) && taken && met;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
