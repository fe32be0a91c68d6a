// What the webapps' code and their server say in English beside their locale files, and how we say it. Fixed texts
// first, then those with a value inside.
export const FIXED = {
  'Field is required.': 'Ce champ est obligatoire.',
  'Field must be a valid email.': 'Une adresse électronique valable est attendue.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Un numéro international est attendu, par exemple +32 470 12 34 56.',
  'Value is not a number.': 'Un nombre est attendu.',
  'Add new': 'Ajouter',
  'Collapse': 'Replier',
  'Select': 'Choisir',
  'Search': 'Rechercher',
  'No results': 'Aucun résultat',
  'All values selected': 'Tout est choisi',
  'Nothing to show.': 'Rien à montrer.',
  'Increment': 'Augmenter',
  'Decrement': 'Diminuer',
  'Next page': 'Page suivante',
  'Previous page': 'Page précédente',
  'Remove tag': 'Retirer',
  'Skip to search': 'Aller à la recherche',
  'Delete item': 'Supprimer',
  'dd/mm/yyyy': 'jj/mm/aaaa',
  'd/mm/yyyy': 'jj/mm/aaaa',
  'd/m/yyyy': 'jj/mm/aaaa',
  'hh:mm': 'hh:mm',
  'hh:mm --': 'hh:mm',
  'Toggle this section': 'Ouvrir ou refermer cette partie',
  'null': '–',
  'CAM_WIDGET_HEADER_TOGGLE_NAVIGATION': 'Afficher ou masquer le menu',
};

const WITH_VALUE = [
  [/^(?:Error: )?The user with id .+ does not have .+ permission/, () => 'Vous n’avez pas le droit de voir ou de faire ceci.'],
  [/^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}):\d{2}$/, (year, month, date, time) => `${date}/${month}/${year} ${time}`],
  [/^Field must have minimum value of (.+)\.$/, (n) => `Le nombre doit être d’au moins ${comma(n)}.`],
  [/^Field must have maximum value of (.+)\.$/, (n) => `Le nombre doit être d’au plus ${comma(n)}.`],
  [/^Field must have minimum length of (.+)\.$/, (n) => `Le texte doit compter au moins ${n} caractères.`],
  [/^Field must have maximum length of (.+)\.$/, (n) => `Le texte doit compter au plus ${n} caractères.`],
  [/^Field must match pattern .+$/, () => 'Ce champ n’a pas la forme attendue.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (a, b) => `Choisissez une valeur possible ; les plus proches sont ${comma(a)} et ${comma(b)}.`],
  [/^Expand all \((\d+)\)$/, (n) => `Tout déplier (${n})`],
  [/^Remove list item (\d+)$/, (n) => `Supprimer l’élément ${n}`],
  [/^Click to remove sorting$/, () => 'Ne plus trier'],
  [/^Click to sort by (.+) ascending$/, (c) => `Trier par ${c}, en ordre croissant`],
  [/^Click to sort by (.+) descending$/, (c) => `Trier par ${c}, en ordre décroissant`],
];

function comma(number) {
  return String(number).replace('.', ',');
}

/** The French of an English text; null when it is none of those that we know. */
export function french(text) {
  const trimmed = text.trim();
  if (Object.hasOwn(FIXED, trimmed)) {
    return text.replace(trimmed, FIXED[trimmed]);
  }
  for (const [pattern, say] of WITH_VALUE) {
    const match = pattern.exec(trimmed);
    if (match) {
      return say(...match.slice(1));
    }
  }
  return null;
}
