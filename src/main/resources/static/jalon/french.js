// What the webapps' locale files cannot reach: the page's language, and texts that are fixed in their code.
document.documentElement.lang = 'fr';
