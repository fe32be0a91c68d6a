// The tab Dossier of a task: the case at a glance, and what its counsellor can do to it beside the tasks.
import { html, nothing, render } from '../webjars/lit-html/lit-html.js';
import { get, post, Refusal, submitTask } from './api.js';
import { documents } from './documents.js';
import { gauge, journal, limits, mails, timeline } from './overview.js';
import { panelView } from './panel.js';
import * as words from './words.js';

const HOUR_FIELDS = [
  ['interviewHours', 'Entretien (heures)', 'interview'],
  ['evaluationHours', 'Évaluation (heures)', 'evaluation'],
  ['individualWorkHours', 'Travail individuel (heures)', 'individualWork'],
  ['counsellorWorkHours', 'Travail du conseiller (heures)', 'counsellorWork'],
];

/** Draws the tab into a node and keeps it fresh; returns how to take it away again. */
export function openDossier(node, taskId) {
  const tab = new DossierTab(node, taskId);
  tab.load();
  return () => tab.close();
}

class DossierTab {
  constructor(node, taskId) {
    this.node = node;
    this.taskId = taskId;
    this.dossier = null;
    this.failure = '';
    this.said = '';
    this.open = null;
    this.refused = { sentence: '', field: null, busy: false };
    this.notes = null;
    this.gone = false;
  }

  close() {
    this.gone = true;
    this.notes = null;
    render(nothing, this.node);
  }

  async load() {
    try {
      // a task can be completed here; the case stays
      const known = this.dossier?.own ? `cases/${this.dossier.overview.caseNumber}/dossier` : `tasks/${encodeURIComponent(this.taskId)}/dossier`;
      this.dossier = await get(known);
      this.failure = '';
    } catch (refusal) {
      this.failure = sentenceOf(refusal);
    }
    this.draw();
  }

  draw() {
    if (!this.gone) {
      render(this.view(), this.node);
    }
  }

  view() {
    if (!this.dossier) {
      return html`<div class="jalon-dossier">${this.failure
        ? html`<p class="jalon-refused" role="alert">${this.failure}</p>`
        : html`<p role="status">Chargement du dossier…</p>`}</div>`;
    }
    const { overview, own } = this.dossier;
    return html`
      <div class="jalon-dossier">
        <p class="jalon-said" role="status">${this.said}</p>
        ${this.failure ? html`<p class="jalon-refused" role="alert">${this.failure}</p>` : nothing}
        ${this.head(overview, own)}
        ${timeline(overview)}
        ${gauge(overview)}
        ${this.appointments(overview, own)}
        ${limits(overview)}
        ${own ? this.actions(overview) : nothing}
        ${own ? documents(overview, own) : nothing}
        ${own ? this.notesView() : nothing}
        ${mails(overview)}
        ${journal(overview)}
      </div>`;
  }

  head(overview, own) {
    return html`
      <header class="jalon-head">
        <h2>${own ? html`${own.person} <span class="jalon-small">${overview.caseNumber}</span>` : overview.caseNumber}</h2>
        <p>${words.STATUS[overview.status]}</p>
        ${own ? html`
          <p>${own.email}${own.phone ? html` · ${own.phone}` : nothing}
            ${overview.status === 'CLOSED' ? nothing : this.button('address', 'Corriger l’adresse électronique', {
              title: 'Corriger l’adresse électronique',
              hint: 'Les courriels suivants, et ceux qui n’ont pas pu partir, iront à cette adresse.',
              fields: [{ key: 'email', label: 'Adresse e-mail', type: 'email', value: own.email, maxlength: 254 }],
              confirm: 'Corriger',
              submit: (typed) => this.act(`cases/${overview.caseNumber}/address`, typed, 'Adresse corrigée.'),
            })}</p>
          ${this.panel('address')}` : nothing}
      </header>`;
  }

