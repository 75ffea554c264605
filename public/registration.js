// Has the worker keep the reader in this browser, and tells the page how that stands. Registering a build and taking over a newer one stand
// outside the program, so that a broken build can be replaced. Runs once the reader is ready, never in a frame. Knows no view;
// `src/platform/service_worker.rs` reads `diptychOffline` after each event of that name.
"use strict";
(() => {
  const CHANGED = "diptych-offline";
  // How long a page that stays open goes on without asking for a newer build.
  const ASK_AGAIN = 3600000;
  // How long a newer build may take to be in charge before the browser is made to look again, and how often that is tried.
  const LONGEST_CHANGE = 1000;
  const MOST_TRIES = 20;
  const container = navigator.serviceWorker;
  /** @type {DiptychOffline} */
  const offline = { standing: "impossible", size: 0, renewal: "", check, renew, putOff: () => tell({ renewal: "" }) };
  globalThis.diptychOffline = offline;
  /** @type {ServiceWorkerRegistration | undefined} */
  let registration;
  let isControlled = Boolean(container?.controller);
  let isAgreed = false;
  if (!container || window.top !== window) return;
  // Everything is about to be got anew.
  if (location.search === "?reset") return;

  globalThis.diptychBoot?.ready.then(() => {
    globalThis.launchQueue?.setConsumer(takeFiles);
    start().catch(() => tell({ standing: "impossible" }));
  });

  // Files that the system opens with the installed reader, in their order.
  /** @param {{ files: FileSystemFileHandle[] }} launch */
  async function takeFiles({ files }) {
    for (const handle of files) await globalThis.diptychBoot?.take(await handle.getFile());
  }

  async function start() {
    tell({ standing: "keeping" });
    container.addEventListener("message", ({ data }) => hear(data));
    container.addEventListener("controllerchange", giveWay);
    const registered = await container.register("sw.js", { scope: "./", updateViaCache: "none" });
    registration = registered;
    registered.addEventListener("updatefound", () => follow(registered, registered.installing));
    for (const worker of [registered.installing, registered.waiting]) follow(registered, worker);
    if (registered.active) check();
    let asked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible" || Date.now() - asked < ASK_AGAIN) return;
      asked = Date.now();
      registered.update().catch(() => {});
    });
  }

  // A build that has arrived waits for the reader's word, unless it is the first.
  /** @param {ServiceWorkerRegistration} of @param {ServiceWorker | null} worker */
  function follow(of, worker) {
    if (!worker) return;
    const look = () => {
      if (worker.state === "installed" && of.active) tell({ renewal: "waiting" });
      if (worker.state === "activated") check();
      if (worker.state === "redundant" && !of.waiting && !of.installing) {
        // That it did not fit is still to be read.
        if (offline.renewal === "waiting") tell({ renewal: "" });
        if (!of.active && offline.standing === "keeping") tell({ standing: "incomplete" });
      }
    };
    worker.addEventListener("statechange", look);
    look();
  }

  /** @param {unknown} word */
  function hear(word) {
    if (word === "full" && registration?.active) tell({ renewal: "full" });
    else if (word === "full" || word === "incomplete") tell({ standing: registration?.active ? offline.standing : word });
  }

  // Another build is in charge: this page's own files may be gone. What is open from a file would be lost by reloading.
  function giveWay() {
    // Somebody has cleared what this browser keeps for the site; the page goes on as it is.
    if (!container.controller) {
      isControlled = false;
      check();
    } else if (!isControlled) isControlled = true;
    else if (isAgreed || !("unsaved" in document.documentElement.dataset)) location.reload();
    else tell({ renewal: "taken" });
  }

  // What is told is what the worker has just found in the cache.
  async function check() {
    const worker = registration?.active;
    const found = worker && (await globalThis.diptychWatch?.ask(worker, "check"));
    // A worker that could not be installed is gone, too, and why has been told.
    const hasFailed = offline.standing === "full" || offline.standing === "incomplete";
    if (registration && !hasFailed && !(await container.getRegistration())) return leave();
    if (!worker) return tell({});
    tell(found?.isWhole ? { standing: "ready", size: found.size } : { standing: "damaged", size: 0 });
  }

  // A worker that has been sent away still hears its pages, and has kept anew what was taken out of this browser.
  async function leave() {
    await globalThis.diptychWatch?.forget();
    tell({ standing: "impossible", size: 0 });
  }

  function renew() {
    isAgreed = true;
    if (registration?.waiting) takeOver(registration.waiting);
    else location.reload();
  }

  // Chromium may leave a newer build waiting for minutes where the older one is asked for something in the same moment. That another
  // worker starts makes it look again.
  /** @param {ServiceWorker} build */
  async function takeOver(build) {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      build.postMessage("take over");
      await new Promise((resolve) => setTimeout(resolve, LONGEST_CHANGE));
      if (build.state !== "installed") return;
      const started = await globalThis.diptychBoot?.startWorker().catch(() => undefined);
      started?.terminate();
    }
  }

  /** @param {Partial<DiptychOffline>} change */
  function tell(change) {
    Object.assign(offline, change);
    dispatchEvent(new Event(CHANGED));
  }
})();
