// Keeps one build of the reader whole in this browser, every file by its SHA-256, so that it opens without a network.
// Knows the files of its build and its own folder; touches no cache but those of its own name, and takes the place of an
// older build only when the page says that its reader agreed, or when no page is open.
"use strict";
const BUILD = "";
/** @type {[name: string, digest: string][]} */
const FILES = [];
// What most readers never need is cached once it has been asked for.
/** @type {[name: string, digest: string][]} */
const LATER = [];

const FOLDER = new URL(registration.scope);
const PREFIX = `diptych|${FOLDER.pathname}|`;
const CACHE = PREFIX + BUILD;
const PAGE = FOLDER.href;
// What people put beside the reader. Its name is that of no build, so that nothing takes it away with one.
const SAVED = `diptych-kept|${FOLDER.pathname}`;
const SHARED = `${PAGE}share-target`;
const MOST_SHARED_BYTES = 25000000;
const MOST_SHARED_FILES = 20;
const AT_ONCE = FILES.map(([name]) => new URL(name, FOLDER).href);
const DIGESTS = new Map([...FILES, ...LATER].map(([name, digest]) => [new URL(name, FOLDER).href, digest]));
/** @type {Record<string, string>} */
const TYPES = { css: "text/css", js: "text/javascript", svg: "image/svg+xml", webmanifest: "application/manifest+json" };
const LOST = "A part of the reader that this browser had kept is gone, and its host does not answer. Connect to the network, then reload.";

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const url = addressOf(event.request);
  if (event.request.method === "POST" && url === SHARED) event.respondWith(takeShared(event.request));
  if (event.request.method !== "GET") return;
  if (DIGESTS.has(url)) event.respondWith(answer(url));
  else if (url.startsWith(`${PAGE}kept/`)) event.respondWith(savedPack(event.request, url));
});
addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(skipWaiting());
  if (event.data === "check") event.waitUntil(check().then((found) => event.ports[0].postMessage(found)));
});

// What is shared waits as it came until somebody wants to look at it: any page of the web can send a form here. The page says
// what became of it.
/** @param {Request} request */
async function takeShared(request) {
  const id = crypto.randomUUID();
  /** @type {Record<"title" | "text" | "url" | "problem" | "from", string> & { files: { name: string, size: number }[], time: number }} */
  const shared = { title: "", text: "", url: "", files: [], problem: "", time: Date.now(), from: senderOf(request) };
  const cache = await caches.open(SAVED);
  const address = `${PAGE}inbox/${id}`;
  try {
    const form = await request.formData();
    const files = form.getAll("files").filter((file) => file instanceof File);
    for (const name of /** @type {const} */ (["title", "text", "url"])) shared[name] = String(form.get(name) ?? "");
    const words = new Blob([shared.title, shared.text, shared.url, ...files.map(({ name }) => name)]);
    const isTooLarge = files.reduce((sum, { size }) => sum + size, words.size) > MOST_SHARED_BYTES;
    if (isTooLarge) Object.assign(shared, { title: "", text: "", url: "", problem: "large" });
    else if (files.length > MOST_SHARED_FILES) shared.problem = "many";
    for (const [at, file] of isTooLarge ? [] : files.slice(0, MOST_SHARED_FILES).entries()) {
      shared.files.push({ name: file.name, size: file.size });
      await cache.put(`${address}/${at}`, new Response(file));
    }
  } catch (error) {
    shared.problem = /** @type {Error} */ (error).name === "QuotaExceededError" ? "full" : "unreadable";
  }
  await cache.put(address, new Response(JSON.stringify(shared)));
  return Response.redirect(`${PAGE}#/inbox/${id}`, 303);
}

// The site whose page sent a form; empty if the browser tells nothing, as it may for another program of the system.
/** @param {Request} request */
function senderOf({ headers, referrer }) {
  const told = [headers.get("origin"), referrer].find((address) => URL.canParse(address ?? "") && address !== "about:client");
  return told ? new URL(told).origin : "";
}

// The host may have a folder of the same name.
/** @param {Request} request @param {string} url */
async function savedPack(request, url) {
  const cached = await caches.open(SAVED).then(
    (cache) => cache.match(url),
    () => undefined,
  );
  return cached ?? fetch(request);
}

