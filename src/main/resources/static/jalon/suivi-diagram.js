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

function overlay(overlays, phase) {
  const element = SUB_PROCESSES[phase.phase];
  const badge = document.createElement('div');
  badge.className = 'jsu-badge';
  badge.textContent = text(phase);
  overlays.remove({ element, type: TYPE });
  overlays.add(element, TYPE, { position: { top: -14, left: 12 }, html: badge });
}

function text(phase) {
  const cases = `${phase.count.text} ${phase.count.value === 0 || phase.count.value === 1 ? 'dossier' : 'dossiers'}`;
  return phase.medianDays === null
    ? cases
    : `${cases} · ancienneté médiane ${phase.medianDays} j, la plus longue ${phase.oldestDays} j`;
}
