// On the drawing of the process: how many cases each phase holds, and for how long they have been there.
import { get } from './suivi-http.js';

const SUB_PROCESSES = {
  PRELIMINARY: 'Phase_Preliminary',
  INVESTIGATION: 'Phase_Investigation',
  CONCLUSION: 'Phase_Conclusion',
  FOLLOW_UP: 'Phase_FollowUp',
};
const TYPE = 'jalon-phase';

let abort;

export function showOverlays(viewer) {
  const elements = viewer.get('elementRegistry');
  if (!Object.values(SUB_PROCESSES).every((id) => elements.get(id))) {
    return; // another process
  }
  abort = new AbortController();
  get('phases', {}, abort.signal)
    .then((phases) => phases.forEach((phase) => overlay(viewer.get('overlays'), phase)))
    .catch((error) => error.name !== 'AbortError' && console.warn(error.message));
}

export function hideOverlays() {
  abort?.abort();
}

// Sits on the top edge and grows upwards; stays legible however far the drawing is zoomed out.
function overlay(overlays, phase) {
  const element = SUB_PROCESSES[phase.phase];
  const badge = document.createElement('div');
  badge.className = 'jsu-badge';
  lines(phase).forEach((line) => badge.appendChild(document.createElement('div')).append(line));
  badge.title = sentence(phase);
  overlays.remove({ element, type: TYPE });
  overlays.add(element, TYPE, { position: { top: 0, left: 4 }, scale: { min: 0.8 }, html: badge });
}

function cases(phase) {
  const { value, text } = phase.count;
  if (text === 'masqué') {
    return 'nombre masqué';
  }
  return text === '5 ou plus' ? '5 dossiers ou plus' : `${text} ${value === 0 ? 'dossier' : 'dossiers'}`;
}

function lines(phase) {
  return phase.medianDays === null
    ? [cases(phase)]
    : [cases(phase), `méd. ${phase.medianDays} j, max. ${phase.oldestDays} j`];
}

function sentence(phase) {
  return phase.medianDays === null
    ? cases(phase)
    : `${cases(phase)}, dans cette phase depuis ${phase.medianDays} jours (médiane), ${phase.oldestDays} au plus`;
}
