// Helps a page that has not become a reader: one that a cache kept longer than its host kept the page's files, or one whose
// kept files are damaged. Tries once to get a whole reader; whoever called it then says what went wrong. Stands under a name
// that no build changes, because the boot script may be what is missing; `rescue.js` asks for it then.
"use strict";
(() => {
  const TRIED = "diptych:recovering";
  // How long the worker may take to look through what it keeps. Longer leaves a broken page standing, shorter gives up on
  // slow networks.
  const PATIENCE = 15000;
  // What a page of the reader holds and the page of a hotel's network does not.
  const MARK = 'id="boot-problem"';
  const NOT_THERE =
    "The host of this page does not send the reader, so nothing was thrown away. What this browser has kept goes on working. Connect to the network, then try again.";
  /** @type {RequestInit} */
  const KEPT = { cache: "only-if-cached", mode: "same-origin" };
  // What a page needs to become a reader; everything else is fetched by itself, and says so where it does not arrive.
  const NEEDED = /^(app|boot|corpus|style|watchdog)\./;
  // The first byte of a page that stands in the place of a file.
  const MARKUP = 0x3c;
  const folder = new URL("./", location.href);
  /** @type {Promise<boolean> | undefined} */
  let attempt;

  const recoverOnce = () => (attempt ??= recover());
  globalThis.diptychWatch = { ask, forget, freshen, ownWorker, recover: recoverOnce };
  if (location.search === "?reset") askBeforeReset();
  else if (!globalThis.diptychBoot) recoverOrSay();
  addEventListener("click", resetIfAsked);
  new PerformanceObserver((marks) => {
    if (marks.getEntriesByName("ready").length > 0) sessionStore((store) => store.removeItem(TRIED));
  }).observe({ type: "mark", buffered: true });

  /** An element of the page as it is published. @param {string} id */
  function byId(id) {
    return /** @type {HTMLElement} */ (document.getElementById(id));
  }

  // True if the page is about to be loaded anew: once, and as often as something wrong was found in a cache and is right now.
  async function recover() {
    const isFirst = sessionStore(isFirstTime);
    const worker = ownWorker();
    const found = worker ? { isThere: isFirst && (await mend(worker)), hasMended: false } : await freshen();
    const hasHelped = (isFirst && found.isThere) || found.hasMended;
    if (hasHelped) location.reload();
    return hasHelped;
  }

  /** @param {Storage} store */
  function isFirstTime(store) {
    if (store.getItem(TRIED)) return false;
    store.setItem(TRIED, "yes");
    return true;
  }

  // A page from a cache may name files that its host no longer has; the cache is asked past.
  async function freshen(address = location.href) {
    const page = await fetch(address, { cache: "reload" }).catch(() => null);
    if (!page?.ok) return { isThere: false, hasMended: false };
    return { isThere: true, hasMended: (await Promise.all(filesOf(await page.text()).map(mendFile))).includes(true) };
  }

  // The files that a page names with a digest.
  /** @param {string} page */
  function filesOf(page) {
    return [...new Set(page.match(/[\w-]+\.([0-9a-f]{16}\.\w+|js\?[0-9a-f]{16})/g))];
  }

  // What a cache keeps under a name that tells other bytes, an error or another page, is got anew.
  /** @param {string} name */
  async function mendFile(name) {
    if ((await standingOf(name, KEPT)) !== "wrong") return false;
    return (await standingOf(name, { cache: "reload" })) === "right" && (await standingOf(name, KEPT)) !== "wrong";
  }

  /** @param {string} name @param {RequestInit} options @param {string} address */
  async function standingOf(name, options, address = name) {
    const answer = await fetch(address, options).catch(() => null);
    if (!answer) return "absent";
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const isRight = answer.ok && bytes[0] !== MARKUP && ((await globalThis.diptychBoot?.fits(name, bytes)) ?? true);
    return isRight ? "right" : "wrong";
  }

  // The build that is kept is made whole, or a newer one that is whole takes its place.
  /** @param {ServiceWorker} worker */
  async function mend(worker) {
    const found = await ask(worker, "check");
    if (found?.isWhole) return true;
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => {});
    const next = registration?.installing ?? registration?.waiting;
    if (!next || !(await isInstalled(next))) return false;
    const takenOver = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
    next.postMessage("take over");
    await Promise.race([takenOver, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    return true;
  }

  /** @param {ServiceWorker} worker @returns {Promise<boolean>} */
  function isInstalled(worker) {
    return new Promise((resolve) => {
      const look = () => worker.state !== "installing" && resolve(worker.state !== "redundant");
      worker.addEventListener("statechange", look);
      look();
    });
  }

  // Another program of this host may hold a worker over the whole host.
  function ownWorker() {
    const worker = navigator.serviceWorker?.controller;
    return worker?.scriptURL === new URL("sw.js", folder).href ? worker : null;
  }

  /** @param {ServiceWorker} worker @param {string} question */
  function ask(worker, question) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => resolve(event.data);
      setTimeout(resolve, PATIENCE, null);
      worker.postMessage(question, [port2]);
    });
  }

  async function recoverOrSay() {
    if (await recoverOnce()) return;
    delete document.documentElement.dataset.route;
    byId("boot-problem").hidden = false;
    byId("boot-reload").addEventListener("click", async () => {
      await freshen();
      location.reload();
    });
  }

  // The link of this page is the person's word; the same address may have been opened by any other site's link.
  /** @param {MouseEvent} event */
  function resetIfAsked(event) {
    const link = /** @type {Element} */ (event.target).closest?.("a[href='?reset']");
    if (!link) return;
    event.preventDefault();
    reset();
  }

  // In a frame the page around could have the question answered by a click that is meant for something else.
  async function askBeforeReset() {
    await parsed();
    if (window.top === window) question()?.showModal();
  }

  // Undefined in a page older than this script.
  function question() {
    const dialog = dialogOfReset();
    if (!dialog || dialog.open) return undefined;
    byId("reset-yes").onclick = reset;
    byId("reset-no").onclick = () => dialog.close();
    dialog.onclose = () => location.search && openPlain();
    return dialog;
  }

  function dialogOfReset() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById("reset"));
  }

  // The way out of whatever a cache has come to: everything of the reader's own is got anew, nothing of the person's goes.
  // Nothing is thrown away before the host has sent what takes its place.
  async function reset() {
    if (!(await hostSendsReader())) return sayNothingWasLost();
    const registration = await navigator.serviceWorker?.getRegistration();
    if (registration?.scope === folder.href) await registration.unregister();
    await forget();
    // The cache of the browser itself may hold an old page under the plain address, and other bytes under the names of files.
    await freshen(folder.href);
    openPlain();
  }

  // A replacement that differs in nothing would not load the page.
  function openPlain() {
    if (location.search) location.replace(`./${location.hash}`);
    else location.reload();
  }

  // The worker answers for the plain addresses; these it does not know.
  async function hostSendsReader() {
    try {
      const answer = await fetch(new URL("?reset", folder), { cache: "reload" });
      const page = await answer.text();
      return answer.ok && page.includes(MARK) && (await sendsAll(filesOf(page).filter((name) => NEEDED.test(name))));
    } catch {
      return false;
    }
  }

  /** @param {string[]} names */
  async function sendsAll(names) {
    return (await Promise.all(names.map(hostSends))).every(Boolean);
  }

  /** @param {string} name */
  async function hostSends(name) {
    const address = `${name}${name.includes("?") ? "&" : "?"}reset`;
    return (await standingOf(name, { cache: "reload" }, address)) === "right";
  }

  async function sayNothingWasLost() {
    await parsed();
    const dialog = question() ?? dialogOfReset();
    if (!dialog) return;
    byId("reset-text").textContent = NOT_THERE;
    byId("reset-yes").textContent = "Try again";
    if (!dialog.open) dialog.showModal();
  }

  // Takes the builds that are kept out of this browser.
  async function forget() {
    const prefix = `diptych|${folder.pathname}|`;
    const names = globalThis.caches ? await caches.keys() : [];
    const own = names.filter((name) => name.startsWith(prefix) && /^[0-9a-z]*$/.test(name.slice(prefix.length)));
    await Promise.all(own.map((name) => caches.delete(name)));
  }

  async function parsed() {
    if (document.readyState === "loading") await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
  }

  // Storage may be closed to this page; without it nobody could tell a first attempt from a tenth.
  /** @template T @param {(store: Storage) => T} use @returns {T | false} */
  function sessionStore(use) {
    try {
      return use(sessionStorage);
    } catch {
      return false;
    }
  }
})();
