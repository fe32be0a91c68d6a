// Read by the webapp when it starts; shadows the shipped file of the same name.
export default {
  app: { name: 'Tâches', vendor: 'Jalon' },
  locales: { availableLocales: ['fr'], fallbackLocale: 'fr' },
  customScripts: ['scripts/jalon.js'],
};
