// The bill of materials of what is in the scripts of the pages, from the lock file (CycloneDX).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function writeBill(file) {
	const lock = JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'package-lock.json')));
	const components = Object.entries(lock.packages).filter(([path]) => path !== '').map(([path, entry]) => {
		const name = path.replace(/^.*node_modules\//, '');
		const purl = `pkg:npm/${name.replace('@', '%40')}@${entry.version}`;
		const [algorithm, digest] = entry.integrity.split('-');
		return {
			type: 'library', 'bom-ref': purl, name, version: entry.version, scope: 'required', purl,
			hashes: [{
				alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
				content: Buffer.from(digest, 'base64').toString('hex')
			}],
			licenses: [/^[\w.-]+$/.test(entry.license) ? { license: { id: entry.license } } : { license: { name: entry.license } }]
		};
	});
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }, null, '\t'));
}
