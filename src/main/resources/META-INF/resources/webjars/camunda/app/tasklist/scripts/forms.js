// Our changes to how Tasklist shows Camunda Forms. Tasklist 7.24 has no door for them, so
// its directive is decorated:
//
// - its buttons follow the errors that the form shows. Tasklist itself asks the form's
//   "changed" event, which reports fields of dynamic lists as errors though they have none,
//   and then disables Start and Complete for good;
// - "Save draft" on the proposal keeps it on the server;
// - who saves or completes a draft that was saved elsewhere meanwhile is told so, and both
//   texts are kept;
// - the start form gets the departments of the person's campuses;
// - who has yet to claim a task is told so where they look for the button;
// - what the server refuses stands at the form, in its own words.

const PROPOSAL = 'proposal';
const START_DRAFT = 'camunda-form:undefined';

/** Tasklist shows nothing of its own for an error of this text. */
const SHOWN_BY_US = 'camForm submission prevented';

/** The version that what stands in the form was written upon, by task. */
const versions = new Map();

const departments = fetch('/api/departments')
	.then((answer) => (answer.ok ? answer.json() : []))
	.catch(() => []);

const element = (name, className, attributes = {}) => {
	const made = document.createElement(name);
	made.className = className;
	Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
	return made;
};

/** Runs a function while the browser holds this value under the key, then puts back what was there. */
const withStored = (key, value, run) => {
	const before = localStorage.getItem(key);
	localStorage.setItem(key, JSON.stringify({ ...JSON.parse(before ?? '{}'), ...value }));
	try {
		run();
	}
	finally {
		if (before === null) {
			localStorage.removeItem(key);
		}
		else {
			localStorage.setItem(key, before);
		}
	}
};

/** Keeps what was typed in the browser when the session ends. */
const keepWhenLeaving = (node, saveInBrowser) => {
	let typed = false;
	const note = () => {
		typed = true;
	};
	const keep = () => typed && saveInBrowser();
	node.addEventListener('input', note);
	window.addEventListener('governance.leaving', keep);
	return () => window.removeEventListener('governance.leaving', keep);
};

/** Tells Tasklist whether the form shows errors, whenever that changes. */
const watchShownErrors = (node, tell) => {
	let known = false;
	const check = () => {
		const shown = node.querySelector('.fjs-form-field-error') !== null;
		if (shown !== known) {
			known = shown;
			tell(shown);
		}
	};
	const observer = new MutationObserver(check);
	observer.observe(node, { childList: true, subtree: true });
	return () => observer.disconnect();
};

/** Once the form has marked what is wrong. */
const showFirstError = (node) => setTimeout(
	() => node.querySelector('.fjs-form-field-error')?.scrollIntoView({ block: 'center' }), 100);

/** A sentence whose address of kept texts can be followed. */
const withLink = (sentence = '') => sentence.split(/(\/proposals\/[\w-]+\/texts)/).map((piece, at) => {
	if (at % 2 === 0) {
		return piece;
	}
	const anchor = element('a', '', { href: piece, target: '_blank' });
	anchor.textContent = piece;
	return anchor;
});

/** Says what the form or the server found wrong. */
class Refusal {

	constructor(place) {
		this.box = element('div', 'governance-refusal', { role: 'alert', hidden: '' });
		place(this.box);
	}

	clear() {
		this.box.hidden = true;
		this.box.replaceChildren();
	}

	show(sentence, details = []) {
		const paragraph = element('p', '');
		paragraph.append(...withLink(sentence));
		this.box.replaceChildren(paragraph);
		if (details.length > 0) {
			const list = element('ul', '');
			details.forEach((detail) => {
				const item = element('li', '');
				item.textContent = detail;
				list.append(item);
			});
			this.box.append(list);
		}
		this.box.hidden = false;
		this.box.scrollIntoView({ block: 'nearest' });
	}

	/** Offers a way on under what was said. */
	offer(label, run) {
		const button = element('button', 'btn btn-default', { type: 'button' });
		button.textContent = label;
		button.addEventListener('click', run);
		this.box.append(button);
	}

}