// All files but those for later, or none: a build with a hole would stop without a network.
async function install() {
  const isNew = !(await caches.has(CACHE));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(AT_ONCE.map((url) => keep(cache, url)));
  } catch (error) {
    // The same build may be in use already; what it has is right.
    if (isNew) await caches.delete(CACHE);
    await tellPages(/** @type {Error} */ (error).name === "QuotaExceededError" ? "full" : "incomplete");
    throw error;
  }
}

async function activate() {
  // A still newer build, on its way or waiting, cleans up when its turn comes.
  if (!registration.installing && !registration.waiting) {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
    // Another reader's folder may begin like this one's name; builds are named in digits and letters alone.
    const old = names.filter((name) => /^[0-9a-z]*$/.test(name.slice(PREFIX.length)));
    await Promise.all(old.map((name) => caches.delete(name)));
  }
  await clients.claim();
}

/** @param {string} url */
async function answer(url) {
  // What has been taken away as a whole comes back when the page asks for it, and not file by file: the worker that retires
  // this one has passed meanwhile.
  const cache = (await caches.has(CACHE)) && (await caches.open(CACHE));
  const cached = cache && (await whole(cache, url));
  if (cached) return cached;
  try {
    const fresh = await ask(url);
    // What cannot be cached is read all the same.
    if (cache) await cache.put(url, fresh.clone()).catch(() => {});
    return fresh;
  } catch {
    return url === PAGE ? pageOfTheHost() : Response.error();
  }
}

// The page of this build is lost and the host has another: its own files come from the host then, by their own names.
async function pageOfTheHost() {
  // The browser follows a redirection itself; one that was followed here could not be shown.
  const page = await fetch(PAGE, { cache: "no-cache", redirect: "manual" }).catch(() => null);
  return page?.ok || page?.type === "opaqueredirect" ? page : new Response(LOST, { status: 503, headers: { "content-type": "text/plain; charset=utf-8" } });
}

// Gets again what is damaged or gone, and counts what is cached.
async function check() {
  const cache = await caches.open(CACHE);
  const sizes = AT_ONCE.map(async (url) => (await ((await whole(cache, url)) ?? (await keep(cache, url))).arrayBuffer()).byteLength);
  return Promise.all(sizes).then(
    (all) => ({ isWhole: true, size: all.reduce((one, two) => one + two, 0) }),
    () => ({ isWhole: false, size: 0 }),
  );
}

// The cached file, if its bytes are still those that were published.
/** @param {Cache} cache @param {string} url */
async function whole(cache, url) {
  const cached = await cache.match(url);
  if (!cached) return undefined;
  const bytes = await cached.arrayBuffer();
  const digest = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))));
  return digest === DIGESTS.get(url) ? new Response(bytes, { headers: cached.headers }) : undefined;
}

/** @param {Cache} cache @param {string} url */
async function keep(cache, url) {
  const fresh = await ask(url);
  await cache.put(url, fresh.clone());
  return fresh;
}

/** @param {string} url */
async function ask(url) {
  const integrity = `sha256-${DIGESTS.get(url)}`;
  const response = await fetch(url, { cache: "reload", integrity, redirect: "error", credentials: "same-origin" });
  if (!response.ok) throw new Error(`${url}: the host answers ${response.status}`);
  // Types are right whatever the host says; a policy that the host sends with the page stays with the page.
  const headers = new Headers(response.headers);
  ["content-encoding", "content-length"].forEach((name) => headers.delete(name));
  headers.set("content-type", typeOf(url));
  return new Response(await response.arrayBuffer(), { headers });
}

/** @param {string} url */
function typeOf(url) {
  if (url === PAGE) return "text/html; charset=utf-8";
  return TYPES[new URL(url).pathname.split(".").pop() ?? ""] ?? "application/octet-stream";
}

/** @param {Request} request */
function addressOf(request) {
  const url = new URL(request.url);
  url.hash = "";
  if (request.mode === "navigate") url.search = "";
  return url.href === `${PAGE}index.html` ? PAGE : url.href;
}

/** @param {string} word */
async function tellPages(word) {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  pages.filter((page) => page.url.startsWith(PAGE)).forEach((page) => page.postMessage(word));
}
