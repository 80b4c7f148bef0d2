// Keeps the place within Tasklist (after the #) that a link of ours leads to: a browser
// hands it on through redirects, but not through a form.
document.getElementById('sign-in').addEventListener('submit', (event) => {
	event.target.action += window.location.hash;
});
