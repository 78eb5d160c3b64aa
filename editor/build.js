// Bundles the editor, and writes what it was made from at its head.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const OUT = "../raadslag/web/kit/static/kit/editor/";
const sources = ["build.js", "package.json", "package-lock.json", ...readdirSync("src").sort().map((name) => `src/${name}`)];
const digest = createHash("sha256");
for (const name of sources) digest.update(`${name}\n`).update(readFileSync(name)).update("\n");

const result = await build({
  entryPoints: ["src/index.js"], bundle: true, minify: true, format: "iife", target: "es2022",
  legalComments: "none", write: false, metafile: true, charset: "utf8",
});
const head = `/* Made by make editor; sources ${digest.digest("hex")}; licences in LICENSES.txt. */\n`;
writeFileSync(`${OUT}editor.js`, head + result.outputFiles[0].text);

const packages = new Set(Object.keys(result.metafile.inputs)
  .map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean));
const notes = [...packages].sort().map((name) => {
  const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  const text = readFileSync(`node_modules/${name}/LICENSE`, "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
});
writeFileSync(`${OUT}LICENSES.txt`, notes.join(`\n${"-".repeat(72)}\n\n`));
