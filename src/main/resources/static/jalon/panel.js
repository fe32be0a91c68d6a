// A small form that opens below what it is about: one sentence when refused, beside its field; nothing typed is lost.
import { html, nothing } from '../webjars/lit-html/lit-html.js';

/**
 * @param {object} panel - title, hint, fields [{key, label, type, value, options, min, max, step, maxlength, rows}],
 *   confirm (label of the button), danger (whether it cannot be undone)
 * @param {{sentence: string, field: ?string, busy: boolean}} state
 * @param {function(Object<string,string>)} submit - gets what was typed, by key
 * @param {function()} close
 */
export function panelView(panel, state, submit, close) {
  const onSubmit = (event) => {
    event.preventDefault();
    if (!state.busy) {
      submit(Object.fromEntries(new FormData(event.currentTarget)));
    }
  };
  const onKey = (event) => {
    if (event.key === 'Escape') {
      close();
    }
  };
  const elsewhere = state.sentence && !panel.fields.some(({ key }) => key === state.field);
  return html`
    <form class=${`jalon-panel ${panel.danger ? 'jalon-danger' : ''}`} novalidate @submit=${onSubmit} @keydown=${onKey}
          aria-label=${panel.title}>
      <h4>${panel.title}</h4>
      ${panel.hint ? html`<p class="jalon-small">${panel.hint}</p>` : nothing}
      ${panel.fields.map((field) => fieldView(field, state.field === field.key ? state.sentence : ''))}
      ${elsewhere ? html`<p class="jalon-refused" role="alert">${state.sentence}</p>` : nothing}
      <div class="jalon-buttons">
        <button type="submit" class=${`btn ${panel.danger ? 'btn-danger' : 'btn-primary'}`} ?disabled=${state.busy}>
          ${panel.confirm}</button>
        <button type="button" class="btn btn-default" @click=${close}>Renoncer</button>
      </div>
    </form>`;
}

function fieldView(field, sentence) {
  const id = `jalon-field-${field.key}`;
  const described = sentence ? `${id}-refused` : nothing;
  return html`
    <div class=${`jalon-field ${sentence ? 'jalon-invalid' : ''}`}>
      <label for=${id}>${field.label}</label>
      ${control(field, id, described, sentence)}
      ${sentence ? html`<p id=${`${id}-refused`} class="jalon-refused" role="alert">${sentence}</p>` : nothing}
    </div>`;
}

function control(field, id, described, sentence) {
  const invalid = sentence ? 'true' : nothing;
  if (field.options) {
    return html`
      <select class="form-control" id=${id} name=${field.key} aria-invalid=${invalid} aria-describedby=${described}>
        ${Object.entries(field.options).map(([value, label]) => html`
          <option value=${value} ?selected=${value === field.value}>${label}</option>`)}
      </select>`;
  }
  return html`
    <input class="form-control" id=${id} name=${field.key} type=${field.type} value=${field.value ?? ''}
           min=${field.min ?? nothing} max=${field.max ?? nothing} step=${field.step ?? nothing}
           maxlength=${field.maxlength ?? nothing} autocomplete="off"
           aria-invalid=${invalid} aria-describedby=${described}>`;
}
