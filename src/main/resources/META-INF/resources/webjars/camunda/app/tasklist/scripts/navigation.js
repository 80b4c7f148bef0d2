// The way from Tasklist to our pages: links in the header, and from a task to the page of
// its proposal.
const link = (node, address, text) => {
	const anchor = document.createElement('a');
	anchor.href = address;
	anchor.textContent = text;
	node.append(anchor);
};

const inHeader = (id, priority, address, text) => ({
	id,
	pluginPoint: 'tasklist.navbar.action',
	priority,
	render: (node) => link(node, address, text)
});

const proposalOfTask = {
	id: 'governance-proposal',
	pluginPoint: 'tasklist.task.action',
	priority: 2000,
	render: (node, { api }, scope) => {
		// The same place serves one task after the other.
		scope.taskData.newChild(scope).observe('task', async (task) => {
			node.replaceChildren();
			if (!task?.id) {
				return;
			}
			const answer = await fetch(`${api.engineApi}/task/${task.id}/variables/number?deserializeValue=false`);
			const number = answer.ok && (await answer.json()).value;
			if (number) {
				node.replaceChildren();
				link(node, `/proposals/${encodeURIComponent(number)}`, `Proposal ${number}`);
			}
		});
	}
};

export default [
	inHeader('governance-home', 300, '/', 'Home'),
	inHeader('governance-proposals', 290, '/proposals', 'All proposals'),
	proposalOfTask
];
