// Prints the articles that Readability.js finds in the pages of a folder, as JSON: texts by the names of files without ending.
const { readFileSync, readdirSync } = require("node:fs");
const { gunzipSync } = require("node:zlib");
const { Readability } = require("@mozilla/readability");
const { JSDOM, VirtualConsole } = require("jsdom");

const folder = process.argv[2];
const texts = {};
for (const name of readdirSync(folder).filter((it) => it.endsWith(".html.gz"))) {
  const page = gunzipSync(readFileSync(`${folder}/${name}`)).toString("utf8");
  const dom = new JSDOM(page, { url: "https://page.example/", virtualConsole: new VirtualConsole() });
  const article = new Readability(dom.window.document).parse();
  texts[name.replace(".html.gz", "")] = article?.textContent ?? "";
}
process.stdout.write(JSON.stringify(texts));
