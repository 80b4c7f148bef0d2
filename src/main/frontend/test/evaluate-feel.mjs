// Evaluates FEEL as form-js of Tasklist 7.24 does, by the library of the same version.
// In: a JSON list of { expression, context }; out: a JSON list of { hides, value }.
import { readFileSync } from 'node:fs';
import { evaluate, unaryTest } from 'feelin';

const quiet = (run) => {
	try {
		return run() ?? null;
	}
	catch {
		return null;
	}
};

const cases = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(cases.map(({ expression, context }) => ({
	hides: quiet(() => unaryTest(expression, context)) === true,
	value: quiet(() => evaluate(expression, context))
}))));
