// The way from Tasklist to our pages, and which proposal a task is about.
const link = (address, text) => {
	const anchor = document.createElement('a');
	anchor.className = 'governance-link';
	anchor.href = address;
	anchor.textContent = text;
	return anchor;
};

const proposals = new Map();

/** What the task says of its proposal: { number, title }, each maybe absent. Asked once per task. */
const proposalOf = (api, task) => {
	const variable = async (name) => {
		const answer = await fetch(`${api.engineApi}/task/${task}/variables/${name}?deserializeValue=false`);
		return answer.ok ? (await answer.json()).value : undefined;
	};
	if (!proposals.has(task)) {
		proposals.set(task, Promise.all([variable('number'), variable('proposal')])
			.then(([number, proposal]) => ({ number, title: proposal && JSON.parse(proposal).title }))
			.catch(() => ({})));
	}
	return proposals.get(task);
};

const inHeader = (id, priority, address, text) => ({
	id,
	pluginPoint: 'tasklist.navbar.action',
	priority,
	render: (node) => node.append(link(address, text))
});

/** On each card of the list; without it ten ballots look the same. */
const onCard = {
	id: 'governance-card',
	pluginPoint: 'tasklist.card',
	priority: 1000,
	render: async (node, { api, taskId }) => {
		const { number, title } = await proposalOf(api, taskId);
		node.className = 'governance-card';
		node.textContent = [title, number].filter(Boolean).join(' · ');
	}
};

const aboveTask = {
	id: 'governance-proposal',
	pluginPoint: 'tasklist.task.action',
	priority: 2000,
	render: (node, { api }, scope) => {
		// The same place serves one task after the other.
		scope.taskData.newChild(scope).observe('task', async (task) => {
			node.replaceChildren();
			if (task?.id) {
				const { number } = await proposalOf(api, task.id);
				node.replaceChildren(...(number
					? [link(`/proposals/${encodeURIComponent(number)}`, `Where is proposal ${number}?`)] : []));
			}
		});
	}
};

export default [
	inHeader('governance-home', 300, '/', 'Home'),
	inHeader('governance-proposals', 290, '/proposals', 'All proposals'),
	onCard,
	aboveTask
];
