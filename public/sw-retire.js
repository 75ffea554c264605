// The way back: published as `sw.js`, it takes the worker and what the worker kept of the reader out of every browser at
// the next visits. Knows no build; leaves what belongs to the person, and whatever other programs of this host have kept.
"use strict";
addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(retire());
});
addEventListener("activate", (event) => event.waitUntil(retire()));
// A page of an older build registers it again while it still stands; so it leaves again.
addEventListener("message", (event) => event.waitUntil(retire()));

async function retire() {
  await takeAway();
  // Not waited for: while it is being installed, the browser does one thing after the other. Until it is done, the worker
  // that goes may have been asked to make whole what it found gone.
  registration.unregister().then(takeAway);
}

async function takeAway() {
  const prefix = `diptych|${new URL(registration.scope).pathname}|`;
  const own = (await caches.keys()).filter((name) => name.startsWith(prefix) && /^[0-9a-z]*$/.test(name.slice(prefix.length)));
  await Promise.all(own.map((name) => caches.delete(name)));
}
