// Copies what the pages load from the installed packages to the folder given, and lists them beside the jar's own bill.
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBill } from './bill.mjs';

const FILES = [
	'bpmn-js/dist/bpmn-navigated-viewer.production.min.js',
	'bpmn-js/dist/assets/bpmn-js.css',
	'bpmn-js/dist/assets/diagram-js.css',
	'htmx.org/dist/htmx.min.js'
];

// What pages for print are set in.
const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSans-Oblique.ttf'];

const LICENCES = ['bpmn-js', 'htmx.org', 'dejavu-fonts-ttf'];

const target = process.argv[2];
if (!target) {
	console.error('Say which folder to build into: npm run build -- FOLDER');
	process.exit(2);
}
mkdirSync(target, { recursive: true });
const packages = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
FILES.forEach((file) => copyFileSync(join(packages, file), join(target, basename(file))));
const fonts = join(target, '..', '..', 'fonts');
mkdirSync(fonts, { recursive: true });
FONTS.forEach((file) => copyFileSync(join(packages, 'dejavu-fonts-ttf', 'ttf', file), join(fonts, file)));
LICENCES.forEach((name) => copyFileSync(join(packages, name, 'LICENSE'), join(target, `LICENSE-${name}.txt`)));
writeBill(join(target, '..', '..', 'META-INF', 'sbom', 'frontend.cdx.json'));
