// What the webapps' locale files cannot reach: the page's language, dates as in Belgium, and texts that are fixed in
// the forms' own code.
import { french } from './texts.js';

const BELGIUM = 'fr-BE';
const PARTS = '.fjs-container, .flatpickr-calendar, [notifications-panel], '
  + '.tooltip, .navbar-toggle, .null-value, table.cam-table td';
const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

document.documentElement.lang = 'fr';

// Forms ask for the browser's own format; the product's is Belgian whatever the browser speaks.
const BrowserFormat = Intl.DateTimeFormat;
const belgian = (locales) => (locales === undefined || locales === 'default' ? BELGIUM : locales);
Intl.DateTimeFormat = new Proxy(BrowserFormat, {
  construct: (target, [locales, options]) => new target(belgian(locales), options),
  apply: (target, self, [locales, options]) => new target(belgian(locales), options),
});

const names = (options, dates) => dates.map((date) => new BrowserFormat(BELGIUM, { ...options, timeZone: 'UTC' }).format(date));
const months = [...Array(12).keys()].map((month) => new Date(Date.UTC(2026, month, 1)));
const weekdays = [...Array(7).keys()].map((day) => new Date(Date.UTC(2026, 1, 1 + day))); // a Sunday first
const calendarWords = {
  weekdays: { shorthand: names({ weekday: 'short' }, weekdays), longhand: names({ weekday: 'long' }, weekdays) },
  months: { shorthand: names({ month: 'short' }, months), longhand: names({ month: 'long' }, months) },
  firstDayOfWeek: 1,
  ordinal: (n) => (n === 1 ? 'er' : ''),
  rangeSeparator: ' au ',
  weekAbbreviation: 'Sem.',
  scrollTitle: 'Défiler pour changer la valeur',
  toggleTitle: 'Cliquer pour changer',
  yearAriaLabel: 'Année',
  monthAriaLabel: 'Mois',
  hourAriaLabel: 'Heure',
  minuteAriaLabel: 'Minute',
  time_24hr: true,
};
localizeOnceThere('flatpickr', (picker) => picker.localize(calendarWords));
onceRunning((injector) => {
  const { DATETIME_FORMATS: dates, NUMBER_FORMATS: numbers } = injector.get('$locale');
  Object.assign(dates, {
    MONTH: calendarWords.months.longhand,
    STANDALONEMONTH: calendarWords.months.longhand,
    SHORTMONTH: calendarWords.months.shorthand,
    DAY: calendarWords.weekdays.longhand,
    SHORTDAY: calendarWords.weekdays.shorthand,
    FIRSTDAYOFWEEK: 0, // Monday, as this calendar counts
  });
  Object.assign(numbers, { DECIMAL_SEP: ',', GROUP_SEP: '\u00a0' });
});

new MutationObserver((changes) => changes.forEach(({ target, addedNodes, type }) => {
  if (type === 'childList') {
    addedNodes.forEach(translate);
  } else {
    translate(target);
  }
})).observe(document.documentElement, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES,
});

// The webapp's own calendar asks its framework for names of days and months.
export function onceRunning(act) {
  const injector = window.angular?.element(document.body).injector();
  if (injector) {
    act(injector);
  } else {
    requestAnimationFrame(() => onceRunning(act));
  }
}

function localizeOnceThere(name, localize) {
  if (window[name]) {
    localize(window[name]);
    return;
  }
  let value;
  Object.defineProperty(window, name, {
    configurable: true,
    get: () => value,
    set: (given) => {
      value = given;
      localize(given);
    },
  });
}

function translate(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (!element) {
    return;
  }
  if (element.matches(PARTS) || element.closest(PARTS)) {
    translateTree(node);
  } else if (node === element) {
    element.querySelectorAll(PARTS).forEach(translateTree);
  }
}

function translateTree(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node);
    } else {
      ATTRIBUTES.filter((name) => node.hasAttribute?.(name)).forEach((name) => translateAttribute(node, name));
    }
  }
}

// What a person typed is never touched: only text nodes outside of fields, and attributes that the forms' code wrote.
function translateText(node) {
  const said = node.parentElement?.closest('textarea, [contenteditable]') ? null : french(node.data);
  if (said !== null && said !== node.data) {
    node.data = said;
  }
}

function translateAttribute(element, name) {
  const said = french(element.getAttribute(name));
  if (said !== null && said !== element.getAttribute(name)) {
    element.setAttribute(name, said);
  }
}
