// What the boot script inflates, and which markup and scripts its policy lets into the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { run } from "./script.mjs";

/** A page that is still being read, with the rules of its policy. @returns {any} */
function page() {
  /** @type {any} */
  let rules;
  class Observer {
    observe() {}
  }
  const root = { dataset: {} };
  const currentScript = { dataset: { scripts: "app.1.js panes.2.js", engineWorker: "worker.3.js" } };
  const scope = {
    addEventListener() {},
    document: { currentScript, documentElement: root, getElementById: () => null },
    location: { hash: "" },
    localStorage: { getItem: () => null },
    trustedTypes: { createPolicy: (/** @type {string} */ _, /** @type {any} */ made) => (rules = made) },
    setTimeout() {},
    MutationObserver: Observer,
    PerformanceObserver: Observer,
  };
  const { diptychBoot } = run("boot.js", scope);
  return { boot: diptychBoot, rules };
}

/** The chunks that a page with this hash asks for as soon as it is painted. @param {string} hash */
async function chunksAskedFor(hash) {
  /** @type {string[]} */
  const asked = [];
  class Observer {
    observe() {}
  }
  const dataset = {
    wasm: "app.bin",
    pack: "corpus.pack",
    chunks: "panel=panel.bin reader=reader.bin search=search.bin shared=shared.bin shared_by_texts=texts.bin side_by_side=side.bin",
  };
  const scope = {
    addEventListener() {},
    document: { currentScript: { dataset }, documentElement: { dataset: {} }, getElementById: () => null },
    location: { hash },
    localStorage: { getItem: () => null },
    setTimeout: (/** @type {Function} */ act) => act(),
    fetch: (/** @type {string} */ address) => (asked.push(address), new Promise(() => {})),
    MutationObserver: Observer,
    PerformanceObserver: Observer,
  };
  run("boot.js", scope);
  await new Promise((resolve) => setTimeout(resolve));
  return asked.filter((address) => ![dataset.wasm, dataset.pack].includes(address));
}

const TEXT = new TextEncoder().encode("The water rose in the night. ".repeat(5000));

test("a pack is inflated to the length that it tells", async () => {
  const inflated = await page().boot.inflate(new Uint8Array(gzipSync(TEXT)), TEXT.length);
  assert.deepEqual([...inflated], [...TEXT]);
});

test("a pack that holds more or less than it tells is refused", async () => {
  const gzip = new Uint8Array(gzipSync(TEXT));
  await assert.rejects(page().boot.inflate(gzip, TEXT.length - 1), /more than it says/);
  await assert.rejects(page().boot.inflate(gzip, TEXT.length + 1), /less than it says/);
});

test("the policy lets plain markup into the page", () => {
  for (const markup of ['<p class="a" data-at="1">text</p>', '<a href="#/claims">all</a>', '<a href="https://host.example/">out</a>', "<!---->"]) {
    assert.equal(page().rules.createHTML(markup), markup);
  }
});

test("the policy refuses what runs, styles, embeds or leads elsewhere", () => {
  const refused = [
    "<script>alert(1)</script>",
    '<img onerror="alert(1)">',
    '<p style="color: red">',
    '<iframe srcdoc="a"></iframe>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="http://host.example/">a</a>',
    "<p",
  ];
  for (const markup of refused) assert.throws(() => page().rules.createHTML(markup), { name: "TypeError" }, markup);
});

test("the policy lets only the scripts of this build run", () => {
  const { rules } = page();
  for (const own of ["app.1.js", "worker.3.js", "sw.js"]) assert.equal(rules.createScriptURL(own), own);
  assert.throws(() => rules.createScriptURL("https://host.example/app.1.js"), { name: "TypeError" });
});

test("the chunk that is called as the route's first step is asked for at once, with what chunks share", async () => {
  assert.deepEqual(await chunksAskedFor("#/search?q=a"), ["search.bin", "shared.bin", "texts.bin"]);
  assert.deepEqual(await chunksAskedFor("#/read/a/b"), ["side.bin", "shared.bin", "texts.bin"]);
  assert.deepEqual(await chunksAskedFor("#/read/a"), ["reader.bin", "panel.bin", "texts.bin"]);
});

test("a route without a chunk of its own asks for none", async () => {
  for (const hash of ["", "#/", "#/nowhere", "#/constructor"]) assert.deepEqual(await chunksAskedFor(hash), [], hash);
});
