// The documents of one's own case, to print and to sign: none holds anything that was confided.
import { html, nothing } from '../webjars/lit-html/lit-html.js';
import { address } from './api.js';
import * as words from './words.js';

export function documents({ caseNumber, status, appointments }, { duringWorkingHours }) {
  if (status === 'RECEIVED') {
    return nothing;
  }
  const held = appointments.filter((a) => a.status === 'HELD' && a.kind === 'BILAN');
  const link = (name, label, parameters) => html`
    <li><a href=${address(`cases/${caseNumber}/documents/${name}.pdf`, parameters)} download>${label} (PDF)</a></li>`;
  return html`
    <section class="jalon-part" aria-labelledby="jalon-documents">
      <h3 id="jalon-documents">Documents à signer ou à remettre</h3>
      <ul>
        ${link('convention', 'Convention de bilan')}
        ${link('attendance', 'Feuille de présence')}
        ${duringWorkingHours ? held.map((a) => link('attestation',
    `Attestation de présence pour l’employeur, ${words.moment(a.start)}`, { appointment: a.id })) : nothing}
      </ul>
      <p class="jalon-small">Aucun ne contient de notes. ${duringWorkingHours
    ? 'Les attestations paraissent ici quand un rendez-vous a été tenu ; remettez-les à la personne, qui les transmet.'
    : 'Ce bilan a lieu en dehors des heures de travail : aucune attestation n’est destinée à l’employeur.'}</p>
    </section>`;
}
