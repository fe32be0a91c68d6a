// A case, or all open cases of a counsellor, given to another one: who, an explicit confirmation, and what became of them.
import { html, nothing } from '../webjars/lit-html/lit-html.js';
import { get, post } from './suivi-http.js';
import { showSubPage } from './suivi-sub-page.js';
import { hashParameters, number } from './suivi-words.js';

// `dossier` is the number of the only case, `de` the user id of who follows it, or of who follows all of them.
export function showHandover(node) {
  const { dossier, de } = hashParameters();
  showSubPage(node, {
    way: {},
    title: () => "Confier à quelqu'un d'autre",
    ask: (signal) => get('conseillers', {}, signal),
    content: (state, page) => content(dossier, de, state, actsOn(dossier, de, state, page)),
  });
}

function actsOn(dossier, de, { to }, { view, act, focus }) {
  return {
    choose: (chosen) => {
      view({ to: chosen, error: null, said: null, failures: null });
      focus('.jsu-ask button');
    },
    cancel: () => {
      view({ to: null });
      focus('#jsu-successor');
    },
    confirm: () => {
      view({ busy: true });
      const path = dossier ? `dossiers/${encodeURIComponent(dossier)}` : `conseillers/${encodeURIComponent(de)}`;
      act(
        post(`${path}/transfert`, { counsellor: to }).then((outcome) =>
          view({ ...told(dossier, to, outcome), done: Boolean(dossier) }),
        ),
        { busy: false, to: null },
      ).then(() => focus('h1'));
    },
  };
}

const cases = (count) => `${number(count)} ${count > 1 ? 'dossiers' : 'dossier'}`;

function told(dossier, to, outcome) {
  if (dossier) {
    return { said: `Le dossier ${dossier} est confié à ${to}.` };
  }
  const { moved, failures, left } = outcome;
  const rest = left ? ` Il en reste ${number(left)}\u00a0: vous pouvez recommencer.` : '';
  const many = moved > 1 ? 'sont confiés' : 'est confié';
  return { said: moved ? `${cases(moved)} ${many} à ${to}.${rest}` : null, failures };
}

function content(dossier, de, state, acts) {
  const from = state.data.find((one) => one.counsellor === de);
  const count = dossier ? 1 : (from?.openCases ?? 0);
  return html`${failures(state.failures)} ${state.done || !count ? nothing : card(dossier, de, count, state, acts)}
  ${count || state.said ? nothing : html`<p>Aucun dossier ouvert n'est suivi par ${de}.</p>`}`;
}

function failures(failed) {
  if (!failed?.length) {
    return nothing;
  }
  return html`<div class="jsu-alert" role="alert">
    <p>${cases(failed.length)} ${failed.length > 1 ? "n'ont pas pu être confiés" : "n'a pas pu être confié"}&nbsp;:</p>
    <ul>
      ${failed.map((one) => html`<li>${one.number}&nbsp;: ${one.why}</li>`)}
    </ul>
  </div>`;
}

function card(dossier, de, count, state, acts) {
  const others = state.data.filter((one) => one.member && one.counsellor !== de);
  const what = dossier ? `Le dossier ${dossier}, suivi par ${de}` : `Tous les dossiers ouverts de ${de}\u00a0: ${number(count)}`;
  return html`<section class="jsu-card" aria-labelledby="jsu-handover-h">
    <h2 id="jsu-handover-h">${what}</h2>
    ${others.length
      ? html`${choice(others, state, acts)} ${state.to ? confirmation(dossier, de, count, state, acts) : nothing}`
      : html`<p>Personne d'autre n'est dans le groupe des conseillers et conseillères.</p>`}
  </section>`;
}

function choice(others, state, acts) {
  return html`<form
    class="jsu-filters"
    aria-label="Choix de la personne"
    @submit=${(event) => {
      event.preventDefault();
      acts.choose(new FormData(event.currentTarget).get('successor'));
    }}
  >
    <div>
      <label for="jsu-successor">À qui</label>
      <select id="jsu-successor" name="successor" class="form-control" required ?disabled=${Boolean(state.to)}>
        <option value="">Choisissez…</option>
        ${others.map(
          (one) => html`<option value=${one.counsellor}>${one.counsellor} (${cases(one.openCases)})</option>`,
        )}
      </select>
    </div>
    <button type="submit" class="btn btn-primary" ?disabled=${Boolean(state.to)}>Continuer</button>
  </form>`;
}

function confirmation(dossier, de, count, { to, busy }, acts) {
  const all = dossier ? `le dossier ${dossier}` : count > 1 ? `les ${cases(count)}` : cases(count);
  return html`<div class="jsu-ask" role="group" aria-label="Confirmation">
    <p>
      Vous allez confier ${all} de <strong>${de}</strong> à <strong>${to}</strong>, tout de suite. Pour chaque dossier&nbsp;:
    </p>
    <ul>
      <li>${to} voit et fait tout ce que ${de} pouvait voir et faire, notes confidentielles comprises&nbsp;;</li>
      <li>${de} n'y a plus aucun accès&nbsp;: tâches, rendez-vous et courriels en attente passent à ${to}&nbsp;;</li>
      <li>${to} et la personne accompagnée reçoivent chacune un courriel&nbsp;;</li>
      <li>le journal du dossier garde la date et votre nom d'utilisateur.</li>
    </ul>
    <button type="button" class="btn btn-danger" ?disabled=${busy} @click=${acts.confirm}>
      Confier ${dossier ? 'ce dossier' : cases(count)} à ${to}
    </button>
    <button type="button" class="btn btn-default" ?disabled=${busy} @click=${acts.cancel}>Annuler</button>
  </div>`;
}
