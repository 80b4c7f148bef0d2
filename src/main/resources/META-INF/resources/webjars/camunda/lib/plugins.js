// Hands the web app the plug-ins that its server found. The app's own page does this in a
// script of its own, which a content security policy without a nonce forbids.
{
	// Written by the server as JavaScript literals: [{ name: 'x', location: '/y' }, …]
	const list = (text) => JSON.parse((text || '[]').replace(/(\w+): /g, '"$1": ').replace(/'/g, '"'));
	const { dependencies, packages } = document.currentScript.dataset;
	const base = document.querySelector('base');

	window.PLUGIN_DEPENDENCIES = list(dependencies);
	window.PLUGIN_PACKAGES = list(packages);
	window.require = { waitSeconds: 0 };
	if (base.getAttribute('app-name') === 'tasklist') {
		window.tasklistConf = { apiUri: base.getAttribute('engine-api').replace(/\/$/, ''), mock: false, resources: {} };
	}
	if (base.getAttribute('app-name') === 'cockpit') {
		window.camCockpitConf = {};
	}
	if (base.getAttribute('app-name') === 'admin') {
		window.camAdminConf = {};
	}
}
