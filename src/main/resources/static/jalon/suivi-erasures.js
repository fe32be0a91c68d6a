// What was destroyed of which case, and the beneficiary's request to destroy it, for a case that is closed.
import { html, nothing } from '../webjars/lit-html/lit-html.js';
import { get, post } from './suivi-http.js';
import { pager } from './suivi-lists.js';
import { showSubPage } from './suivi-sub-page.js';
import { day, hashParameters, moment, number } from './suivi-words.js';

export function showErasures(node) {
  const parameters = hashParameters();
  showSubPage(node, {
    way: parameters,
    title: () => 'Effacements et attestations',
    ask: (signal) => get('effacements', parameters, signal),
    content: (state, page) => content(parameters, state, (form) => ask(form, page)),
  });
}

function ask(form, { view, act }) {
  const typed = new FormData(form);
  view({ busy: true, error: null, said: null });
  act(
    post('effacements', { number: typed.get('number'), confirmed: typed.get('confirmed') === 'on' }).then(
      ({ caseNumber, atLatest }) => {
        form.reset();
        view({ said: `Demande notée pour ${caseNumber}\u00a0: la personne reçoit un courriel, et tout est effacé dès qu'il est parti, au plus tard le ${day(atLatest)}.` });
      },
    ),
    { busy: false },
  );
}

function content(parameters, state, ask) {
  return html`<section class="jsu-card" aria-labelledby="jsu-request-h">
      <h2 id="jsu-request-h">Noter une demande d'effacement</h2>
      <p>
        Pour un dossier clos, quand la personne le demande. En phase 4, c'est à qui suit le dossier de la noter, dans
        l'onglet Dossier.
      </p>
      <form
        class="jsu-filters"
        aria-label="Demande d'effacement"
        @submit=${(event) => {
          event.preventDefault();
          ask(event.currentTarget);
        }}
      >
        <div>
          <label for="jsu-number">Numéro du dossier</label>
          <input id="jsu-number" name="number" class="form-control" required maxlength="14" autocomplete="off" placeholder="BC-2026-000001" />
        </div>
        <div class="jsu-check">
          <input id="jsu-confirmed" name="confirmed" type="checkbox" required />
          <label for="jsu-confirmed">La personne l'a demandé&nbsp;; je sais que ceci ne se défait pas.</label>
        </div>
        <button type="submit" class="btn btn-danger" ?disabled=${state.busy}>Effacer ce dossier</button>
      </form>
    </section>
    ${state.data.total ? certificates(parameters, state.data) : html`<p>Rien n'a été détruit jusqu'ici.</p>`}`;
}

function certificates(parameters, data) {
  return html`<p>${number(data.total)} ${data.total > 1 ? 'attestations' : 'attestation'}</p>
    <div class="jsu-scroll" tabindex="0" role="group" aria-label="Attestations">
      <table class="jsu-list">
        <thead>
          <tr>
            <th scope="col">Dossier</th>
            <th scope="col">Ce qui a été détruit</th>
            <th scope="col">Le</th>
            <th scope="col">Règle</th>
            <th scope="col">Demande notée par</th>
            <th scope="col" class="jsu-right">Enregistrements</th>
          </tr>
        </thead>
        <tbody>
          ${data.certificates.map(
            (line) => html`<tr>
              <th scope="row">${line.number}</th>
              <td>${line.kind}</td>
              <td>${moment(line.at)}</td>
              <td>${line.rule}</td>
              <td>${line.enteredBy || '–'}</td>
              <td class="jsu-right">${number(line.records)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${pager('suivi/effacements', parameters, data) || nothing}`;
}