/** The sentences of a problem document: one as it is, several as a list under their number. */
const inWords = ({ message, detail, errors = [] }) => (errors.length > 1
	? { sentence: `${errors.length} things are not as they should be:`, details: errors.map((error) => error.message) }
	: { sentence: message ?? detail, details: [] });

/** What is wrong, or nothing where Tasklist knows better what to say. */
const readable = (error) => {
	if (error instanceof Error || error.status || error.response) {
		const { status, response } = error;
		const body = response?.body ?? {};
		return (status >= 400 && status < 500 && body.message) ? { ...inWords(body), status } : null;
	}
	// The form's own errors, by field.
	return { sentence: 'Some answers are not as they should be; they are marked in red.' };
};

const draftAddress = (taskId) => `/api/tasks/${encodeURIComponent(taskId)}/draft`;

const versionIn = (answer) => answer.headers.get('ETag')?.replace(/^W\//, '').replaceAll('"', '');

/** Finds the version of the draft before its form is filled: rather too old than too new. */
const findVersion = async (taskId) => {
	const answer = await fetch(draftAddress(taskId)).catch(() => null);
	versions.set(taskId, answer?.ok ? versionIn(answer) : undefined);
};

/** What the browser kept was written upon a version of its own. */
const resumeVersion = (taskId) => {
	const kept = localStorage.getItem(`camunda-form:${taskId}`);
	if (kept) {
		versions.set(taskId, JSON.parse(kept).basedOn ?? 'unknown');
	}
};

const putDraft = async (taskId, draft) => {
	const session = await fetch('/api/session');
	if (!session.ok) {
		throw new Error('you are signed out. Sign in in another tab, then save again.');
	}
	const { csrf } = await session.json();
	const version = versions.get(taskId);
	const answer = await fetch(draftAddress(taskId), {
		method: 'PUT',
		headers: {
			'Content-Type': 'application/json',
			[csrf.header]: csrf.token,
			...(version && { 'If-Match': `"${version}"` })
		},
		body: JSON.stringify(draft)
	});
	if (!answer.ok) {
		const problem = await answer.json().catch(() => ({}));
		const { sentence, details } = inWords(problem);
		throw Object.assign(new Error(sentence ?? `the server answered ${answer.status}.`),
			{ details, status: answer.status });
	}
	versions.set(taskId, versionIn(answer));
};

/** The button that keeps the proposal on the server, and the sentence that says so. */
const addSaveDraft = (actions, saveInBrowser, taskId, refusal) => {
	const place = element('span', 'governance-draft');
	const button = element('button', 'btn btn-default', { type: 'button' });
	const status = element('span', 'governance-draft-status', { role: 'status', 'aria-live': 'polite' });
	button.textContent = 'Save draft';
	const save = async () => {
		button.disabled = true;
		refusal.clear();
		status.textContent = 'Saving …';
		try {
			saveInBrowser();
			const kept = `camunda-form:${taskId}`;
			const { proposal, answers } = JSON.parse(localStorage.getItem(kept));
			await putDraft(taskId, { proposal, ...(answers && { answers }) });
			localStorage.removeItem(kept);
			const time = new Date().toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
			status.textContent = `Draft saved at ${time}. Nobody reviews it before you submit it.`;
		}
		catch (error) {
			status.textContent = 'Not saved.';
			refusal.show(`The draft was not saved: ${error.message}`, error.details);
			offerOwnText(error);
		}
		button.disabled = false;
	};
	const offerOwnText = ({ status: code }) => {
		if (code === 409) {
			refusal.offer('Put my text in its place', async () => {
				await findVersion(taskId);
				await save();
			});
		}
	};
	button.addEventListener('click', save);
	place.append(button, status);
	actions.prepend(place);
	return { save, offerOwnText, remove: () => place.remove() };
};

/** Says why the form cannot be completed, where nobody or somebody else has claimed the task. */
const addClaimHint = (actions, scope, controller) => {
	const claim = () => document.querySelector('[cam-tasklist-task-meta] .claim');
	const hint = element('span', 'governance-hint', { role: 'status' });
	const reason = () => {
		if (!controller.getOptions().disableForm) {
			return '';
		}
		return claim() ? 'To answer, claim the task first.' : 'Somebody else works on this task.';
	};
	scope.$watch(reason, (text) => {
		hint.textContent = text;
	});
	actions.prepend(hint);
	return () => hint.remove();
};

/** Tasklist's controller of the form, with our changes to what the directive tells it. */
const decorated = (controller, node, scope) => {
	const onDestroy = (run) => scope.$on('$destroy', run);
	const actions = node.closest('[cam-tasklist-form]').querySelector('.form-actions');
	const form = Object.create(controller);
	const { taskId } = controller.getParams();
	const refusal = new Refusal((box) => (taskId ? actions.prepend(box) : node.after(box)));

	form.notifyFormValidated = () => {};
	form.notifyFormInitializationFailed = (error) => controller.notifyFormInitializationFailed(error);
	controller.notifyFormValidated(false);
	onDestroy(watchShownErrors(node, (shown) => {
		controller.notifyFormValidated(shown);
		if (!shown) {
			refusal.clear();
		}
	}));

	let draft;

	form.registerSaveHandler = (keep) => {
		const saveInBrowser = () => {
			keep();
			const version = versions.get(taskId);
			const kept = `camunda-form:${taskId}`;
			if (version) {
				localStorage.setItem(kept, JSON.stringify({ ...JSON.parse(localStorage.getItem(kept)), basedOn: version }));
			}
		};
		controller.registerSaveHandler(saveInBrowser);
		if (taskId) {
			onDestroy(keepWhenLeaving(node, saveInBrowser));
		}
		if (taskId && controller.getTasklistForm().camundaFormRef?.key === PROPOSAL) {
			draft = addSaveDraft(actions, saveInBrowser, taskId, refusal);
			onDestroy(draft.remove);
		}
	};

	form.registerCompletionHandler = (complete) => controller.registerCompletionHandler((done) => {
		refusal.clear();
		complete((error, result) => {
			const wrong = error && readable(error);
			if (wrong) {
				refusal.show(wrong.sentence, wrong.details);
				showFirstError(node);
				draft?.offerOwnText(wrong);
			}
			// The task was done in another window: what stands here is kept beside the proposal.
			if (wrong?.status === 404) {
				draft?.save();
			}
			done(wrong ? new Error(SHOWN_BY_US) : error, result);
		});
	});

	if (taskId) {
		onDestroy(addClaimHint(actions, scope, controller));
	}
	onDestroy(() => refusal.box.remove());
	return form;
};

window.angular.module('governance.forms', []).config(['$provide', ($provide) => {
	$provide.decorator('camTasklistFormCamundaDirective', ['$delegate', ($delegate) => {
		const [directive] = $delegate;
		const { link } = directive;
		directive.compile = () => (scope, node, attributes, controller) => {
			const form = decorated(controller, node[0], scope);
			const { taskId } = controller.getParams();
			if (taskId && controller.getTasklistForm()?.camundaFormRef?.key === PROPOSAL) {
				findVersion(taskId).then(() => {
					resumeVersion(taskId);
					scope.$apply(() => link(scope, node, attributes, form));
				});
				return;
			}
			if (taskId) {
				link(scope, node, attributes, form);
				return;
			}
			departments.then((options) => withStored(START_DRAFT, { departments: options },
				() => scope.$apply(() => link(scope, node, attributes, form))));
		};
		return $delegate;
	}]);
	$provide.decorator('camAPI', ['$delegate', (api) => {
		const tasks = api.resource('task');
		const { submitForm } = tasks;
		tasks.submitForm = (data, done) => {
			const version = versions.get(data.id);
			const basedOn = version && { basedOn: { value: version, type: 'String' } };
			return submitForm.call(tasks, { ...data, variables: { ...data.variables, ...basedOn } }, done);
		};
		return api;
	}]);
}]);
