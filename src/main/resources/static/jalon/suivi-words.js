// Small French things that page, lists and section share.
import { html, nothing } from '../webjars/lit-html/lit-html.js';
import { withParameters } from './api.js';

export function day(iso) {
  return iso ? iso.split('-').reverse().join('/') : '–';
}

export function moment(iso) {
  const [date, time] = iso.split('T');
  return `${day(date)} à ${time.slice(0, 5)}`;
}

export function number(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

export const hash = (path, parameters) => `#/${withParameters(path, parameters)}`;

export function hashParameters() {
  const query = window.location.hash.split('?')[1] || '';
  return Object.fromEntries(new URLSearchParams(query));
}

// A figure that leads to its cases; nothing behind a zero, nor behind a figure that is hidden.
export function figure(value, text, what, link) {
  if (!value) {
    return html`<span class="jsu-figure ${value === null ? 'jsu-hidden' : ''}">${text}</span>`;
  }
  return html`<a class="jsu-figure" href=${link}>${text}<span class="jsu-sr">&nbsp;: ${what}, voir la liste</span></a>`;
}

export function failure(error) {
  return error ? html`<p class="jsu-alert" role="alert">${error.message}</p>` : nothing;
}

export function loading() {
  return html`<p class="jsu-loading" role="status">Chargement…</p>`;
}
