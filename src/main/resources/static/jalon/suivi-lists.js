// The cases behind a figure, and the mails that did not leave; a page at a time.
import { html, nothing, render } from '../webjars/lit-html/lit-html.js';
import { get, post } from './suivi-http.js';
import { MAIL } from './words.js';
import { day, failure, hash, hashParameters, loading, moment, number } from './suivi-words.js';

let abort;

function back(parameters) {
  const { from, to, counsellor } = parameters;
  return html`<p><a href=${hash('suivi', { from, to, counsellor })}>← Suivi des bilans</a></p>`;
}

export function frame(parameters, title, state, content) {
  return html`<main class="jsu" aria-busy=${state.data || state.error ? 'false' : 'true'}>
    ${back(parameters)}
    <header class="jsu-header"><h1 tabindex="-1">${title}</h1></header>
    ${state.data || state.error ? nothing : loading()} ${failure(state.error)}
    <div role="status" class="jsu-said">${state.said || nothing}</div>
    ${state.data ? content : nothing}
  </main>`;
}

export function pager(path, parameters, data) {
  if (data.pages < 2) {
    return nothing;
  }
  const link = (page, text) => html`<a class="btn btn-default" href=${hash(path, { ...parameters, page })}>${text}</a>`;
  return html`<nav class="jsu-pager" aria-label="Pages">
    ${data.page > 0 ? link(data.page - 1, 'Page précédente') : nothing}
    <span>Page ${number(data.page + 1)} sur ${number(data.pages)}</span>
    ${data.page + 1 < data.pages ? link(data.page + 1, 'Page suivante') : nothing}
  </nav>`;
}

function caseLink(line) {
  return line.instance
    ? html`<a href="#/process-instance/${line.instance}/runtime">${line.number}</a>`
    : line.number;
}

function stop() {
  abort.abort();
}

// --- cases

export function showCases(node) {
  abort = new AbortController();
  const parameters = hashParameters();
  const view = (state) =>
    render(frame(parameters, state.data ? state.data.title : 'Dossiers', state, state.data && cases(parameters, state.data)), node);
  view({});
  get('dossiers', parameters, abort.signal)
    .then((data) => {
      view({ data });
      document.title = `${data.title} | Cockpit`;
      node.querySelector('h1').focus();
    })
    .catch((error) => error.name !== 'AbortError' && view({ error }));
}

