// How often a page that did not start tries to help itself, and what it takes out of a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cachesNamed, run } from "./script.mjs";

/** A page whose tab has tried before or not, and whose host answers with this status. @param {{ hasTried?: boolean, status?: number }} page */
function page({ hasTried = false, status = 200 }) {
  const stored = new Map(hasTried ? [["diptych:recovering", "yes"]] : []);
  let n_loads = 0;
  const caches = cachesNamed(["diptych|/news/|0a", "diptych-kept|/news/", "diptych|/news/more/|0a"]);
  const scope = {
    addEventListener() {},
    caches,
    diptychBoot: {},
    document: {},
    fetch: async () => new Response("", { status }),
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

test("only builds of this folder are forgotten", async () => {
  const { watch, caches } = page({});
  await watch.forget();
  assert.deepEqual([...caches.left], ["diptych-kept|/news/", "diptych|/news/more/|0a"]);
});
