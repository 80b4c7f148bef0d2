// One sign-in for all pages: when a web app finds nobody signed in, or signs out, it leads
// to ours. Loaded by the config.js of each web app.
const DRAFTS = 'camunda-form:';

const goTo = (address) => {
	window.location.assign(address);
};

/** Forms that the browser kept for whoever signs out are nobody else's to read. */
const forgetDrafts = () => Object.keys(localStorage)
	.filter((key) => key.startsWith(DRAFTS))
	.forEach((key) => localStorage.removeItem(key));

/** Whoever shows a form keeps it in the browser now: the session is over, and the page goes. */
const keepForms = () => window.dispatchEvent(new Event('governance.leaving'));

window.angular.module('governance.session', []).run(['$rootScope', ($rootScope) => {
	let leaving = false;
	$rootScope.$watch('authentication', (authentication) => {
		document.documentElement.dataset.apps = (authentication?.authorizedApps ?? []).join(' ');
	});
	$rootScope.$on('authentication.changed', (event, authentication) => {
		if (!authentication) {
			keepForms();
		}
	});
	$rootScope.$on('authentication.login.required', (event) => {
		event.preventDefault();
		if (!leaving) {
			leaving = true;
			keepForms();
			window.location.reload();
		}
	});
	$rootScope.$on('authentication.logout.success', (event) => {
		event.preventDefault();
		leaving = true;
		forgetDrafts();
		goTo('/login?signedOut');
	});
}]);
