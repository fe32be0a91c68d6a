// When a session ends while a form is open, Tasklist keeps what was typed in the browser's lasting memory, in clear. We
// keep it in the tab's own memory instead, for the same person only, and forget it at logout, in every tab.
import { jsonOf, onAnswer } from './requests.js';

const DRAFT = 'camunda-form:';
const PERSON = 'jalon-person';
const LOGOUT = 'jalon-logout';
const native = {
  getItem: Storage.prototype.getItem,
  setItem: Storage.prototype.setItem,
  removeItem: Storage.prototype.removeItem,
};

const memoryFor = (storage, key) =>
  storage === localStorage && String(key).startsWith(DRAFT) ? sessionStorage : storage;

for (const [name, method] of Object.entries(native)) {
  Storage.prototype[name] = function redirected(key, ...rest) {
    return method.call(memoryFor(this, key), key, ...rest);
  };
}

forgetIn(localStorage); // what earlier versions left there

onAnswer(({ method, path }, xhr) => {
  if (!/\/api\/admin\/auth\/user\/[^/]+(\/log(in\/[^/]+|out))?$/.test(path)) {
    return;
  }
  if (method === 'POST' && path.endsWith('/logout')) {
    forgetIn(sessionStorage);
    native.setItem.call(localStorage, LOGOUT, String(Date.now()));
  } else if (xhr.status === 200) {
    welcome(jsonOf(xhr)?.userId);
  }
});

window.addEventListener('storage', ({ key }) => {
  if (key === LOGOUT) {
    forgetIn(sessionStorage);
  }
});

function welcome(person) {
  if (person && native.getItem.call(sessionStorage, PERSON) !== person) {
    forgetIn(sessionStorage);
    native.setItem.call(sessionStorage, PERSON, person);
  }
}

function forgetIn(storage) {
  Object.keys(storage)
    .filter((key) => key.startsWith(DRAFT))
    .forEach((key) => native.removeItem.call(storage, key));
}
