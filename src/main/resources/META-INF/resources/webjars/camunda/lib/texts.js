// The web app's texts, there before its first screen: it loads them beside it, and so shows
// their names ("CREATION_DATE") to whoever comes for the first time. Loaded by the config.js
// of each web app.
const base = document.querySelector('base');
const texts = await fetch(`${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/en.json?bust=7.24.0`)
	.then((answer) => (answer.ok ? answer.json() : null))
	.catch(() => null);

/** Texts that are ours. */
const OURS = {
	// A notice of the vendor to the administrators of this software, not to the faculty.
	BANNER_CE_EOL_TEXT: '',
	PASSWORD_POLICY_USER_DATA: 'It must not contain the id, name or mail address',
	PASSWORD_POLICY_COMMON: 'It must not be one of those that everybody tries first'
};

window.angular.module('governance.texts', []).config(['$provide', ($provide) => {
	if (texts) {
		$provide.decorator('localeLoader', ['$q', ($q) => (options) => {
			options.callback?.(null, texts, options.key);
			return $q.resolve({ ...texts.labels, ...OURS });
		}]);
	}
}]);
