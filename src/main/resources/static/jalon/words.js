// Codes as people read them, and dates and hours as Belgians write them. Each code of the server has its words here.

const BELGIUM = 'fr-BE';
const BRUSSELS = 'Europe/Brussels';
const DAY = new Intl.DateTimeFormat(BELGIUM, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat(BELGIUM, {
  weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: BRUSSELS,
});
const CLOCK = new Intl.DateTimeFormat(BELGIUM, { dateStyle: 'short', timeStyle: 'short', timeZone: BRUSSELS });
const LOCAL = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: BRUSSELS });

const first = (date) => date.replace(/(^|\s)1 (?=[a-zéû]+ \d{4})/, '$11er ');

/** A date yyyy-MM-dd as « 2 octobre 2026 », « 1er octobre 2026 ». */
export const day = (date) => first(DAY.format(new Date(`${date}T00:00:00Z`)));

/** An instant as « mar. 6 octobre 2026, 10:00 », Brussels time. */
export const moment = (instant) => first(MOMENT.format(new Date(instant)).replace(/,? à /, ', '));

/** An instant as « 6/10/26 10:00 », Brussels time. */
export const shortMoment = (instant) => CLOCK.format(new Date(instant)).replace(', ', ' ');

/** An instant as a local time yyyy-MM-ddTHH:mm of Brussels, as forms take it. */
export const local = (instant) => LOCAL.format(new Date(instant)).replace(' ', 'T');

