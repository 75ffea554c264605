// Which bytes the service worker gives to a page.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { listening, run } from "./script.mjs";

const FOLDER = "https://host.example/news/";
const APP = "app.1.js";
const CODE = "let a = 1;";
const DIGEST = createHash("sha256").update(CODE).digest("base64");

/** A worker of a build of one file, whose cache and host have these bytes of it. @param {{ cached?: string, host?: string }} bytes */
function worker({ cached, host }) {
  const files = new Map(cached === undefined ? [] : [[FOLDER + APP, cached]]);
  const cache = {
    match: async (/** @type {string} */ url) => (files.has(url) ? new Response(files.get(url)) : undefined),
    put: async (/** @type {string} */ url, /** @type {Response} */ response) => void files.set(url, await response.text()),
  };
  /** @type {RequestInit[]} */
  const asked = [];
  const fetch = async (/** @type {string} */ _, /** @type {RequestInit} */ options) => {
    asked.push(options);
    if (host === undefined) throw new TypeError("no network");
    return new Response(host);
  };
  const { heard, addEventListener } = listening();
  const scope = { addEventListener, caches: { has: async () => true, open: async () => cache }, fetch, registration: { scope: FOLDER }, Headers, Map };
  run("sw.js", scope, (source) => source.replace("const FILES = [];", `const FILES = [["${APP}", "${DIGEST}"]];`));
  return { heard, files, asked };
}

/** What the page gets for an address. @param {any} heard @param {string} url @returns {Promise<Response> | undefined} */
function get(heard, url) {
  /** @type {Promise<Response> | undefined} */
  let given;
  heard.fetch({ request: { url, method: "GET", mode: "no-cors" }, respondWith: (/** @type {Promise<Response>} */ response) => (given = response) });
  return given;
}

test("a cached file is given without its host, whatever stands behind the address", async () => {
  const { heard, asked } = worker({ cached: CODE });
  assert.equal(await (await get(heard, `${FOLDER + APP}#part`))?.text(), CODE);
  assert.equal(asked.length, 0);
});

test("a damaged file is fetched again, by its digest", async () => {
  const { heard, files, asked } = worker({ cached: "let a = 2;", host: CODE });
  assert.equal(await (await get(heard, FOLDER + APP))?.text(), CODE);
  assert.equal(asked[0].integrity, `sha256-${DIGEST}`);
  assert.equal(files.get(FOLDER + APP), CODE);
});

test("a damaged file is an error without a network", async () => {
  assert.equal((await get(worker({ cached: "let a = 2;" }).heard, FOLDER + APP))?.type, "error");
});

test("what is no file of the build is left to the browser", () => {
  assert.equal(get(worker({}).heard, `${FOLDER}other.js`), undefined);
});
