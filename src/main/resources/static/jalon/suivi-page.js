// The page "Suivi des bilans": figures, each with its picture, its table and the cases behind it.
import { html, nothing, render } from '../webjars/lit-html/lit-html.js';
import { exportAddress, get } from './suivi-http.js';
import { bars, shares, stackedBars } from './suivi-charts.js';
import { day, failure, figure, hash, hashParameters, loading, number } from './suivi-words.js';

const AGES = ['DAYS_0_TO_6', 'DAYS_7_TO_27', 'DAYS_28_TO_55', 'DAYS_56_TO_119', 'DAYS_120_AND_MORE'];
const SHORT_RATES = ['Suivis dans les 6 mois', 'Bilans étalés', 'Bilans abandonnés'];
const KIND_CLASSES = ['jsu-c1', 'jsu-c3', 'jsu-c5'];

let abort;
let filtered = false;

export function showPage(node) {
  abort = new AbortController();
  const parameters = hashParameters();
  const view = (state) => render(page(parameters, state), node);
  view({});
  get('chiffres', parameters, abort.signal)
    .then((figures) => {
      view({ figures });
      document.title = 'Suivi des bilans | Cockpit';
      if (filtered) {
        filtered = false;
        node.querySelector('h1').focus();
      }
    })
    .catch((error) => error.name !== 'AbortError' && view({ error }));
}

export function hidePage() {
  abort.abort();
}

function page(parameters, { figures, error }) {
  return html`<main class="jsu" aria-busy=${figures || error ? 'false' : 'true'}>
    <header class="jsu-header">
      <h1 tabindex="-1">Suivi des bilans</h1>
      ${figures ? html`<p>Situation au ${day(figures.today)}</p>` : nothing}
    </header>
    ${failure(error)} ${figures ? content(figures) : error ? nothing : loading()}
  </main>`;
}

function content(figures) {
  const chosen = {
    from: figures.period.from,
    to: figures.period.to,
    counsellor: figures.counsellor || '',
  };
  const cases = (parameters) => hash('suivi/dossiers', { ...chosen, ...parameters });
  return html`${filters(figures, chosen)}
    <div class="jsu-grid">
      <div class="jsu-column">${late(figures, cases)} ${mails(figures, chosen)}</div>
      ${ahead(figures, cases)} ${phases(figures, cases)}
      <div class="jsu-column">${load(figures, cases)} ${exports(chosen)} ${erasures()}</div>
      ${rates(figures, cases)}
    </div>
    <p class="jsu-note">
      Dans les phases et les taux, un groupe de 1 à 4 dossiers s'affiche «&nbsp;moins de 5&nbsp;» et n'est pas détaillé&nbsp;;
      «&nbsp;masqué&nbsp;» et «&nbsp;5 ou plus&nbsp;» remplacent un nombre qui permettrait d'en retrouver un. Un dossier est en retard à
      partir du lendemain de sa limite.
    </p>`;
}

function filters(figures, chosen) {
  return html`<form class="jsu-filters" @submit=${submit} aria-label="Filtres">
    <div>
      <label for="jsu-from">Période du</label>
      <input id="jsu-from" name="from" type="date" class="form-control" required .value=${chosen.from} />
    </div>
    <div>
      <label for="jsu-to">au</label>
      <input id="jsu-to" name="to" type="date" class="form-control" required .value=${chosen.to} />
    </div>
    <div>
      <label for="jsu-counsellor">Conseiller·ère</label>
      <select id="jsu-counsellor" name="counsellor" class="form-control">
        <option value="" ?selected=${!chosen.counsellor}>Tous et toutes</option>
        ${figures.counsellors.map(
          (id) => html`<option value=${id} ?selected=${id === chosen.counsellor}>${id}</option>`,
        )}
      </select>
    </div>
    <button type="submit" class="btn btn-primary">Afficher</button>
    <p>La période vaut pour les taux et les exports&nbsp;; le reste est la situation du jour.</p>
  </form>`;
}

function submit(event) {
  event.preventDefault();
  filtered = true;
  const wanted = hash('suivi', Object.fromEntries(new FormData(event.target)));
  if (wanted === window.location.hash) {
    filtered = false;
    return;
  }
  window.location.hash = wanted;
}

function section(id, title, picture, table, wide = false) {
  return html`<section class="jsu-card ${wide ? 'jsu-wide' : ''}" aria-labelledby="${id}-h">
    <h2 id="${id}-h">${title}</h2>
    ${picture}
    <details open>
      <summary>Tableau<span class="jsu-sr">&nbsp;: ${title}</span></summary>
      <div class="jsu-scroll" tabindex="0" role="group" aria-label="Tableau&nbsp;: ${title}">${table}</div>
    </details>
  </section>`;
}