/** Decimal hours as « 11 h 45 ». */
export function hours(decimal) {
  const minutes = Math.round(decimal * 60);
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}\u00a0h${rest ? `\u00a0${String(rest).padStart(2, '0')}` : ''}`;
}

export const STATUS = {
  RECEIVED: 'Demande reçue',
  OPEN: 'Bilan en cours',
  FOLLOW_UP: 'Suivi en cours',
  CLOSED: 'Dossier clôturé',
};

export const CLOSURE = {
  COMPLETED: 'douze mois après la fin du bilan',
  REDIRECTED: 'demande orientée vers un autre service',
  NOT_ENGAGED: 'engagement non confirmé',
  WITHDRAWN: 'arrêt par la personne',
  OVERRUN: 'limite absolue dépassée',
};

export const PHASE = {
  PRELIMINARY: 'Préliminaire',
  INVESTIGATION: 'Investigation',
  CONCLUSION: 'Conclusion',
  FOLLOW_UP: 'Suivi',
};

export const MODE = {
  IN_PERSON: 'en présence',
  VIDEO: 'en visioconférence',
  PHONE: 'par téléphone',
};

export const APPOINTMENT = {
  PLANNED: 'Prévu',
  HELD: 'Tenu',
  EXCUSED: 'Excusé',
  NO_SHOW: 'Absence',
  CANCELLED: 'Annulé',
  UNRECORDED: 'Non enregistré',
};

export const APPOINTMENT_KIND = { BILAN: 'Bilan', FOLLOW_UP: 'Suivi' };

/** Each date of a case: its name, and what happens then. */
export const LIMIT = {
  START: ['Début du bilan', ''],
  EARLIEST_END: ['Quatre semaines', 'Le bilan peut se terminer sans motif particulier à partir de ce jour.'],
  DEADLINE_REMINDER: ['Rappel de l’échéance', 'Courriel à la personne et à qui suit le dossier : ce qui manque encore.'],
  DEADLINE: ['Échéance', 'Le lendemain, une tâche demande de décider : étaler, conclure ou arrêter.'],
  ABSOLUTE_LIMIT: ['Limite absolue', 'Le lendemain, les responsables doivent décider.'],
  END: ['Fin du bilan', 'Les douze mois du suivi commencent.'],
  FOLLOW_UP_REMINDER: ['Premier rappel du suivi', 'Courriel à la personne et à qui suit le dossier si aucun entretien n’est proposé.'],
  FOLLOW_UP_REMINDER_AGAIN: ['Second rappel du suivi', 'Courriel à la personne et à qui suit le dossier si aucun entretien n’est proposé.'],
  FOLLOW_UP_LIMIT: ['Premier entretien de suivi, au plus tard', 'Ensuite, le retard est signalé aux responsables.'],
  CLOSURE_NOTICE: ['Dernier mois du suivi', 'Courriel à la personne : dernier mois pour demander un entretien.'],
  CLOSURE: ['Clôture du dossier', 'Le lendemain, le dossier se clôt de lui-même.'],
};

export const MAIL = {
  REQUEST_CODE: 'Code pour vérifier l’adresse',
  REQUEST_RECEIVED: 'Demande arrivée, réponse à suivre',
  ACKNOWLEDGEMENT: 'Accusé de réception',
  REDIRECTION: 'Orientation vers un autre service',
  APPOINTMENT_INVITATION: 'Invitation à un rendez-vous',
  APPOINTMENT_CHANGED: 'Rendez-vous déplacé',
  APPOINTMENT_CANCELLED: 'Rendez-vous annulé',
  APPOINTMENT_REMINDER: 'Rappel d’un rendez-vous',
  DEADLINE_REMINDER: 'Rappel de l’échéance',
  EXTENSION_GRANTED: 'Étalement accordé',
  EXTENSION_REFUSED: 'Étalement refusé',
  SYNTHESIS_AVAILABLE: 'Synthèse disponible',
  FOLLOW_UP_REMINDER: 'Rappel du suivi',
  CLOSURE_NOTICE: 'Dernier mois du suivi',
  CLOSED: 'Clôture du dossier',
  WITHDRAWN: 'Arrêt du bilan',
  CLOSED_NOT_ENGAGED: 'Clôture sans engagement',
  CLOSED_OVERRUN: 'Clôture à la limite absolue',
  ERASURE_REQUESTED: 'Effacement demandé',
  HANDED_OVER: 'Changement de conseiller ou conseillère',
  ACCESS_LINK: 'Lien personnel',
  ACCESS_CODE: 'Code à usage unique',
  EXTENSION_REQUESTED: 'Demande de délai reçue',
  FOLLOW_UP_REQUESTED: 'Demande d’entretien reçue',
  RETURN_CHOSEN: 'Choix pour le retour reçu',
  APPOINTMENT_MOVE_ASKED: 'Demande de déplacement reçue',
  PAGES_NOTICE: 'Avis sur les pages personnelles',
  COUNSELLOR_DEADLINE_REMINDER: 'Au conseiller : rappel de l’échéance',
  COUNSELLOR_DEADLINE_PASSED: 'Au conseiller : échéance passée',
  COUNSELLOR_OVERRUN: 'Au conseiller : limite absolue passée',
  COUNSELLOR_FOLLOW_UP_REMINDER: 'Au conseiller : rappel du suivi',
  COUNSELLOR_FOLLOW_UP_LATE: 'Au conseiller : suivi en retard',
  COUNSELLOR_SESSION_UNRECORDED: 'Au conseiller : séance à enregistrer',
  COUNSELLOR_WITHDRAWN: 'Au conseiller : arrêt du bilan',
  COUNSELLOR_HANDED_OVER: 'Au conseiller : dossier confié',
  COUNSELLOR_RETURN_CHOSEN: 'Au conseiller : choix pour le retour',
  COUNSELLOR_MOVE_ASKED: 'Au conseiller : rendez-vous à déplacer',
  COUNSELLOR_APPOINTMENT_CANCELLED: 'Au conseiller : rendez-vous annulé par la personne',
  MANAGER_OVERRUN: 'Aux responsables : limite absolue passée',
  MANAGER_FOLLOW_UP_LATE: 'Aux responsables : suivi en retard',
  MANAGER_DROP_OUT: 'Aux responsables : risque d’abandon',
};

export const MAIL_STATUS = {
  REQUESTED: 'À envoyer',
  SENDING: 'Envoi en cours',
  SENT: 'Envoyé',
  UNCERTAIN: 'Incertain',
  FAILED: 'Échec',
  ABANDONED: 'Abandonné',
};

export const EVENT = {
  RECEIVED: 'Demande reçue',
  TAKEN: 'Dossier pris en charge',
  OPENED: 'Dossier ouvert',
  PHASE_ENTERED: 'Entrée en phase',
  EXTENSION_REQUESTED: 'Étalement demandé jusqu’au',
  EXTENSION_GRANTED: 'Étalement accordé jusqu’au',
  EXTENSION_REFUSED: 'Étalement refusé',
  CONCLUDING_SOON: 'Conclusion prochaine annoncée',
  OVERRUN_CONTINUED: 'Poursuite décidée par les responsables',
  SYNTHESIS_DELIVERED: 'Synthèse remise à la personne',
  SYNTHESIS_READ: 'Synthèse lue par la personne pour la première fois',
  BILAN_ENDED: 'Fin du bilan',
  FOLLOW_UP_REQUESTED: 'Entretien de suivi demandé',
  FOLLOW_UP_OFFERED: 'Entretien de suivi proposé',
  FOLLOW_UP_HELD: 'Entretien de suivi tenu',
  FOLLOW_UP_LATE: 'Premier suivi en retard',
  WITHDRAWAL_REQUESTED: 'Arrêt demandé par la personne',
  HOURS_CORRECTED: 'Heures corrigées',
  ADDRESS_CORRECTED: 'Adresse électronique corrigée',
  ERASURE_REQUESTED: 'Effacement demandé par la personne',
  HANDED_OVER: 'Dossier confié à quelqu’un d’autre',
  RETURN_CHOSEN: 'Préparation du retour choisie par la personne',
  MOVE_ASKED: 'Déplacement demandé par la personne, rendez-vous du',
  CLOSED: 'Dossier clôturé',
};

export const FOLLOW_UP_ANSWER = { ACCEPTED: 'accepté', DECLINED: 'décliné', UNREACHABLE: 'personne injoignable' };
