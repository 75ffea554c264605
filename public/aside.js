// "Not the same", "Put aside": a reader's word on what is computed, kept in this browser by the name of the row that it is about. What
// was put aside is hidden, told by its number, and can be had back.
"use strict";
(() => {
  const APART = "diptych:apart";
  const kept = {};

  globalThis.diptychAside = { hide, store, turn, isAside: (name) => apart().has(name) };
  addEventListener("click", ({ target }) => act(target.closest?.("button")));

  function act(button) {
    if (button?.dataset.parts !== undefined) part(button.closest("[data-tie]"));
    if (button?.dataset.restores !== undefined) restore(button.closest(".overview"));
  }

  function part(row) {
    const host = row.closest(".overview");
    turn(row.dataset.tie);
    tell(host);
    host.querySelector("[data-restores]")?.focus();
  }

  function restore(host) {
    turn(...[...host.querySelectorAll("[data-tie][hidden]")].map((row) => row.dataset.tie));
    tell(host);
  }

  // What was not put aside is, and what was is not any more.
  function turn(...keys) {
    const names = apart();
    for (const key of new Set(keys)) if (!names.delete(key)) names.add(key);
    store(APART, JSON.stringify([...names]));
  }

  function tell(host) {
    hide(host);
    host.dispatchEvent(new Event("diptych-overview", { bubbles: true }));
  }

  function hide(host) {
    const names = apart();
    const rows = [...host.querySelectorAll("[data-tie]")];
    rows.forEach((row) => (row.hidden = names.has(row.dataset.tie)));
    host.querySelector("[data-restores]")?.remove();
    const n_hidden = rows.filter((row) => row.hidden).length;
    if (n_hidden === 0) return;
    const shown = Object.assign(document.createElement("button"), { type: "button", className: "action action--quiet ui", textContent: `Show ${n_hidden} that you put aside` });
    shown.dataset.restores = "";
    host.append(shown);
  }

  function apart() {
    try {
      return new Set(JSON.parse(store(APART) ?? "[]"));
    } catch {
      return new Set();
    }
  }

  // Without storage, what is chosen holds as long as the page.
  function store(name, value) {
    if (value !== undefined) kept[name] = value;
    try {
      if (value !== undefined) localStorage.setItem(name, value);
      return localStorage.getItem(name) ?? kept[name];
    } catch {
      return kept[name];
    }
  }
})();