function late(figures, cases) {
  return section(
    'jsu-late',
    'En retard',
    bars(
      'jsu-late',
      'Dossiers en retard par motif',
      figures.late.map((one) => ({ label: one.label, value: one.value, className: 'jsu-late' })),
    ),
    html`<table>
      <thead>
        <tr><th scope="col">Motif</th><th scope="col" class="jsu-right">Dossiers</th></tr>
      </thead>
      <tbody>
        ${figures.late.map(
          (one) => html`<tr>
            <th scope="row">${one.label}</th>
            <td class="jsu-right">${figure(one.value, number(one.value), one.label, cases({ group: one.group }))}</td>
          </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

function ahead(figures, cases) {
  const { kinds, weeks } = figures.ahead;
  const names = ['Échéance du bilan', 'Limite absolue', 'Premier suivi'];
  const week = (one) => `du ${day(one.from).slice(0, 5)} au ${day(one.to).slice(0, 5)}`;
  return section(
    'jsu-ahead',
    'Échéances des 30 prochains jours',
    stackedBars(
      'jsu-ahead',
      'Échéances par semaine',
      weeks.map((one) => ({
        label: week(one),
        parts: one.counts.map((value, index) => ({ value, className: KIND_CLASSES[index] })),
        end: number(one.counts.reduce((a, b) => a + b, 0)),
      })),
      names.map((name, index) => ({ label: name, className: KIND_CLASSES[index] })),
    ),
    html`<table>
      <thead>
        <tr>
          <th scope="col">Semaine</th>
          ${names.map((name) => html`<th scope="col" class="jsu-right">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (one, index) => html`<tr>
            <th scope="row">${week(one)}</th>
            ${one.counts.map((value, kind) => html`<td class="jsu-right">
              ${figure(value, number(value), `${names[kind]}, ${week(one)}`, cases({ group: kinds[kind].group, week: index }))}
            </td>`)}
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Ensemble</th>
          ${kinds.map(
            (one) => html`<td class="jsu-right">
              ${figure(one.value, number(one.value), one.label, cases({ group: one.group }))}
            </td>`,
          )}
        </tr>
      </tfoot>
    </table>`,
  );
}

function phases(figures, cases) {
  return section(
    'jsu-phases',
    'Dossiers en cours par phase et ancienneté',
    stackedBars(
      'jsu-phases',
      "Dossiers par phase, selon le temps passé dans la phase",
      figures.phases.map((row) => ({
        label: row.label,
        parts: row.cells.map((cell, index) => ({ value: cell.value, className: `jsu-c${index + 1}` })),
        end: row.total.text,
      })),
      [
        ...figures.ages.map((label, index) => ({ label, className: `jsu-c${index + 1}` })),
        { label: 'nombre caché', className: 'jsu-hatch' },
      ],
    ),
    html`<table>
      <thead>
        <tr>
          <th scope="col">Phase</th>
          ${figures.ages.map((label) => html`<th scope="col" class="jsu-right">${label}</th>`)}
          <th scope="col" class="jsu-right">Total</th>
        </tr>
      </thead>
      <tbody>
        ${figures.phases.map(
          (row) => html`<tr>
            <th scope="row">${row.label}</th>
            ${row.cells.map(
              (cell, index) => html`<td class="jsu-right">
                ${figure(
                  cell.value,
                  cell.text,
                  `${row.label}, ${figures.ages[index]}`,
                  cases({ group: 'PHASE', phase: row.phase, age: AGES[index] }),
                )}
              </td>`,
            )}
            <td class="jsu-right">
              ${figure(row.total.value, row.total.text, row.label, cases({ group: 'PHASE', phase: row.phase }))}
            </td>
          </tr>`,
        )}
      </tbody>
    </table>`,
    true,
  );
}

function load(figures, cases) {
  const columns = [
    ['IN_BILAN', 'inBilan', 'Bilans en cours'],
    ['IN_FOLLOW_UP', 'inFollowUp', 'En suivi'],
    ['LATE', 'late', 'En retard'],
  ];
  return section(
    'jsu-load',
    'Charge par conseiller·ère',
    stackedBars(
      'jsu-load',
      'Dossiers en cours par conseiller·ère',
      figures.load.map((one) => ({
        label: one.counsellor,
        parts: [
          { value: one.inBilan, className: 'jsu-c4' },
          { value: one.inFollowUp, className: 'jsu-c2' },
        ],
        end: number(one.inBilan + one.inFollowUp),
      })),
      [
        { label: 'bilans en cours (phases 1 à 3)', className: 'jsu-c4' },
        { label: 'en suivi (phase 4)', className: 'jsu-c2' },
      ],
    ),
    html`<table>
      <thead>
        <tr>
          <th scope="col">Conseiller·ère</th>
          ${columns.map(([, , name]) => html`<th scope="col" class="jsu-right">${name}</th>`)}
          <th scope="col"><span class="jsu-sr">Action</span></th>
        </tr>
      </thead>
      <tbody>
        ${figures.load.map(
          (one) => html`<tr>
            <th scope="row">${one.counsellor}</th>
            ${columns.map(
              ([group, key, name]) => html`<td class="jsu-right">
                ${figure(
                  one[key],
                  number(one[key]),
                  `${one.counsellor}, ${name}`,
                  cases({ group, counsellor: one.counsellor }),
                )}
              </td>`,
            )}
            <td>
              <a href=${hash('suivi/transfert', { de: one.counsellor })}
                >Confier à quelqu'un d'autre<span class="jsu-sr">&nbsp;: tous les dossiers de ${one.counsellor}</span></a
              >
            </td>
          </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

function rates(figures, cases) {
  const period = `du ${day(figures.period.from)} au ${day(figures.period.to)}`;
  return section(
    'jsu-rates',
    `Taux de la période ${period}`,
    shares(
      'jsu-rates',
      `Taux de la période ${period}`,
      figures.rates.map((rate, index) => ({
        label: rate.label,
        short: SHORT_RATES[index],
        percent: rate.share.percent,
        text: rate.share.text,
      })),
    ),
    html`<table>
      <thead>
        <tr>
          <th scope="col">Taux</th>
          <th scope="col" class="jsu-right">Part</th>
          <th scope="col" class="jsu-right">Dossiers</th>
          <th scope="col" class="jsu-right">Sur</th>
        </tr>
      </thead>
      <tbody>
        ${figures.rates.map(
          (rate) => html`<tr>
            <th scope="row">${rate.label}</th>
            <td class="jsu-right">${rate.share.text}</td>
            <td class="jsu-right">
              ${figure(rate.share.part.value, rate.share.part.text, rate.label, cases({ group: rate.partGroup }))}
            </td>
            <td class="jsu-right">
              ${figure(
                rate.share.of.value,
                rate.share.of.text,
                `${rate.label}, ensemble`,
                cases({ group: rate.wholeGroup }),
              )}
            </td>
          </tr>`,
        )}
      </tbody>
    </table>
    <p class="jsu-note">
      Suivis&nbsp;: ceux dont la limite des 6 mois tombe dans la période et est passée. Étalements et abandons&nbsp;: les bilans
      commencés dans la période, engagement confirmé.
    </p>`,
  );
}

function mails(figures, chosen) {
  return html`<section class="jsu-card" aria-labelledby="jsu-mails-h">
    <h2 id="jsu-mails-h">Courriels en échec</h2>
    <p class="jsu-big">
      ${figure(
        figures.failedMails,
        number(figures.failedMails),
        'courriels en échec',
        hash('suivi/courriels', { counsellor: chosen.counsellor }),
      )}
    </p>
    <p>Courriels qui n'ont pas pu partir, ou dont l'envoi est incertain.</p>
  </section>`;
}

function exports(chosen) {
  const link = (file, text) => html`<a class="btn btn-default" href=${exportAddress(file, chosen)} download>${text}</a>`;
  return html`<section class="jsu-card" aria-labelledby="jsu-exports-h">
    <h2 id="jsu-exports-h">Exports de la période</h2>
    <p class="jsu-buttons">
      ${link('chiffres.csv', 'Chiffres (CSV)')} ${link('chiffres.xlsx', 'Chiffres (XLSX)')}
      ${link('dossiers.csv', 'Liste des dossiers (CSV)')} ${link('dossiers.xlsx', 'Liste des dossiers (XLSX)')}
    </p>
    <p>La liste porte les dossiers commencés dans la période&nbsp;: numéros, dates et heures, sans nom ni contenu.</p>
  </section>`;
}

function erasures() {
  return html`<section class="jsu-card" aria-labelledby="jsu-erasures-h">
    <h2 id="jsu-erasures-h">Effacements</h2>
    <p>Ce qui a été détruit, quand et selon quelle règle&nbsp;; noter une demande d'effacement pour un dossier clos.</p>
    <p><a class="btn btn-default" href=${hash('suivi/effacements', {})}>Effacements et attestations</a></p>
  </section>`;
}
