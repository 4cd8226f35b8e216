// Writes ../src/crossent/web/static/vendor: CodeMirror and KaTeX for the page, and ../tests/web/vendor: axe-core for its
// tests. Run it with `npm ci && npm run build`; what it writes is committed, so that no user of the course needs Node.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const vendor = here("../src/crossent/web/static/vendor");
const tests = here("../tests/web/vendor");

await rm(vendor, { recursive: true, force: true });
await mkdir(`${vendor}/katex/fonts`, { recursive: true });
await mkdir(tests, { recursive: true });

// 1. Code: one module each, minified; the licences stand in LICENSES.txt
const common = { bundle: true, format: "esm", minify: true, target: "es2022", legalComments: "none", logLevel: "warning", metafile: true };
// Chromium compiles such a file whole, off the main thread while it loads, in place of one function after another when the page is built
const eager = { banner: { js: "//# allFunctionsCalledOnLoad" } };
const results = await Promise.all([
  build({ ...common, ...eager, entryPoints: [here("codemirror.js")], outfile: `${vendor}/codemirror.js` }),
  build({ ...common, entryPoints: [here("node_modules/katex/dist/katex.mjs")], outfile: `${vendor}/katex/katex.js` }),
]);

// 2. KaTeX's styles and the fonts that lessons can need; the others (script, fraktur, ...) are left out of both
const fonts = ["AMS-Regular", "Main-Bold", "Main-Italic", "Main-Regular", "Math-Italic", "Size1-Regular", "Size2-Regular", "Size3-Regular", "Size4-Regular"];
let css = await readFile(here("node_modules/katex/dist/katex.min.css"), "utf8");
css = css.replace(/@font-face\{[^}]*\}/g, (face) => {
  const name = face.match(/KaTeX_([A-Za-z0-9]+-[A-Za-z]+)\.woff2/)[1];
  if (!fonts.includes(name)) return "";
  return face.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, "").replace("font-display:block", "font-display:swap");
});
await writeFile(`${vendor}/katex/katex.css`, css);
for (const name of fonts)
  await copyFile(here(`node_modules/katex/dist/fonts/KaTeX_${name}.woff2`), `${vendor}/katex/fonts/KaTeX_${name}.woff2`);

// 3. axe-core, for the tests only
await copyFile(here("node_modules/axe-core/axe.min.js"), `${tests}/axe.min.js`);
await copyFile(here("node_modules/axe-core/LICENSE"), `${tests}/LICENSE-axe-core.txt`);

// 4. Licences: every package that went into a bundle
const packages = new Set();
for (const { metafile } of results)
  for (const input of Object.keys(metafile.inputs)) {
    const found = input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//);
    if (found) packages.add(found[1]);
  }
const parts = ["The page's libraries, their versions and their licences.\n"];
for (const name of [...packages].sort()) {
  const folder = here(`node_modules/${name}`);
  const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const file = (await readdir(folder)).find((f) => /^licen[cs]e/i.test(f));
  if (!file) throw new Error(`${name} has no licence file: name its licence in build.mjs.`);
  parts.push(`${"-".repeat(100)}\n${name} ${version} (${license})\n\n${(await readFile(`${folder}/${file}`, "utf8")).trim()}\n`);
}
await writeFile(`${vendor}/LICENSES.txt`, parts.join("\n"));
console.log(`${packages.size} packages: ${[...packages].sort().join(", ")}`);
