// Draws processes/*.bpmn as src/docs/pictures/*.svg, the way that Cockpit shows them (bpmn-js).
// Run it after every change of a model: `npm ci && npm run render` in this folder. It needs a Chromium;
// the variable CHROMIUM says where, when it is not Debian's. With the argument --png it also writes bitmaps,
// of which git keeps none: the eye of whoever checks a drawing needs them, the documentation does not.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url));
const models = join(here, '../../processes');
const pictures = join(here, '../docs/pictures');
const viewer = join(here, 'node_modules/bpmn-js/dist');
const withBitmaps = process.argv.includes('--png');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  mkdirSync(pictures, { recursive: true });
  for (const file of readdirSync(models).filter((name) => name.endsWith('.bpmn')).sort()) {
    await draw(file);
  }
} finally {
  await browser.close();
}

async function draw(file) {
  const { svg, warnings } = await toSvg(readFileSync(join(models, file), 'utf8'));
  if (warnings.length > 0) {
    throw new Error(`${file}: ${warnings.join('; ')}`);
  }
  const picture = join(pictures, basename(file, '.bpmn'));
  writeFileSync(`${picture}.svg`, slim(svg));
  if (withBitmaps) {
    await toBitmap(svg, `${picture}.png`);
  }
  console.log(`${picture}.svg`);
}

async function toSvg(xml) {
  const page = await browser.newPage();
  await page.setContent('<div id="canvas" style="width:1600px;height:900px"></div>');
  await page.addScriptTag({ path: join(viewer, 'bpmn-viewer.production.min.js') });
  await page.addStyleTag({ path: join(viewer, 'assets/diagram-js.css') });
  const drawn = await page.evaluate(async (model) => {
    const bpmn = new BpmnJS({ container: '#canvas' });
    const { warnings } = await bpmn.importXML(model);
    const { svg } = await bpmn.saveSVG();
    return { svg, warnings: warnings.map((warning) => warning.message) };
  }, xml);
  await page.close();
  return drawn;
}

// bpmn-js names its arrow heads anew each time, and git would see a change in every run; and a picture needs
// none of the unseen shapes that catch the mouse in an editor.
function slim(svg) {
  const names = [...new Set(svg.match(/marker-[0-9a-z]{20,}/g) ?? [])];
  const named = names.reduce((text, name, i) => text.replaceAll(name, `marker-${i + 1}`), svg);
  return named
    .replace(/^.*?<svg /s, '<!-- created with bpmn-js by bpmn.io -->\n<svg style="background: white" ')
    .replace(/<(rect|path) [^<>]*class="djs-hit[^>]*\/>/g, '');
}

async function toBitmap(svg, path) {
  const [, , width, height] = svg.match(/viewBox="([-\d. ]+)"/)[1].split(' ').map(Number);
  const page = await browser.newPage({ viewport: { width: Math.ceil(width), height: Math.ceil(height) } });
  await page.setContent(`<body style="margin:0;background:white">${svg}</body>`);
  await page.screenshot({ path });
  await page.close();
}
