// Shows diagrams, those of a proposal with the way that it took: one viewer, a tab for each diagram.
(() => {
	const panel = document.getElementById('diagram');
	if (!panel) {
		return;
	}
	const tabs = [...document.querySelectorAll('[data-diagram]')];
	const status = panel.querySelector('[data-status]');
	const viewer = new BpmnJS({ container: panel.querySelector('[data-canvas]') });
	const canvas = viewer.get('canvas');
	const words = panel.dataset.words ?? 'The list of steps below says the same in words.';
	let shown;

	async function show(tab) {
		tabs.forEach((each) => {
			each.setAttribute('aria-selected', String(each === tab));
			each.tabIndex = (each === tab) ? 0 : -1;
		});
		bringIntoView(tab);
		panel.setAttribute('aria-labelledby', tab.id);
		status.textContent = 'The diagram is being loaded.';
		status.hidden = false;
		shown = tab;
		try {
			const response = await fetch(tab.dataset.diagram, { headers: { Accept: 'application/json' } });
			if (!response.ok) {
				throw new Error(`status ${response.status}`);
			}
			// A diagram alone, or with the way that a proposal took.
			const diagram = response.headers.get('Content-Type').includes('json') ? await response.json()
				: { xml: await response.text(), visits: {}, here: [], flows: [] };
			if (shown !== tab) {
				return;
			}
			await viewer.importXML(diagram.xml);
			mark(diagram);
			fit(diagram);
			panel.querySelector('svg').setAttribute('aria-label', `Diagram: ${tab.firstElementChild.textContent}. ${words}`);
			status.hidden = true;
		}
		catch (error) {
			status.textContent = `The diagram cannot be shown now. ${words}`;
		}
	}

	// Not by scrollIntoView: after it the Tab key goes on from the tab, past all that stands before it.
	function bringIntoView(tab) {
		const list = tab.parentElement;
		const place = tab.getBoundingClientRect();
		list.scrollLeft += place.left - list.getBoundingClientRect().left - (list.clientWidth - place.width) / 2;
	}

	function mark(diagram) {
		const overlays = viewer.get('overlays');
		const elements = viewer.get('elementRegistry');
		for (const [id, times] of Object.entries(diagram.visits)) {
			const element = elements.get(id);
			if (!element) {
				continue;
			}
			const here = diagram.here.includes(id);
			canvas.addMarker(id, here ? 'here' : 'passed');
			overlays.add(id, {
				position: { top: -11, right: here ? 34 : 12 },
				html: badge(here ? '● now' : '✓' + (times > 1 ? ` ${times}×` : ''), here ? 'here' : 'passed')
			});
		}
		diagram.flows.filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, 'taken'));
	}

	function badge(text, kind) {
		const element = document.createElement('span');
		element.className = `badge ${kind}`;
		element.textContent = text;
		return element;
	}

	// The whole diagram where it can be read so; else the place where the proposal is.
	function fit(diagram) {
		const { width, height } = canvas.viewbox().inner;
		const container = panel.querySelector('[data-canvas]');
		container.style.height = `${Math.max(260, Math.min(0.75 * window.innerHeight, 60 + container.clientWidth * height / width))}px`;
		canvas.resized();
		canvas.zoom('fit-viewport', 'auto');
		const readable = 0.5;
		if (canvas.zoom() < readable) {
			const here = diagram.here.map((id) => viewer.get('elementRegistry').get(id)).find(Boolean);
			canvas.zoom(readable);
			if (here) {
				canvas.scrollToElement(here, { top: 60, right: 60, bottom: 60, left: 60 });
			}
			else {
				const box = canvas.viewbox();
				canvas.viewbox({ x: box.inner.x - 20, y: box.inner.y - 20, width: box.width, height: box.height });
			}
		}
	}

	tabs.forEach((tab, index) => {
		tab.addEventListener('click', () => show(tab));
		tab.addEventListener('keydown', (event) => {
			const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
			if (next !== undefined) {
				event.preventDefault();
				const target = tabs[(next + tabs.length) % tabs.length];
				target.focus();
				show(target);
			}
		});
	});

	document.querySelectorAll('[data-zoom]').forEach((button) => button.addEventListener('click', () => {
		const factor = { in: 1.25, out: 0.8 }[button.dataset.zoom];
		canvas.zoom(factor ? canvas.zoom() * factor : 'fit-viewport', 'auto');
	}));

	show(tabs.find((tab) => tab.getAttribute('aria-selected') === 'true') ?? tabs[0]);
})();
