// Asks our own endpoints, which share the webapps' login and token.

const base = `${document.querySelector('base').getAttribute('app-root')}/api/jalon/suivi`;

function address(path, parameters = {}) {
  const query = new URLSearchParams(
    Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ).toString();
  return `${base}/${path}${query ? `?${query}` : ''}`;
}

function token() {
  const cookie = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.split('=')[1]) : '';
}

// Refusals are one French sentence; what is no refusal gets one here.
async function checked(response) {
  if (response.ok) {
    return response;
  }
  let sentence = 'Les données ne peuvent pas être chargées\u00a0: réessayez plus tard.';
  if (response.status === 401) {
    sentence = 'Votre session est terminée\u00a0: connectez-vous à nouveau.';
  } else if ((response.headers.get('Content-Type') || '').includes('json')) {
    const answer = await response.json();
    sentence = answer.message || sentence;
  }
  throw new Error(sentence);
}

async function ask(url, options) {
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin', ...options });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Error('Jalon ne répond pas\u00a0: vérifiez votre connexion et réessayez.');
  }
  return checked(response);
}

export async function get(path, parameters, signal) {
  return (await ask(address(path, parameters), { signal, headers: { Accept: 'application/json' } })).json();
}

export async function post(path, body) {
  await ask(address(path), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': token() },
    body: JSON.stringify(body),
  });
}

export function exportAddress(file, parameters) {
  return address(`export/${file}`, parameters);
}
