// What we change in Camunda's Cockpit.
export default {
	app: { vendor: 'Micro-credentials', name: 'Cockpit' },
	locales: { availableLocales: ['en'], fallbackLocale: 'en' },
	customScripts: ['../../lib/session', '../../lib/texts'],
	requireJsConfig: { ngDeps: ['governance.session', 'governance.texts'] },
	disableWelcomeMessage: true
};
