// A refused form shows our sentence and nothing else: beside the field that it is about, and as the only text of the
// notification. What was typed stays.
import { jsonOf, onAnswer } from './requests.js';

const MARK = 'jalon-form-refused';
let lastSentence = '';

onAnswer(({ method, path }, xhr) => {
  if (method !== 'POST' || !/\/(submit-form|complete)$/.test(path)) {
    return;
  }
  clear();
  const answer = xhr.status >= 400 ? jsonOf(xhr) : null;
  if (answer?.type === 'Refused') {
    lastSentence = answer.message;
    if (answer.field) {
      mark(answer.field, answer.message);
    }
  }
});

// the page changes all the time; it is looked through only after a refusal
new MutationObserver(() => lastSentence && document.querySelectorAll('[notifications-panel] .alert').forEach(onlyOurs))
  .observe(document.documentElement, { subtree: true, childList: true });

function onlyOurs(notification) {
  const message = notification.querySelector('.message');
  if (message?.textContent.includes(lastSentence)) {
    notification.querySelectorAll('strong').forEach((title) => title.remove());
    if (message.textContent.trim() !== lastSentence) {
      message.textContent = lastSentence;
    }
  }
}

/** The field of a list's entry arrives as list[index].key; each entry is a group of its own, counted from 1. */
function mark(field, sentence) {
  const entry = /\[(\d+)\]\.(\w+)$/.exec(field);
  const id = entry ? `Field_${entry[2]}_${Number(entry[1]) + 1}` : `Field_${field}`;
  const input = document.querySelector(
    `.fjs-container [id$="${id}"], .fjs-container [id*="${id}-"]`,
  );
  const place = input?.closest('.fjs-form-field');
  if (!place) {
    return;
  }
  const said = document.createElement('div');
  said.className = `fjs-form-field-error ${MARK}`;
  said.setAttribute('role', 'alert');
  said.textContent = sentence;
  place.append(said);
  place.addEventListener('input', clear, { once: true });
  place.scrollIntoView({ block: 'center' });
  input.focus({ preventScroll: true });
}

function clear() {
  document.querySelectorAll(`.${MARK}`).forEach((node) => node.remove());
  lastSentence = '';
}
