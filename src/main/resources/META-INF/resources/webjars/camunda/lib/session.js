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

window.angular.module('governance.session', []).run(['$rootScope', ($rootScope) => {
	let leaving = false;
	$rootScope.$watch('authentication', (authentication) => {
		document.documentElement.dataset.apps = (authentication?.authorizedApps ?? []).join(' ');
	});
	$rootScope.$on('authentication.login.required', (event) => {
		event.preventDefault();
		if (!leaving) {
			leaving = true;
			// After the other listeners: an open form is kept in the browser first.
			setTimeout(() => window.location.reload());
		}
	});
	$rootScope.$on('authentication.logout.success', (event) => {
		event.preventDefault();
		leaving = true;
		forgetDrafts();
		goTo('/login?signedOut');
	});
}]);
