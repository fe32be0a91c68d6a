// The short section on Cockpit's dashboard.
import { html, render } from '../webjars/lit-html/lit-html.js';
import { get } from './suivi-http.js';
import { failure, figure, hash, loading, number } from './suivi-words.js';

let abort;

export function showSection(node) {
  abort = new AbortController();
  render(loading(), node);
  get('resume', {}, abort.signal)
    .then((summary) => render(section(summary), node))
    .catch((error) => error.name !== 'AbortError' && render(failure(error), node));
}

export function hideSection() {
  abort.abort();
}

function list(title, figures) {
  return html`<div>
    <h3>${title}</h3>
    <ul>
      ${figures.map(
        (one) => html`<li>
          ${figure(one.value, number(one.value), one.label, hash('suivi/dossiers', { group: one.group }))} ${one.label.replace(' dans les 30 jours', '')}
        </li>`,
      )}
    </ul>
  </div>`;
}

function section(summary) {
  return html`<section class="jsu jsu-section" aria-labelledby="jsu-section-h">
    <h2 id="jsu-section-h">Suivi des bilans</h2>
    <div class="jsu-columns">
      ${list('En retard', summary.late)} ${list('Dans les 30 jours', summary.due)}
      <div>
        <h3>Courriels</h3>
        <ul>
          <li>
            ${figure(
              summary.failedMails,
              number(summary.failedMails),
              'courriels en échec',
              hash('suivi/courriels'),
            )}
            en échec
          </li>
        </ul>
      </div>
    </div>
    <p><a href="#/suivi">Tous les chiffres&nbsp;: Suivi des bilans</a></p>
  </section>`;
}
