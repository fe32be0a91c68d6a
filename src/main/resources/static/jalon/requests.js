// What the webapp asks its server and what it is answered, for scripts that must notice or mend it.

const listeners = [];
const menders = [];
const asked = new WeakMap();
const { open, send } = XMLHttpRequest.prototype;

XMLHttpRequest.prototype.open = function opened(method, url, ...rest) {
  asked.set(this, { method: String(method).toUpperCase(), path: new URL(url, document.baseURI).pathname });
  return open.call(this, method, url, ...rest);
};

XMLHttpRequest.prototype.send = function sent(body) {
  const request = asked.get(this);
  if (!request) {
    return send.call(this, body);
  }
  this.addEventListener('load', () => listeners.forEach((listener) => listener(request, this)));
  return send.call(this, menders.reduce((mended, mend) => mend(request, mended), body));
};

/** Before each request: gets {method, path} and its body, gives the body that is sent. */
export function mendBody(mend) {
  menders.push(mend);
}

/** Calls back with {method, path} and the finished XMLHttpRequest after each answer. */
export function onAnswer(listener) {
  listeners.push(listener);
}

/** The JSON of an answer; null when it is none. */
export function jsonOf(xhr) {
  try {
    return xhr.responseType === 'json' ? xhr.response : JSON.parse(xhr.responseText);
  } catch {
    return null;
  }
}
