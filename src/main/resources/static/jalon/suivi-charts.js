// Accessible pictures: inline SVG with a title and a description; the numbers stand in the table beside each.
import { svg, html } from '../webjars/lit-html/lit-html.js';
import { number } from './suivi-words.js';

const ROW = 30;
const BAR = 18;
const LABEL = 190;
const WIDTH = 560;
const END = 70;
const HIDDEN = 14;

function picture(id, title, description, height, content) {
  return html`<svg
    class="jsu-picture"
    role="img"
    aria-labelledby="${id}-title ${id}-desc"
    viewBox="0 0 ${WIDTH} ${height}"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-desc">${description}</desc>
    <defs>
      <pattern id="${id}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="#fff"></rect>
        <line x1="0" y1="0" x2="0" y2="5" stroke="#666" stroke-width="2"></line>
      </pattern>
    </defs>
    ${content}
  </svg>`;
}

function label(text, y) {
  return svg`<text x=${LABEL - 8} y=${y + BAR - 4} text-anchor="end" class="jsu-label">${text}</text>`;
}

// One row per {label, parts: [{value, text, className}], end}; a part whose value is null is hatched.
export function stackedBars(id, title, rows, legend) {
  const sum = (row) => row.parts.reduce((total, part) => total + (part.value || 0), 0);
  const most = Math.max(1, ...rows.map(sum));
  const scale = (WIDTH - LABEL - END - 5 * HIDDEN) / most;
  const description = rows.map((row) => `${row.label}\u00a0: ${row.end}`).join('\u00a0; ');
  const drawn = rows.map((row, index) => {
    const y = index * ROW + 4;
    let x = LABEL;
    const parts = row.parts
      .filter((part) => part.value !== 0)
      .map((part) => {
        const width = part.value === null ? HIDDEN : Math.max(2, part.value * scale);
        const rect =
          part.value === null
            ? svg`<rect x=${x} y=${y} width=${width - 1} height=${BAR} fill="url(#${id}-hatch)" stroke="#666"></rect>`
            : svg`<rect x=${x} y=${y} width=${Math.max(1, width - 1)} height=${BAR} class=${part.className}></rect>`;
        x += width;
        return rect;
      });
    return svg`${label(row.label, y)}
      <line x1=${LABEL} y1=${y - 3} x2=${LABEL} y2=${y + BAR + 3} class="jsu-axis"></line>
      ${parts}
      <text x=${x + 6} y=${y + BAR - 4} class="jsu-end">${row.end}</text>`;
  });
  return html`${picture(id, title, description, rows.length * ROW + 4, drawn)}${legend ? legendOf(legend) : ''}`;
}

export function bars(id, title, rows) {
  return stackedBars(
    id,
    title,
    rows.map((row) => ({
      label: row.label,
      parts: [{ value: row.value, className: row.className || 'jsu-c3' }],
      end: row.end || number(row.value),
    })),
  );
}

// Shares from 0 to 100 %, each on its own track.
export function shares(id, title, rows) {
  const track = WIDTH - LABEL - END - 60;
  const description = rows.map((row) => `${row.label}\u00a0: ${row.text}`).join('\u00a0; ');
  const drawn = rows.map((row, index) => {
    const y = index * ROW + 4;
    const hidden = row.percent === null;
    return svg`${label(row.short, y)}
      <rect x=${LABEL} y=${y} width=${track} height=${BAR} class="jsu-track"></rect>
      <rect
        x=${LABEL}
        y=${y}
        width=${hidden ? 0 : (row.percent / 100) * track}
        height=${BAR}
        class="jsu-c3"
      ></rect>
      <text x=${LABEL + track + 6} y=${y + BAR - 4} class="jsu-end">${row.text}</text>`;
  });
  return picture(id, title, description, rows.length * ROW + 4, drawn);
}

function legendOf(entries) {
  return html`<ul class="jsu-legend" aria-hidden="true">
    ${entries.map(
      (entry) => html`<li>
        <svg width="12" height="12"><rect width="12" height="12" class=${entry.className}></rect></svg>
        ${entry.label}
      </li>`,
    )}
  </ul>`;
}
