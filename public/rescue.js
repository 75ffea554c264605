// Stands in the page itself, behind the boot script: where that did not arrive, asks for the one that helps. Otherwise it does
// nothing, so that nothing shares the line with what is read.
"use strict";
(() => {
  const WATCHDOG = "";
  if (globalThis.diptychBoot) return;
  const policy = globalThis.trustedTypes?.createPolicy("default", { createScriptURL: () => WATCHDOG });
  const script = Object.assign(document.createElement("script"), { src: policy?.createScriptURL("") ?? WATCHDOG });
  addEventListener("DOMContentLoaded", () => document.head.append(script));
})();
