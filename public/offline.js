// Has the worker keep the reader in this browser, and tells the page how that stands. Runs once the reader is ready, never
// in a frame. Knows no view; `src/platform/service_worker.rs` reads `diptychOffline` after each event of that name.
"use strict";
(() => {
  const CHANGED = "diptych-offline";
  // How long a page that stays open goes on without asking for a newer build.
  const ASK_AGAIN = 3600000;
  const container = navigator.serviceWorker;
  const offline = { standing: "impossible", size: 0, renewal: "", check, renew, putOff: () => tell({ renewal: "" }) };
  globalThis.diptychOffline = offline;
  let registration;
  let isControlled = Boolean(container?.controller);
  let isAgreed = false;
  if (!container || globalThis.top !== globalThis) return;
  // Everything is about to be got anew.
  if (location.search === "?reset") return;

  globalThis.diptychBoot?.ready.then(() => {
    globalThis.launchQueue?.setConsumer(takeFiles);
    start().catch(() => tell({ standing: "impossible" }));
  });

  // Files that the system opens with the installed reader, in their order.
  async function takeFiles({ files }) {
    for (const handle of files) await diptychBoot.take(await handle.getFile());
  }

  async function start() {
    tell({ standing: "keeping" });
    container.addEventListener("message", ({ data }) => hear(data));
    container.addEventListener("controllerchange", giveWay);
    registration = await container.register("sw.js", { scope: "./", updateViaCache: "none" });
    registration.addEventListener("updatefound", () => follow(registration.installing));
    [registration.installing, registration.waiting].forEach(follow);
    if (registration.active) check();
    let asked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible" || Date.now() - asked < ASK_AGAIN) return;
      asked = Date.now();
      registration.update().catch(() => {});
    });
  }

  // A build that has arrived waits for the reader's word, unless it is the first.
  function follow(worker) {
    if (!worker) return;
    const look = () => {
      if (worker.state === "installed" && registration.active) tell({ renewal: "waiting" });
      if (worker.state === "activated") check();
      if (worker.state === "redundant" && !registration.waiting && !registration.installing) {
        // That it did not fit is still to be read.
        if (offline.renewal === "waiting") tell({ renewal: "" });
        if (!registration.active && offline.standing === "keeping") tell({ standing: "incomplete" });
      }
    };
    worker.addEventListener("statechange", look);
    look();
  }

  function hear(word) {
    if (word === "full" && registration?.active) tell({ renewal: "full" });
    else if (word === "full" || word === "incomplete") tell({ standing: registration?.active ? offline.standing : word });
  }

  // Another build is in charge: this page's own files may be gone. What is open from a file would be lost by reloading.
  function giveWay() {
    // Somebody has cleared what this browser keeps for the site; the page goes on as it is.
    if (!container.controller) {
      isControlled = false;
      return check();
    }
    if (!isControlled) isControlled = true;
    else if (isAgreed || !("unsaved" in document.documentElement.dataset)) location.reload();
    else tell({ renewal: "taken" });
  }

  // What is told is what the worker has just found in the cache.
  async function check() {
    const worker = registration?.active;
    const found = worker && (await globalThis.diptychWatch.ask(worker, "check"));
    // A worker that could not be installed is gone, too, and why has been told.
    const hasFailed = offline.standing === "full" || offline.standing === "incomplete";
    if (registration && !hasFailed && !(await container.getRegistration())) return leave();
    if (!worker) return tell({});
    tell(found?.isWhole ? { standing: "ready", size: found.size } : { standing: "damaged", size: 0 });
  }

  // A worker that has been sent away still hears its pages, and has kept anew what was taken out of this browser.
  async function leave() {
    await globalThis.diptychWatch.forget();
    tell({ standing: "impossible", size: 0 });
  }

  function renew() {
    isAgreed = true;
    if (registration?.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  }

  function standingSentence() {
    const size = Math.round(offline.size / 1000);
    return {
      ready: `Ready for offline: the whole reader, ${size} kB, is kept in this browser. The browser may remove it when it runs short of room.`,
      keeping: "The reader is being kept in this browser, to open without a network.",
      full: "Not ready for offline: this browser has no room left for it. Free some space on this device, then reload.",
      incomplete: "Not ready for offline: the host did not send every file as it was published. It is tried again when the page is loaded anew.",
      damaged: "Not ready for offline: a part of what was kept is gone. It is got again when there is a network.",
      impossible: "Not ready for offline: this browser keeps nothing for this page. It may be a private window or a page inside another.",
    }[offline.standing];
  }

  function renewalSentence() {
    return {
      "": "",
      waiting: "A new version of the reader is ready. This page is loaded anew with it, at the same place.",
      taken: "A new version of the reader was started in another tab. What is open here from a file closes when this page is loaded anew.",
      full: "A new version of the reader did not fit: this browser has no room left for it. The one that you have goes on working. Free some space on this device, then reload.",
    }[offline.renewal];
  }

  function tell(change) {
    Object.assign(offline, change);
    Object.assign(offline, {
      standingSentence: standingSentence(),
      renewalSentence: renewalSentence(),
      canRenew: offline.renewal !== "full",
    });
    dispatchEvent(new Event(CHANGED));
  }
})();
