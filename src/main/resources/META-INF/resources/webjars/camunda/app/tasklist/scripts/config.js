// What we change in Camunda's Tasklist.
export default {
	app: { vendor: 'Micro-credentials', name: 'Tasklist' },
	dateFormat: { normal: 'MMM D, YYYY, h:mm A', long: 'dddd, MMMM D, YYYY, h:mm A', short: 'MMM D, YYYY' },
	// The messages inside forms exist in English only.
	locales: { availableLocales: ['en'], fallbackLocale: 'en' },
	customScripts: ['../../lib/session', '../../lib/texts', 'scripts/forms', 'scripts/navigation', 'scripts/tabs'],
	requireJsConfig: { ngDeps: ['ui.bootstrap', 'governance.session', 'governance.texts', 'governance.forms'] },
	disableWelcomeMessage: true,
	shortcuts: {
		claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
		focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
		focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
		focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
		startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
	}
};
