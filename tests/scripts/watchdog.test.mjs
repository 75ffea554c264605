// How often a page that did not start tries to help itself, and what it takes out of a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cachesNamed, run } from "./script.mjs";

// A file that the page names, and what a host may send in its place.
const NAME = "app.0123456789abcdef.js";
const FILE = "run()";
const ANOTHER_PAGE = "<!doctype html>";

/**
 * A page whose tab has tried before or not, whose host answers with this status and this file, and whose cache keeps this one.
 * @param {{ hasTried?: boolean, status?: number, sent?: string, kept?: string }} page
 */
function page({ hasTried = false, status = 200, sent = FILE, kept }) {
  const stored = new Map(hasTried ? [["diptych:recovering", "yes"]] : []);
  let n_loads = 0;
  const caches = cachesNamed(["diptych|/news/|0a", "diptych-kept|/news/", "diptych|/news/more/|0a"]);
  const scope = {
    addEventListener() {},
    caches,
    diptychBoot: { fits: async () => true },
    document: {},
    fetch: async (/** @type {string} */ address, /** @type {RequestInit} */ { cache }) => {
      if (address !== NAME) return new Response(`<script src="${NAME}">`, { status });
      if (cache === "reload") kept = sent;
      if (kept === undefined) throw new TypeError("nothing is kept");
      return new Response(kept);
    },
    location: Object.assign(new URL("https://host.example/news/"), { reload: () => (n_loads += 1) }),
    navigator: {},
    sessionStorage: {
      getItem: (/** @type {string} */ key) => stored.get(key),
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => stored.set(key, value),
    },
    PerformanceObserver: class {
      observe() {}
    },
  };
  const { diptychWatch } = run("watchdog.js", scope);
  return { watch: diptychWatch, caches, loads: () => n_loads };
}

test("a page loads itself anew once, however many of its parts failed", async () => {
  const { watch, loads } = page({});
  assert.deepEqual(await Promise.all([watch.recover(), watch.recover()]), [true, true]);
  assert.equal(loads(), 1);
});

test("a tab that has tried does not try again", async () => {
  const { watch, loads } = page({ hasTried: true });
  assert.equal(await watch.recover(), false);
  assert.equal(loads(), 0);
});

test("a page whose host does not answer stays", async () => {
  const { watch, loads } = page({ status: 503 });
  assert.equal(await watch.recover(), false);
  assert.equal(loads(), 0);
});

test("what a cache keeps wrongly is got anew, also where the tab has tried before", async () => {
  const { watch, loads } = page({ hasTried: true, kept: ANOTHER_PAGE });
  assert.equal(await watch.recover(), true);
  assert.equal(loads(), 1);
});

test("what a cache keeps rightly, or the host sends wrongly itself, loads no page again", async () => {
  for (const wrong of [{ kept: FILE }, { kept: ANOTHER_PAGE, sent: ANOTHER_PAGE }]) {
    const { watch, loads } = page({ hasTried: true, ...wrong });
    assert.equal(await watch.recover(), false);
    assert.equal(loads(), 0);
  }
});

test("only builds of this folder are forgotten", async () => {
  const { watch, caches } = page({});
  await watch.forget();
  assert.deepEqual([...caches.left], ["diptych-kept|/news/", "diptych|/news/more/|0a"]);
});
