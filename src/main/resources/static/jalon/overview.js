// A case at a glance, without content and without a name: the same pictures for counsellors and managers.
import { html, nothing, svg } from '../webjars/lit-html/lit-html.js';
import * as words from './words.js';

const COMPONENTS = [
  ['interview', 'Entretiens'],
  ['evaluation', 'Évaluation'],
  ['individualWork', 'Travail individuel'],
  ['counsellorWork', 'Travail du conseiller'],
];
const WIDTH = 600;

export function timeline(overview) {
  return html`
    <section class="jalon-part" aria-label="Phases">
      <ol class="jalon-phases">
        ${overview.phases.map(({ phase, since, done, current }, index) => html`
          <li class=${`jalon-phase ${done ? 'jalon-done' : ''} ${current ? 'jalon-current' : ''}`}
              aria-current=${current ? 'step' : nothing}>
            <span class="jalon-number" aria-hidden="true">${done ? '✓' : index + 1}</span>
            <span class="jalon-phase-name">${words.PHASE[phase]}</span>
            <span class="jalon-small">${stateOf(since, done, current)}</span>
          </li>`)}
      </ol>
      ${overview.status === 'CLOSED'
        ? html`<p class="jalon-note">${words.STATUS.CLOSED} : ${words.CLOSURE[overview.closure]}.</p>`
        : nothing}
    </section>`;
}

function stateOf(since, done, current) {
  if (current) {
    return since ? `en cours, depuis le ${words.day(since)}` : 'en cours';
  }
  if (done) {
    return since ? `terminée, commencée le ${words.day(since)}` : 'terminée';
  }
  return 'à venir';
}

export function gauge({ gauge: g, forecast }) {
  return html`
    <section class="jalon-part" aria-labelledby="jalon-hours">
      <h3 id="jalon-hours">Heures du bilan</h3>
      ${bars(g)}
      <p class="jalon-missing">${missing(g)}</p>
      ${forecast ? html`<p class=${late(forecast) ? 'jalon-warning' : 'jalon-note'}>${sentence(forecast, g)}</p>` : nothing}
      <details>
        <summary>Les chiffres</summary>
        <table class="jalon-table">
          <caption>Heures tenues dans les phases 1 à 3</caption>
          <thead><tr><th scope="col">Composante</th><th scope="col">Heures</th></tr></thead>
          <tbody>
            ${COMPONENTS.map(([key, label]) => html`<tr><th scope="row">${label}</th><td>${words.hours(g[key])}</td></tr>`)}
            <tr><th scope="row">Total (de ${words.hours(g.minimumTotal)} à ${words.hours(g.maximumTotal)})</th>
                <td>${words.hours(g.total)}</td></tr>
            <tr><th scope="row">Rendez-vous tenus (au moins ${g.minimumAppointments})</th><td>${g.appointments}</td></tr>
          </tbody>
        </table>
      </details>
    </section>`;
}

function bars(g) {
  const scale = WIDTH / g.maximumTotal;
  let from = 0;
  const parts = COMPONENTS.map(([key, label], index) => {
    const x = from * scale;
    from += g[key];
    return svg`<rect class=${`jalon-bar-${index}`} x=${x} y="18" width=${Math.max(0, g[key] * scale)} height="24">
      <title>${label} : ${words.hours(g[key])}</title></rect>`;
  });
  const minimum = g.minimumTotal * scale;
  return html`
    <svg class="jalon-gauge" viewBox="0 0 ${WIDTH + 2} 62" role="img"
         aria-label=${`${words.hours(g.total)} sur ${words.hours(g.maximumTotal)} au plus, minimum ${words.hours(g.minimumTotal)}`}>
      <rect class="jalon-bar-empty" x="0" y="18" width=${WIDTH} height="24"></rect>
      ${parts}
      <line class="jalon-mark" x1=${minimum} x2=${minimum} y1="12" y2="48"></line>
      <text class="jalon-mark-text" x=${minimum} y="9" text-anchor="middle">minimum ${words.hours(g.minimumTotal)}</text>
      <text class="jalon-mark-text" x="0" y="59">0</text>
      <text class="jalon-mark-text" x=${WIDTH} y="59" text-anchor="end">maximum ${words.hours(g.maximumTotal)}</text>
    </svg>
    <ul class="jalon-legend">
      ${COMPONENTS.map(([key, label], index) => html`
        <li><span class=${`jalon-dot jalon-dot-${index}`} aria-hidden="true"></span>${label} : ${words.hours(g[key])}</li>`)}
    </ul>
    <p class="jalon-small">Rendez-vous tenus : ${g.appointments} sur ${g.minimumAppointments} au moins ·
      entretiens : ${words.hours(g.interview)} sur ${words.hours(g.minimumInterviews)} au moins</p>`;
}