  appointments(overview, own) {
    return html`
      <section class="jalon-part" aria-labelledby="jalon-appointments">
        <h3 id="jalon-appointments">Rendez-vous</h3>
        ${overview.appointments.length === 0 ? html`<p>Aucun rendez-vous pour l’instant.</p>` : html`
          <table class="jalon-table">
            <thead><tr><th scope="col">Quand</th><th scope="col">Durée</th><th scope="col">Manière</th>
              <th scope="col">État</th>${own ? html`<th scope="col">Actions</th>` : nothing}</tr></thead>
            <tbody>${overview.appointments.map((appointment) => this.appointment(appointment, own))}</tbody>
          </table>`}
        ${own?.planningTask ? html`
          <p>${this.button('add', 'Ajouter un rendez-vous', {
            title: 'Ajouter un rendez-vous',
            hint: 'La personne reçoit aussitôt une invitation. Heure de Bruxelles.',
            fields: slotFields({ minutes: 120, mode: 'IN_PERSON' }),
            confirm: 'Ajouter',
            submit: (typed) => this.add(typed),
          })}</p>${this.panel('add')}` : nothing}
      </section>`;
  }

  appointment(a, own) {
    const ahead = a.status === 'PLANNED' && new Date(a.start) > new Date();
    const corrections = own ? own.corrections.filter(({ appointmentId }) => appointmentId === a.id) : [];
    const columns = own ? 5 : 4;
    return html`
      <tr>
        <td>${words.moment(a.start)}</td>
        <td>${a.minutes} min</td>
        <td>${words.MODE[a.mode]}${own ? html`<br><span class="jalon-small">${own.places[a.id]}</span>` : nothing}</td>
        <td>${words.APPOINTMENT[a.status]}${a.kind === 'FOLLOW_UP' ? html` <span class="jalon-badge">${words.APPOINTMENT_KIND[a.kind].toLowerCase()}</span>` : nothing}
          ${a.status === 'HELD' ? html`<br><span class="jalon-small">${heldHours(a)}</span>` : nothing}
          ${corrections.map((c) => html`<br><span class="jalon-small">corrigé le ${words.shortMoment(c.at)} :
            ${words.hours(c.totalBefore)} → ${words.hours(c.totalAfter)} (${c.reason})</span>`)}</td>
        ${own ? html`<td class="jalon-row-actions">${this.rowActions(a, ahead)}</td>` : nothing}
      </tr>
      ${['move', 'cancel', 'hours'].some((act) => this.open?.key === `${act}-${a.id}`)
        ? html`<tr><td colspan=${columns}>${this.panel(this.open.key)}</td></tr>` : nothing}`;
  }

  rowActions(a, ahead) {
    const when = words.moment(a.start);
    if (ahead) {
      return html`
        ${this.button(`move-${a.id}`, 'Déplacer', {
          title: `Déplacer le rendez-vous du ${when}`,
          hint: 'La personne reçoit l’invitation mise à jour. Heure de Bruxelles.',
          fields: slotFields({ start: words.local(a.start), minutes: a.minutes, place: this.dossier.own.places[a.id], mode: a.mode }),
          confirm: 'Déplacer',
          submit: (typed) => this.act(`appointments/${a.id}/move`, slot(typed), 'Rendez-vous déplacé : la personne reçoit un courriel.'),
        }, when)}
        ${this.button(`cancel-${a.id}`, 'Annuler', {
          title: `Annuler le rendez-vous du ${when} ?`,
          hint: 'La personne reçoit un courriel et l’entrée quitte son agenda.',
          fields: [],
          danger: true,
          confirm: 'Annuler ce rendez-vous',
          submit: () => this.act(`appointments/${a.id}/cancel`, {}, 'Rendez-vous annulé : la personne reçoit un courriel.'),
        }, when)}`;
    }
    if (a.status === 'HELD' && this.dossier.overview.status !== 'CLOSED') {
      return this.button(`hours-${a.id}`, 'Corriger les heures', {
        title: `Corriger les heures de la séance du ${when}`,
        hint: 'En quarts d’heure. L’ancienne et la nouvelle entrée sont gardées.',
        fields: [
          ...HOUR_FIELDS.map(([key, label, part]) => (
            { key, label, type: 'text', value: String(a[part]).replace('.', ',') })),
          { key: 'reason', label: 'Motif de la correction', type: 'text', maxlength: 500 },
        ],
        confirm: 'Corriger',
        submit: (typed) => this.act(`appointments/${a.id}/hours`, typed, 'Heures corrigées.'),
      }, when);
    }
    return nothing;
  }

