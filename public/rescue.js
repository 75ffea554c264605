// Stands in the page itself, behind the boot script: where that did not arrive, asks for the one that helps. Otherwise it does
// nothing, so that nothing shares the line with what is read.
"use strict";
(() => {
  const WATCHDOG = "";
  if (globalThis.diptychBoot) return;
  // A host that answers for a folder without its last stroke has the files of the page looked for beside the folder.
  if (!/(\/|\.html?)$/i.test(location.pathname)) {
    location.replace(`${location.pathname}/${location.search}${location.hash}`);
    return;
  }
  const policy = globalThis.trustedTypes?.createPolicy("default", { createScriptURL: () => WATCHDOG });
  const script = Object.assign(document.createElement("script"), { src: policy?.createScriptURL("") ?? WATCHDOG });
  // Nobody else is there to say it.
  script.addEventListener("error", () => document.getElementById("boot-problem")?.removeAttribute("hidden"));
  addEventListener("DOMContentLoaded", () => document.head.append(script));
})();
