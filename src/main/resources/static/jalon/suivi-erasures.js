// What was destroyed of which case, and the beneficiary's request to destroy it, for a case that is closed.
import { html, nothing, render } from '../webjars/lit-html/lit-html.js';
import { get, post } from './suivi-http.js';
import { frame, pager } from './suivi-lists.js';
import { day, hashParameters, moment, number } from './suivi-words.js';

const TITLE = 'Effacements et attestations';

let abort;

export function hideErasures() {
  abort.abort();
}

export function showErasures(node) {
  abort = new AbortController();
  const { signal } = abort;
  const parameters = hashParameters();
  let state = {};
  const view = (change) => {
    state = { ...state, ...change };
    if (!signal.aborted) {
      render(frame(parameters, TITLE, state, state.data && content(parameters, state, ask)), node);
    }
  };
  const load = () => get('effacements', parameters, signal).then((data) => view({ data }));
  const failed = (error) => error.name !== 'AbortError' && view({ error });
  const ask = (form) => {
    const typed = new FormData(form);
    view({ busy: true, error: null, said: null });
    post('effacements', { number: typed.get('number'), confirmed: typed.get('confirmed') === 'on' })
      .then(({ caseNumber, atLatest }) => {
        form.reset();
        view({ said: `Demande notée pour ${caseNumber}\u00a0: la personne reçoit un courriel, et tout est effacé dès qu'il est parti, au plus tard le ${day(atLatest)}.` });
      })
      .catch(failed)
      .then(load)
      .catch(failed)
      .then(() => view({ busy: false }));
  };
  view({});
  load()
    .then(() => {
      document.title = `${TITLE} | Cockpit`;
      node.querySelector('h1').focus();
    })
    .catch(failed);
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
