// Two tabs beside the form of a task: its proposal, with what changed, was decided and is
// said, and the way of the proposal so far. The server makes both as parts of a page.

const message = (text, className = 'governance-empty') => {
	const paragraph = document.createElement('p');
	paragraph.className = className;
	paragraph.textContent = text;
	return paragraph;
};

const numberOf = async (api, taskId) => {
	const answer = await fetch(`${api.engineApi}/task/${taskId}/variables/number?deserializeValue=false`);
	return answer.ok ? (await answer.json()).value : null;
};

/** The first sentence of a refusal in a page that the server answered. */
const refusalIn = (html) => new DOMParser().parseFromString(html, 'text/html')
	.querySelector('[role="alert"]')?.textContent.trim();

/** Sends a form of the tab where it leads; answers what the server refused, or nothing. */
const send = async (form) => {
	const data = new FormData(form);
	const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
	// Where it leads afterwards is a page that nobody needs here.
	const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual', headers: { Accept: 'text/html' } });
	return answer.type === 'opaqueredirect' || answer.ok ? null
		: refusalIn(await answer.text()) ?? `The server answered ${answer.status}.`;
};

/** Which address each place shows: a late answer is not put in the place of a newer one. */
const shown = new WeakMap();

const REFUSALS = { 403: 'This proposal is not open to you.', 404: 'There is no such proposal that you may see.' };

const show = async (node, address) => {
	shown.set(node, address);
	const answer = await fetch(address, { headers: { Accept: 'text/html' } });
	const text = await answer.text();
	if (shown.get(node) !== address) {
		return;
	}
	if (!answer.ok) {
		node.replaceChildren(message(REFUSALS[answer.status] ?? 'It could not be loaded. Open the tab again in a moment.'));
		return;
	}
	const page = new DOMParser().parseFromString(text, 'text/html');
	node.replaceChildren(...page.body.children);
	node.querySelectorAll('a[href^="/"], a[href^="http"]').forEach((anchor) => {
		anchor.target = '_blank';
		anchor.rel = 'noopener';
	});
	node.querySelectorAll('form').forEach((form) => form.addEventListener('submit', async (event) => {
		event.preventDefault();
		const button = form.querySelector('button');
		button.disabled = true;
		form.querySelector('.governance-refusal')?.remove();
		const refused = await send(form).catch(() => 'The server could not be reached. What you wrote still stands here.');
		button.disabled = false;
		if (!refused) {
			await show(node, address);
			const heading = node.querySelector(`#${form.closest('section').getAttribute('aria-labelledby')}`);
			heading?.setAttribute('tabindex', '-1');
			heading?.focus();
			return;
		}
		const box = message(refused, 'governance-refusal');
		box.setAttribute('role', 'alert');
		form.prepend(box);
	}));
};

const tab = (name, label, priority) => ({
	id: `governance-tab-${name}`,
	pluginPoint: 'tasklist.task.detail',
	priority,
	properties: { label },
	render: async (node, { api, taskId }) => {
		node.replaceChildren(message('It is being loaded.'));
		try {
			const number = await numberOf(api, taskId);
			if (number) {
				await show(node, `/proposals/${encodeURIComponent(number)}/tabs/${name}`);
			}
			else {
				node.replaceChildren(message('This task is about no proposal.'));
			}
		}
		catch {
			node.replaceChildren(message('It could not be loaded. Open the tab again in a moment.'));
		}
	}
});

export default [tab('proposal', 'Proposal', 950), tab('way', 'Way so far', 940)];
