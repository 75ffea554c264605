// Stands in the page itself, before all that has to be fetched: asks for the opening of the text that a link leads to, so that it
// is on its way together with the style and the boot script, which shows it.
"use strict";
(() => {
  const VERSION = "";
  const [, slug] = /^#\/read\/([^/?]+)/.exec(location.hash) ?? [];
  // A text of the reader has none.
  if (!slug || slug.startsWith("own-") || /[?&]corpus=/.test(location.hash)) return;
  // What this browser has kept of the reader stands as soon as an opening would.
  if (navigator.serviceWorker?.controller) return;
  // The browser reads it as a page of its own, whose scripts never run.
  const request = new XMLHttpRequest();
  request.open("GET", `opening-${slug}.${VERSION}.txt`);
  request.responseType = "document";
  request.overrideMimeType("text/html;charset=utf-8");
  globalThis.diptychOpening = new Promise((resolve) => {
    // A host may send another page in place of what it lacks.
    const take = () => resolve(request.responseXML?.querySelector("body > .opening") ?? null);
    request.addEventListener("loadend", take);
  });
  request.send();
})();
