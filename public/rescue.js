// Stands in the page itself, behind everything else in it: where the boot script did not arrive, asks for the one that helps.
// With the boot script it does nothing, so that nothing shares the line with what is read.
"use strict";
(() => {
  const WATCHDOG = "";
  if (globalThis.diptychBoot) return;
  const policy = globalThis.trustedTypes?.createPolicy("default", { createScriptURL: () => WATCHDOG });
  document.head.append(Object.assign(document.createElement("script"), { src: policy?.createScriptURL("") ?? WATCHDOG }));
})();