  actions({ caseNumber, status, forecast }) {
    if (status === 'CLOSED') {
      return nothing;
    }
    return html`
      <section class="jalon-part" aria-labelledby="jalon-acts">
        <h3 id="jalon-acts">À la demande de la personne</h3>
        <div class="jalon-buttons">
          ${status === 'OPEN' ? this.button('extension', 'Noter une demande d’étalement', {
            title: 'Noter une demande d’étalement',
            hint: `La personne demande plus de temps : au plus tard jusqu’au ${words.day(forecast.absoluteLimit)}.`,
            fields: [{ key: 'requestedEndDate', label: 'Nouvelle date de fin demandée', type: 'date', max: forecast.absoluteLimit }],
            confirm: 'Noter la demande',
            submit: (typed) => this.act(`cases/${caseNumber}/extension`, typed, 'Demande notée : la suite arrive dans vos tâches et par courriel.'),
          }) : nothing}
          ${status === 'FOLLOW_UP' ? this.button('follow-up', 'Noter une demande d’entretien de suivi', {
            title: 'Noter une demande d’entretien de suivi ?',
            hint: 'La tâche « Proposer un entretien de suivi » s’ouvre aussitôt.',
            fields: [],
            confirm: 'Noter la demande',
            submit: () => this.act(`cases/${caseNumber}/follow-up`, {}, 'Demande notée : proposez l’entretien dans vos tâches.'),
          }) : nothing}
          ${this.button('withdrawal', 'Noter un arrêt', {
            title: 'Arrêter le bilan à la demande de la personne ?',
            hint: 'Le dossier se clôt définitivement, les rendez-vous à venir sont annulés et la personne reçoit un courriel. Ceci ne se défait pas.',
            fields: [],
            danger: true,
            confirm: 'Arrêter et clôturer le dossier',
            submit: () => this.act(`cases/${caseNumber}/withdrawal`, {}, 'Le dossier est clôturé : la personne reçoit un courriel.'),
          })}
          ${status === 'FOLLOW_UP' ? this.button('erasure', 'Noter une demande d’effacement', {
            title: 'Effacer les données à la demande de la personne ?',
            hint: 'Le suivi s’arrête et le dossier se clôt. La personne reçoit un courriel ; dès que les derniers courriels sont partis, son nom, ses coordonnées, ses rendez-vous, ses notes et l’historique sont détruits. Ceci ne se défait pas.',
            fields: [],
            danger: true,
            confirm: 'Arrêter le suivi et tout effacer',
            submit: () => this.act(`cases/${caseNumber}/erasure`, {}, 'Demande notée : le dossier est clôturé et sera effacé. La personne reçoit un courriel.'),
          }) : nothing}
        </div>
        ${this.panel('extension')}${this.panel('follow-up')}${this.panel('withdrawal')}${this.panel('erasure')}
      </section>`;
  }

  notesView() {
    return html`
      <section class="jalon-part" aria-labelledby="jalon-notes">
        <h3 id="jalon-notes">Notes confidentielles</h3>
        <p class="jalon-small">Elles appartiennent à la personne ; vous seul(e) pouvez les lire ici. Chaque lecture est enregistrée.</p>
        ${this.notes === null
          ? html`<button type="button" class="btn btn-default" @click=${() => this.readNotes()}>Lire les notes</button>`
          : html`
            <button type="button" class="btn btn-default" @click=${() => this.closeNotes()}>Refermer les notes</button>
            ${this.notes.length === 0 ? html`<p>Aucune note pour l’instant.</p>` : html`
              <dl class="jalon-notes">${this.notes.map(({ label, text, writtenAt }) => html`
                <dt>${label} <span class="jalon-small">${words.shortMoment(writtenAt)}</span></dt><dd>${text}</dd>`)}</dl>`}`}
      </section>`;
  }

