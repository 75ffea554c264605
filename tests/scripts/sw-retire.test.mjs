// What the worker that retires another takes out of a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cachesNamed, listening, run } from "./script.mjs";

test("builds of this reader go, and everything else stays", async () => {
  const stay = ["diptych-kept|/news/", "diptych|/news/|more/|0a", "diptych|/news/more/|0a", "diptych|/|0a", "other"];
  const caches = cachesNamed(["diptych|/news/|0a1b", "diptych|/news/|9z", ...stay]);
  const { heard, addEventListener } = listening();
  let isRegistered = true;
  const registration = { scope: "https://host.example/news/", unregister: async () => (isRegistered = false) };
  run("sw-retire.js", { addEventListener, caches, registration, skipWaiting() {} });

  /** @type {Promise<unknown> | undefined} */
  let done;
  heard.install({ waitUntil: (/** @type {Promise<unknown>} */ work) => (done = work) });
  await done;

  assert.deepEqual([...caches.left], stay);
  assert.equal(isRegistered, false);
});
