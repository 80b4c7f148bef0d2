// The way from Tasklist to our pages.
const link = (address, text) => {
	const anchor = document.createElement('a');
	anchor.className = 'governance-link';
	anchor.href = address;
	anchor.textContent = text;
	return anchor;
};

const inHeader = (id, priority, address, text) => ({
	id,
	pluginPoint: 'tasklist.navbar.action',
	priority,
	render: (node) => node.append(link(address, text))
});

const proposalOfTask = {
	id: 'governance-proposal',
	pluginPoint: 'tasklist.task.action',
	priority: 2000,
	render: (node, { api }, scope) => {
		// The same place serves one task after the other.
		let current;
		scope.taskData.newChild(scope).observe('task', async (task) => {
			if (task?.id === current) {
				return;
			}
			current = task?.id;
			node.replaceChildren();
			if (!current) {
				return;
			}
			const answer = await fetch(`${api.engineApi}/task/${task.id}/variables/number?deserializeValue=false`);
			const number = answer.ok && (await answer.json()).value;
			if (number && task.id === current) {
				node.replaceChildren(link(`/proposals/${encodeURIComponent(number)}`, `Where is proposal ${number}?`));
			}
		});
	}
};

export default [
	inHeader('governance-home', 300, '/', 'Home'),
	inHeader('governance-proposals', 290, '/proposals', 'All proposals'),
	inHeader('governance-notices', 280, '/notices', 'Notices'),
	proposalOfTask
];
