// What we change in Camunda's Welcome.
export default {
	app: { vendor: 'Micro-credentials', name: 'Welcome' },
	locales: { availableLocales: ['en'], fallbackLocale: 'en' },
	customScripts: ['../../lib/session'],
	requireJsConfig: { ngDeps: ['governance.session'] },
	disableWelcomeMessage: true
};
