// "Put aside" on the page of wordings: rows that the reader dismissed are hidden, told by their number, and can be had back. The list
// of what is dismissed belongs to the reader (`src/state/dismissed.rs`), which offers it here.
"use strict";
(() => {
  globalThis.diptychDismissedRows = { hide };
  addEventListener("click", ({ target }) => act(target.closest?.("button")));

  function act(button) {
    if (button?.dataset.dismisses !== undefined) dismiss(button.closest("[data-row]"));
    if (button?.dataset.restores !== undefined) restore(button.closest(".overview"));
  }

  function dismiss(row) {
    const host = row.closest(".overview");
    diptychDismissed.turn(row.dataset.row);
    hide(host);
    host.querySelector("[data-restores]")?.focus();
  }

  function restore(host) {
    host.querySelectorAll("[data-row][hidden]").forEach((row) => diptychDismissed.turn(row.dataset.row));
    hide(host);
  }

  function hide(host) {
    const rows = [...host.querySelectorAll("[data-row]")];
    rows.forEach((row) => (row.hidden = diptychDismissed.has(row.dataset.row)));
    host.querySelector("[data-restores]")?.remove();
    const n_hidden = rows.filter((row) => row.hidden).length;
    if (n_hidden === 0) return;
    const shown = Object.assign(document.createElement("button"), { type: "button", className: "action action--quiet ui", textContent: `Show ${n_hidden} that you put aside` });
    shown.dataset.restores = "";
    host.append(shown);
  }
})();
