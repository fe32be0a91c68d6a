// Below the field in which a synthesis is written: a button that shows what is typed as the document that it will be.
import { postForFile, Refusal } from './api.js';

const FIELD = 'confidential_synthesis';
const PLACE = 'jalon-preview';
/** Long enough for the new tab to have read it. */
const KEPT_FOR = 60_000;

new MutationObserver(() => {
  const area = document.querySelector(`.fjs-container textarea[id$="Field_${FIELD}"]`);
  const field = area?.closest('.fjs-form-field');
  if (field && !field.querySelector(`.${PLACE}`)) {
    field.append(place(area));
  }
}).observe(document.documentElement, { subtree: true, childList: true });

function place(area) {
  const node = document.createElement('div');
  node.className = PLACE;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-default';
  button.textContent = 'Aperçu du document (PDF)';
  const said = document.createElement('p');
  said.className = 'jalon-preview-said';
  said.setAttribute('role', 'status');
  button.addEventListener('click', () => open(area.value, button, said));
  node.append(button, said);
  return node;
}

async function open(typed, button, said) {
  const task = /[?&;]task=([\w-]+)/.exec(window.location.hash)?.[1];
  // at once, as an answer to the click: later it would be a pop-up
  const tab = window.open('', '_blank');
  button.disabled = true;
  said.textContent = 'L’aperçu se prépare…';
  try {
    const file = await postForFile(`tasks/${task}/synthesis-preview`, { [FIELD]: typed });
    const address = URL.createObjectURL(file);
    setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
    if (tab) {
      tab.location.replace(address);
      said.textContent = 'L’aperçu est ouvert dans un autre onglet. Rien n’est encore remis.';
    } else {
      said.textContent = 'Votre navigateur a bloqué l’aperçu : autorisez les fenêtres de ce site, puis réessayez.';
    }
  } catch (failure) {
    tab?.close();
    said.textContent = failure instanceof Refusal ? failure.message : 'L’aperçu n’a pas pu être préparé : réessayez plus tard.';
  } finally {
    button.disabled = false;
  }
}
