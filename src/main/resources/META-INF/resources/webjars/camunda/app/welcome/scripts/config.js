// What we change in Camunda's Welcome.
export default {
	app: { vendor: 'Micro-credentials', name: 'Welcome' },
	locales: { availableLocales: ['en'], fallbackLocale: 'en' },
	customScripts: ['../../lib/session', '../../lib/texts'],
	requireJsConfig: { ngDeps: ['governance.session', 'governance.texts'] },
	disableWelcomeMessage: true
};