function cases(parameters, data) {
  return html`<p>
      ${number(data.total)} ${data.total > 1 ? 'dossiers' : 'dossier'}${parameters.counsellor
        ? html` de ${parameters.counsellor}`
        : nothing}
    </p>
    <div class="jsu-scroll" tabindex="0" role="group" aria-label=${data.title}>
      <table class="jsu-list">
        <thead>
          <tr>
            <th scope="col">Dossier</th>
            <th scope="col">Phase</th>
            <th scope="col">Début</th>
            <th scope="col">Échéance</th>
            <th scope="col">Conseiller·ère</th>
            <th scope="col">Retard</th>
            <th scope="col"><span class="jsu-sr">Action</span></th>
          </tr>
        </thead>
        <tbody>
          ${data.cases.map(
            (line) => html`<tr>
              <th scope="row">${caseLink(line)}</th>
              <td>${line.phase}</td>
              <td>${day(line.startedOn)}</td>
              <td>${day(line.due)}</td>
              <td>${line.counsellor}</td>
              <td>${line.late.length ? line.late.map((why) => html`<span class="jsu-tag">${why}</span> `) : '–'}</td>
              <td>${line.instance ? handover(line) : nothing}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${pager('suivi/dossiers', parameters, data)}`;
}

function handover(line) {
  return html`<a href=${hash('suivi/transfert', { dossier: line.number, de: line.counsellor })}
    >Confier à quelqu'un d'autre<span class="jsu-sr">&nbsp;: ${line.number}</span></a
  >`;
}

export const hideCases = stop;

// --- mails

export function showMails(node) {
  abort = new AbortController();
  const { signal } = abort;
  const parameters = hashParameters();
  let state = {};
  const view = (change) => {
    state = { ...state, ...change };
    if (!signal.aborted) {
      render(frame(parameters, 'Courriels en échec', state, state.data && mails(parameters, state, acts)), node);
    }
  };
  const load = () => get('courriels', parameters, signal).then((data) => view({ data }));
  const failed = (error) => error.name !== 'AbortError' && view({ error });
  const retry = (mail, twiceAccepted) => {
    view({ busy: mail.id, error: null, said: null });
    post(`courriels/${encodeURIComponent(mail.id)}/relance`, { twiceAccepted })
      .then(() => view({ said: `Courriel relancé pour ${mail.number}\u00a0: Jalon l'envoie dans les instants qui suivent.` }))
      .catch(failed)
      .then(load)
      .catch(failed)
      .then(() => {
        view({ busy: null, asked: null });
        node.querySelector('h1')?.focus();
      });
  };
  const acts = {
    start: (mail) => {
      if (!mail.uncertain) {
        retry(mail, false);
        return;
      }
      view({ asked: mail.id, said: null });
      node.querySelector('.jsu-confirm button')?.focus();
    },
    confirm: (mail) => retry(mail, true),
    cancel: (mail) => {
      view({ asked: null });
      node.querySelector(`[data-mail="${mail.id}"]`)?.focus();
    },
  };
  view({});
  load()
    .then(() => {
      document.title = 'Courriels en échec | Cockpit';
      node.querySelector('h1').focus();
    })
    .catch(failed);
}

export const hideMails = stop;

function mails(parameters, state, acts) {
  const { data } = state;
  if (!data.total) {
    return html`<p>Aucun courriel en échec.</p>`;
  }
  return html`<p>${number(data.total)} ${data.total > 1 ? 'courriels' : 'courriel'}</p>
    <div class="jsu-scroll" tabindex="0" role="group" aria-label="Courriels en échec">
      <table class="jsu-list">
        <thead>
          <tr>
            <th scope="col">Dossier</th>
            <th scope="col">Courriel</th>
            <th scope="col">Depuis</th>
            <th scope="col" class="jsu-right">Essais</th>
            <th scope="col">Nature de l'échec</th>
            <th scope="col">Suite</th>
            <th scope="col"><span class="jsu-sr">Action</span></th>
          </tr>
        </thead>
        <tbody>
          ${data.mails.map(
            (mail) => html`<tr>
                <th scope="row">${caseLink(mail)}</th>
                <td>${MAIL[mail.kind]}</td>
                <td>${moment(mail.since)}</td>
                <td class="jsu-right">${mail.attempts}</td>
                <td>${mail.nature}</td>
                <td>${mail.next}</td>
                <td>
                  <button
                    type="button"
                    class="btn btn-default"
                    data-mail=${mail.id}
                    ?disabled=${state.busy === mail.id}
                    @click=${() => acts.start(mail)}
                  >
                    Relancer<span class="jsu-sr">&nbsp;: ${MAIL[mail.kind]}, ${mail.number}</span>
                  </button>
                </td>
              </tr>
              ${state.asked === mail.id ? confirmation(mail, acts) : nothing}`,
          )}
        </tbody>
      </table>
    </div>
    ${pager('suivi/courriels', parameters, data)}`;
}

function confirmation(mail, acts) {
  return html`<tr class="jsu-confirm">
    <td colspan="7">
      <p>Ce courriel est peut-être déjà parti&nbsp;: le relancer peut l'envoyer deux fois.</p>
      <button type="button" class="btn btn-danger" @click=${() => acts.confirm(mail)}>Relancer quand même</button>
      <button type="button" class="btn btn-default" @click=${() => acts.cancel(mail)}>Ne pas relancer</button>
    </td>
  </tr>`;
}