  button(key, label, panel, about = '') {
    const open = this.open?.key === key;
    return html`<button type="button" class="btn btn-link jalon-act" aria-expanded=${open ? 'true' : 'false'}
      aria-label=${about ? `${label} : ${about}` : nothing} @click=${() => this.toggle(key, panel)}>${label}</button>`;
  }

  panel(key) {
    return this.open?.key === key
      ? panelView(this.open.panel, this.refused, (typed) => this.open.panel.submit(typed), () => this.toggle(key))
      : nothing;
  }

  toggle(key, panel) {
    this.open = this.open?.key === key ? null : { key, panel };
    this.refused = { sentence: '', field: null, busy: false };
    this.said = '';
    this.draw();
    if (this.open) {
      this.node.querySelector('.jalon-panel input, .jalon-panel select, .jalon-panel button')?.focus();
    }
  }

  act(path, body, said) {
    return this.attempt(() => post(path, body), said);
  }

  async add(typed) {
    const entry = JSON.stringify([slot(typed)]);
    const completed = this.dossier.own.planningTask;
    await this.attempt(
      () => submitTask(completed, { appointments: { type: 'Json', value: entry } }),
      'Rendez-vous ajouté : la personne reçoit une invitation.',
    );
    this.follow(completed, this.dossier.own?.planningTask);
  }

  /** The planning is a new task after each time; when it is the one that is open, Tasklist goes on with the new one. */
  follow(completed, next) {
    if (completed === this.taskId && next && next !== completed) {
      window.location.hash = window.location.hash.replace(`task=${completed}`, `task=${next}`);
    }
  }

  async attempt(ask, said) {
    this.refused = { sentence: '', field: null, busy: true };
    this.draw();
    try {
      await ask();
      this.open = null;
      this.said = said;
      this.refused = { sentence: '', field: null, busy: false };
      await this.load();
      this.node.querySelector('.jalon-said')?.scrollIntoView({ block: 'center' });
    } catch (refusal) {
      this.refused = { sentence: sentenceOf(refusal), field: fieldOf(refusal), busy: false };
      this.draw();
    }
  }

  async readNotes() {
    try {
      this.notes = await post(`cases/${this.dossier.overview.caseNumber}/notes`);
      this.failure = '';
    } catch (refusal) {
      this.failure = sentenceOf(refusal);
    }
    this.draw();
  }

  closeNotes() {
    this.notes = null;
    this.draw();
  }
}

function slotFields({ start, minutes, place, mode }) {
  return [
    { key: 'start', label: 'Date et heure', type: 'datetime-local', value: start, step: 900 },
    { key: 'minutes', label: 'Durée (minutes)', type: 'number', value: minutes, min: 15, max: 480, step: 15 },
    { key: 'place', label: 'Lieu, lien ou numéro', type: 'text', value: place, maxlength: 200 },
    { key: 'mode', label: 'De quelle manière', options: capitalised(words.MODE), value: mode },
  ];
}

const slot = ({ start, minutes, place, mode }) => ({ start, minutes, place, mode });

const capitalised = (labels) =>
  Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, label[0].toUpperCase() + label.slice(1)]));

function heldHours(a) {
  const parts = [['interview', 'entretien'], ['evaluation', 'évaluation'], ['individualWork', 'travail individuel'], ['counsellorWork', 'travail du conseiller']];
  return parts.filter(([key]) => a[key] > 0).map(([key, label]) => `${words.hours(a[key])} ${label}`).join(', ');
}

/** The planning refuses an entry of its list, list[0].key; the panel has the key alone. */
const fieldOf = ({ field }) => field?.split('.').pop() ?? null;

function sentenceOf(error) {
  if (error instanceof Refusal) {
    return error.message;
  }
  console.error(error);
  return 'Une erreur inattendue s’est produite : rechargez la page.';
}
