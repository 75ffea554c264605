// How a newer build comes to be in charge once its reader has agreed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./script.mjs";

/** A page with a newer build that waits until it has been told to take over, and a worker has started this often. @param {number} n_starts */
async function page(n_starts) {
  /** @type {string[]} */
  const told = [];
  const build = { state: "installed", addEventListener() {}, postMessage: (/** @type {string} */ word) => (told.push(word), look()) };
  let n_started = 0;
  let n_ended = 0;
  const look = () => {
    if (n_started >= n_starts && told.length > 0) build.state = "activating";
  };
  const registered = { active: {}, waiting: build, installing: null, addEventListener() {} };
  const scope = {
    addEventListener() {},
    dispatchEvent() {},
    Event: class {},
    diptychBoot: {
      ready: Promise.resolve(),
      startWorker: async () => {
        n_started += 1;
        look();
        return { terminate: () => (n_ended += 1) };
      },
    },
    document: { addEventListener() {}, documentElement: { dataset: {} } },
    location: { search: "" },
    navigator: { serviceWorker: { controller: {}, addEventListener() {}, register: async () => registered, getRegistration: async () => registered } },
    setTimeout: (/** @type {() => void} */ act) => setTimeout(act),
  };
  const window = { top: undefined };
  window.top = /** @type {any} */ (window);
  const { diptychOffline } = run("registration.js", { ...scope, window });
  const turns = async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  };
  await turns();
  diptychOffline.renew();
  await turns();
  return { build, told, started: () => n_started, ended: () => n_ended };
}

test("a build that takes over when it is told starts nothing else", async () => {
  const { build, told, started } = await page(0);
  assert.deepEqual([build.state, told, started()], ["activating", ["take over"], 0]);
});

test("a build that the browser leaves waiting is looked at again when a worker starts, and that worker is ended", async () => {
  const { build, started, ended } = await page(2);
  assert.deepEqual([build.state, started(), ended()], ["activating", 2, 2]);
});