function missing(g) {
  const parts = [];
  if (g.missingInterviews > 0) parts.push(`${words.hours(g.missingInterviews)} d’entretien`);
  if (g.missingAppointments > 0) parts.push(`${g.missingAppointments} rendez-vous`);
  if (g.missingTotal > 0) parts.push(`${words.hours(g.missingTotal)} au total`);
  return parts.length ? `Manque encore : ${parts.join(', ')}.` : 'Les minima sont atteints.';
}

const late = ({ kind, on, lastUsefulDay }) => kind === 'UNKNOWN' || (on !== null && on > lastUsefulDay);

/** The forecast in one sentence. */
export function sentence(forecast, g) {
  const goal = `les ${words.hours(g.minimumInterviews)} en ${g.minimumAppointments} rendez-vous`;
  const last = `dernière date utile\u00a0: ${words.day(forecast.lastUsefulDay)}`;
  const tooLate = late(forecast)
    ? ` Planifiez plus tôt, ou notez une demande d’étalement (au plus tard le ${words.day(forecast.absoluteLimit)}).`
    : '';
  switch (forecast.kind) {
    case 'REACHED':
      return `Les minima sont atteints ; ${last}.`;
    case 'PLANNED':
      return `Avec les rendez-vous prévus, ${goal} seront atteints le ${words.day(forecast.on)} ; ${last}.${tooLate}`;
    case 'AT_THIS_PACE':
      return `Au rythme actuel, ${goal} seront atteints le ${words.day(forecast.on)} ; ${last}.${tooLate}`;
    default:
      return `Aucune séance n’est tenue ni prévue : planifiez les rendez-vous ; ${last}.`;
  }
}

export function limits({ limits: dates }) {
  return html`
    <section class="jalon-part" aria-labelledby="jalon-limits">
      <h3 id="jalon-limits">Dates et suite</h3>
      <table class="jalon-table jalon-limits">
        <thead><tr><th scope="col">Date</th><th scope="col">Étape</th><th scope="col">Ce qui se passe</th></tr></thead>
        <tbody>
          ${dates.map(({ kind, on, passed, next }) => html`
            <tr class=${next ? 'jalon-next' : passed ? 'jalon-passed' : ''}>
              <td>${words.day(on)}</td>
              <td>${words.LIMIT[kind][0]}${next ? html` <span class="jalon-badge">prochaine</span>` : nothing}</td>
              <td>${words.LIMIT[kind][1]}</td>
            </tr>`)}
        </tbody>
      </table>
    </section>`;
}

export function mails({ mails: sent }) {
  return html`
    <section class="jalon-part" aria-labelledby="jalon-mails">
      <h3 id="jalon-mails">Courriels</h3>
      ${sent.length === 0 ? html`<p>Aucun courriel pour l’instant.</p>` : html`
        <table class="jalon-table">
          <thead><tr><th scope="col">Date</th><th scope="col">Courriel</th><th scope="col">État</th></tr></thead>
          <tbody>
            ${sent.map(({ kind, status, at }) => html`
              <tr><td>${words.shortMoment(at)}</td><td>${words.MAIL[kind]}</td>
                <td class=${['FAILED', 'UNCERTAIN'].includes(status) ? 'jalon-bad' : ''}>${words.MAIL_STATUS[status]}</td></tr>`)}
          </tbody>
        </table>`}
    </section>`;
}

export function journal({ journal: events }) {
  return html`
    <section class="jalon-part" aria-labelledby="jalon-journal">
      <h3 id="jalon-journal">Journal</h3>
      <ul class="jalon-journal">
        ${events.map((event) => html`<li><span class="jalon-small">${words.shortMoment(event.at)}</span> ${told(event)}</li>`)}
      </ul>
    </section>`;
}

function told({ kind, detail }) {
  const what = words.EVENT[kind];
  if (!detail) {
    return what;
  }
  switch (kind) {
    case 'PHASE_ENTERED': return `${what}\u00a0: ${words.PHASE[detail].toLowerCase()}`;
    case 'FOLLOW_UP_OFFERED': return `${what}, ${words.FOLLOW_UP_ANSWER[detail]}`;
    case 'HANDED_OVER': return `${what}\u00a0: ${detail.replace(' ', ' → ')}`;
    case 'CLOSED': return `${what}\u00a0: ${words.CLOSURE[detail]}`;
    default: return `${what} ${words.day(detail)}`;
  }
}
