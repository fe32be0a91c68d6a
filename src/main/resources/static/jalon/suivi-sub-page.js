// A page behind Suivi des bilans: what it shows is asked for once, and again after whatever is done on it.
import { html, nothing, render } from '../webjars/lit-html/lit-html.js';
import { failure, hash, loading } from './suivi-words.js';

let abort;

export function hideSubPage() {
  abort.abort();
}

// `way` are the parameters of the way back, `title(data)` also stands before there are data, `ask(signal)` gives them,
// `content(state, page)` shows them with what was done since.
export function showSubPage(node, { way, title, ask, content }) {
  abort = new AbortController();
  const { signal } = abort;
  let state = {};
  const view = (change) => {
    state = { ...state, ...change };
    if (!signal.aborted) {
      render(frame(way, title(state.data), state, () => content(state, page)), node);
    }
  };
  const load = () => ask(signal).then((data) => view({ data }));
  const failed = (error) => error.name !== 'AbortError' && view({ error });
  const focus = (css) => node.querySelector(css)?.focus();
  // an act that fails shows why; what is true then is asked for either way
  const act = (doing, after) => doing.catch(failed).then(load).catch(failed).then(() => view(after));
  const page = { view, act, focus };
  view({});
  load()
    .then(() => {
      document.title = `${title(state.data)} | Cockpit`;
      focus('h1');
    })
    .catch(failed);
}

function frame({ from, to, counsellor }, title, state, content) {
  return html`<main class="jsu" aria-busy=${state.data || state.error ? 'false' : 'true'}>
    <p><a href=${hash('suivi', { from, to, counsellor })}>← Suivi des bilans</a></p>
    <header class="jsu-header"><h1 tabindex="-1">${title}</h1></header>
    ${state.data || state.error ? nothing : loading()} ${failure(state.error)}
    <div role="status" class="jsu-said">${state.said || nothing}</div>
    ${state.data ? content() : nothing}
  </main>`;
}
