// Our own endpoints, behind the webapps' login: JSON in, JSON out, one French sentence when refused.

const ROOT = new URL('../camunda/api/jalon/', import.meta.url);
const OFFLINE = 'Jalon ne répond pas : vérifiez votre connexion et réessayez.';

/** What the server refused; `field` names the field that the sentence is about, if any. */
export class Refusal extends Error {
  constructor(sentence, field, status) {
    super(sentence);
    this.field = field ?? null;
    this.status = status;
  }
}

export function get(path, { parameters, signal } = {}) {
  return call(withParameters(path, parameters), { method: 'GET', signal });
}

export function post(path, body = {}) {
  return call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() },
    body: JSON.stringify(body),
  });
}

/** The address of an endpoint, for links such as downloads. */
export function address(path, parameters) {
  return new URL(withParameters(path, parameters), ROOT).href;
}

/** A path with its query; parameters without a value are left out. */
export function withParameters(path, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

/** As post, for an answer that is a file: gives its content as a Blob. */
export async function postForFile(path, body) {
  const response = await ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() },
    body: JSON.stringify(body),
  });
  if (response.ok) {
    return response.blob();
  }
  throw refusal(response.status, await response.text());
}

/** The engine's own API, through which tasks are completed; refuses in the same shape. */
export function submitTask(taskId, variables) {
  return call(`../engine/engine/default/task/${encodeURIComponent(taskId)}/submit-form`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() },
    body: JSON.stringify({ variables }),
  });
}

async function ask(path, options) {
  try {
    return await fetch(new URL(path, ROOT), {
      credentials: 'same-origin',
      ...options,
      headers: { Accept: 'application/json, */*;q=0.5', ...options.headers },
    });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Refusal(OFFLINE, null, 0);
  }
}

async function call(path, options) {
  const response = await ask(path, options);
  const text = await response.text();
  if (response.ok) {
    return text ? JSON.parse(text) : null;
  }
  throw refusal(response.status, text);
}

function refusal(status, text) {
  try {
    const { type, message, field } = JSON.parse(text);
    if (type === 'Refused') {
      return new Refusal(message, field, status);
    }
  } catch {
    // not our answer: a proxy's page, or the session's end
  }
  return new Refusal(
    status === 401 || status === 403
      ? 'Votre session est terminée : connectez-vous à nouveau.'
      : 'Une erreur inattendue s’est produite : réessayez plus tard.',
    null,
    status,
  );
}

function csrfToken() {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}
