/** Loaded before a program that is measured: leaves its CPU time (s) and peak memory (MB) in the file BENCH_USAGE. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: Math.round(maxRSS / 1024) };
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage));
});
