// What we change in Camunda's Admin.
export default {
	app: { vendor: 'Micro-credentials', name: 'Admin' },
	locales: { availableLocales: ['en'], fallbackLocale: 'en' },
	customScripts: ['../../lib/session', '../../lib/texts'],
	requireJsConfig: { ngDeps: ['governance.session', 'governance.texts'] },
	disableWelcomeMessage: true
};
