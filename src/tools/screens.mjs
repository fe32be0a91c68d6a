// Takes the README's pictures of Tasklist and Cockpit from a demonstration that runs on 127.0.0.1:8080.
// Usage: node screens.mjs   (CHROMIUM names another browser than /usr/bin/chromium)
import { chromium } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const pictures = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../docs/pictures');
const base = process.env.JALON_URL ?? 'http://127.0.0.1:8080';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});

async function login(user, app) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-BE', timezoneId: 'Europe/Brussels' });
  const page = await context.newPage();
  await page.goto(`${base}/camunda/app/${app}/default/`);
  await page.waitForFunction(() => document.documentElement.lang === 'fr');
  await page.fill('input[type=text]', user);
  await page.fill('input[type=password]', 'Jalon-demo-2026');
  await page.keyboard.press('Enter');
  await page.waitForLoadState('networkidle');
  return page;
}

async function take(page, name) {
  await page.waitForFunction(() => !/Loading|Chargement/.test(document.body.innerText));
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

const doors = await browser.newPage({ viewport: { width: 1280, height: 1290 } });
await doors.goto(base);
await take(doors, 'demonstration');

const counsellor = await login('conseiller1', 'tasklist');
await counsellor.locator('li.task', { hasText: 'Enregistrer la séance' }).first().click();
await counsellor.locator('.fjs-form').waitFor();
await counsellor.waitForLoadState('networkidle');
await take(counsellor, 'tasklist-seance');

await counsellor.getByText('Dossier', { exact: true }).click();
await counsellor.locator('.jalon-dossier h2').waitFor();
await take(counsellor, 'tasklist-dossier');

const manager = await login('responsable1', 'cockpit');
await manager.goto(`${base}/camunda/app/cockpit/default/#/processes`);
await manager.getByText('Bilan de compétences', { exact: true }).first().click();
await manager.locator('.djs-overlay').first().waitFor({ state: 'attached' });
await manager.waitForLoadState('networkidle');
await take(manager, 'cockpit-bilans');

await manager.goto(`${base}/camunda/app/cockpit/default/#/suivi`);
await manager.locator('#jsu-phases-h').waitFor();
await take(manager, 'cockpit-suivi');

const mails = await browser.newPage({ viewport: { width: 1000, height: 700 } });
await mails.goto(`${base}/demo/courriels`);
await mails.getByText('Votre rendez-vous').first().click();
await mails.waitForLoadState('networkidle');
await take(mails, 'courriel-invitation');

await browser.close();
