/** What both engines must do alike: draw under the content policy, convert in a worker, keep through a crash. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app.js';

const BRIDGE =
  'The Bridge at Larn\n\nThe Larn bridge was opened in March 1902. It is 412 metres long. ' +
  'The engineer Ada Fenwick designed it for the Larn Railway Company.\n';

test('the window draws and converts without one complaint of the browser', async ({ app }) => {
  const complaints: string[] = [];
  app.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  app.page.on('pageerror', (error) => complaints.push(String(error)));
  await app.page.reload();
  const file = join(app.folder, 'bridge.txt');
  writeFileSync(file, BRIDGE);
  await app.choose([file]);
  await expect(app.page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await app.page.keyboard.press('Control+o');
  await expect(app.page.getByRole('heading', { name: 'The Bridge at Larn' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('an article named at the start is opened, and stays through a crash', async ({ app }) => {
  const file = join(app.folder, 'bridge.txt');
  writeFileSync(file, BRIDGE);
  await app.quit();
  await app.start([file]);
  await expect(app.page.getByRole('heading', { name: 'The Bridge at Larn' })).toBeVisible();
  await app.kill();
  await app.start();
  await expect(app.page.getByText('The Bridge at Larn')).toBeVisible();
});
