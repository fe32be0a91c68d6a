// The cases behind a figure, and the mails that did not leave; a page at a time.
import { html, nothing } from '../webjars/lit-html/lit-html.js';
import { get, post } from './suivi-http.js';
import { showSubPage } from './suivi-sub-page.js';
import { MAIL } from './words.js';
import { day, hash, hashParameters, moment, number } from './suivi-words.js';

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

// --- cases

export function showCases(node) {
  const parameters = hashParameters();
  showSubPage(node, {
    way: parameters,
    title: (data) => (data ? data.title : 'Dossiers'),
    ask: (signal) => get('dossiers', parameters, signal),
    content: ({ data }) => cases(parameters, data),
  });
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

// --- mails

export function showMails(node) {
  const parameters = hashParameters();
  showSubPage(node, {
    way: parameters,
    title: () => 'Courriels en échec',
    ask: (signal) => get('courriels', parameters, signal),
    content: (state, page) => mails(parameters, state, actsOn(page)),
  });
}

function actsOn({ view, act, focus }) {
  const retry = (mail, twiceAccepted) => {
    view({ busy: mail.id, error: null, said: null });
    act(
      post(`courriels/${encodeURIComponent(mail.id)}/relance`, { twiceAccepted }).then(() =>
        view({ said: `Courriel relancé pour ${mail.number}\u00a0: Jalon l'envoie dans les instants qui suivent.` }),
      ),
      { busy: null, asked: null },
    ).then(() => focus('h1'));
  };
  return {
    start: (mail) => {
      if (!mail.uncertain) {
        retry(mail, false);
        return;
      }
      view({ asked: mail.id, said: null });
      focus('.jsu-confirm button');
    },
    confirm: (mail) => retry(mail, true),
    cancel: (mail) => {
      view({ asked: null });
      focus(`[data-mail="${mail.id}"]`);
    },
  };
}

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
