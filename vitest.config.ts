import { defineConfig } from 'vitest/config';
import { pageScript } from './build/page-script.mjs';

export default defineConfig({
  plugins: [pageScript()],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/app/**'],
    testTimeout: 60_000,
  },
});
