// The tab Dossier of a process instance in Cockpit: where the case stands, without content and without a name.
import { html, nothing, render } from '../webjars/lit-html/lit-html.js';
import { get } from './api.js';
import { gauge, limits, mails, timeline } from './overview.js';
import * as words from './words.js';

/** Draws the tab into a node; returns how to take it away again. */
export function openInstance(node, processInstanceId) {
  const abort = new AbortController();
  render(html`<p role="status">Chargement du dossier…</p>`, node);
  get(`suivi/instances/${encodeURIComponent(processInstanceId)}`, { signal: abort.signal })
    .then((overview) => render(view(overview), node))
    .catch((refusal) => {
      if (refusal.name !== 'AbortError') {
        render(html`<p class="jalon-refused" role="alert">${refusal.message}</p>`, node);
      }
    });
  return () => {
    abort.abort();
    render(nothing, node);
  };
}

function view(overview) {
  return html`
    <div class="jalon-dossier">
      <h2>${overview.caseNumber}</h2>
      <p>${words.STATUS[overview.status]}</p>
      ${timeline(overview)}
      ${gauge(overview)}
      ${limits(overview)}
      ${mails(overview)}
    </div>`;
}
