// What this browser keeps besides the reader: what other programs shared with it, which is shown as plain text before anything
// is done with it, and corpora that somebody asked to keep. The worker puts it there and gives it out; this shows it, at
// `#/inbox` and under Type and theme. Knows no view; hands files to the reader as if they had been dropped on the page.
"use strict";
(() => {
  const ROUTE = /^#\/inbox(\/|$)/;
  const LONGEST_SHOWN = 4000;
  const folder = new URL("./", location).href;
  const NAME = `diptych-kept|${new URL(folder).pathname}`;
  const PROBLEMS = {
    large: "What was shared is larger than 25 MB. It was not taken; it is still where it was shared from. Share a part of it.",
    many: "More than 20 files were shared. The first 20 were taken; the others are still where they were shared from.",
    full: "There was no room in this browser for all that was shared. Free some space on this device, then share it again.",
    unreadable: "What was shared could not be read as text and files. It is still where it was shared from.",
    gone: "What was shared is not here: it was removed, or there was no room for it.",
  };
  let dialog;

  if (globalThis.top !== globalThis || !navigator.serviceWorker || !globalThis.caches) return;
  globalThis.diptychKept = { keep };
  document.documentElement.dataset.keeps = "";
  addEventListener("hashchange", showIfAsked);
  addEventListener("click", ({ target }) => target.closest?.(".settings__kept") && show());
  globalThis.diptychBoot?.ready.then(showIfAsked);

  // A corpus that is open from a file gets an address in this browser.
  async function keep(name, bytes) {
    const address = `kept/${encodeURIComponent(name)}`;
    try {
      await (await caches.open(NAME)).put(folder + address, new Response(bytes, { headers: { "content-length": bytes.length } }));
      location.hash = `#/?corpus=${encodeURIComponent(address)}`;
    } catch (error) {
      draw([paragraph(`${name} could not be kept: ${error.name === "QuotaExceededError" ? "this browser has no room left. Free some space on this device, then try again." : error.message}`)]);
    }
  }

  async function showIfAsked() {
    if (ROUTE.test(location.hash)) await show();
    else dialog?.close();
  }

  async function show() {
    document.querySelectorAll("dialog[open]:not(.kept)").forEach((open) => open.close());
    draw(await contents());
  }

  async function contents() {
    const asked = ROUTE.test(location.hash) ? location.hash.split("/")[2] : "";
    const cache = await caches.open(NAME);
    const addresses = (await cache.keys()).map(({ url }) => url);
    const isShared = (url) => /^inbox\/[^/]+$/.test(url.slice(folder.length));
    const shared = await Promise.all(addresses.filter(isShared).map(async (url) => ({ address: url, ...(await (await cache.match(url)).json()) })));
    shared.sort((one, two) => two.time - one.time);
    const packs = addresses.filter((url) => url.startsWith(`${folder}kept/`));
    const parts = [];
    if (asked && !shared.some(({ address }) => address.endsWith(asked))) parts.push(paragraph(PROBLEMS.gone));
    if (shared.length > 0) parts.push(heading("Shared with Diptych"), paragraph("Shown as it came; nothing of it has been opened. It stays in this browser until you remove it."));
    for (const item of shared) parts.push(await sharedItem(cache, item));
    if (packs.length > 0) parts.push(heading("Corpora"), element("ul", {}, ...(await Promise.all(packs.map((url) => keptItem(cache, url))))));
    if (parts.length === 0) parts.push(paragraph("Nothing. Texts that you share with Diptych from another program, and corpora that you keep, stand here."));
    return parts;
  }

  async function sharedItem(cache, { address, title, text, url: from, ...item }) {
    const shared = element("section", { className: "kept__item" });
    const remove = async () => {
      const own = (await cache.keys()).filter((kept) => kept.url === address || kept.url.startsWith(`${address}/`));
      await Promise.all(own.map((kept) => cache.delete(kept)));
      show();
    };
    if (title) shared.append(element("h3", { textContent: title, dir: "auto" }));
    if (PROBLEMS[item.problem]) shared.append(paragraph(PROBLEMS[item.problem]));
    if (from) shared.append(element("p", { textContent: from, dir: "ltr", className: "kept__link" }));
    if (text) shared.append(plain(text));
    const actions = element("p", { className: "kept__actions" });
    if (text) actions.append(button("Open the text", () => open(new File([text], "shared.txt"))));
    for (const [at, { name, size }] of item.files.entries()) {
      const body = await cache.match(`${address}/${at}`);
      if (!body) continue;
      const bytes = await body.blob();
      shared.append(element("p", {}, element("bdi", { textContent: name }), `, ${inKilobytes(size)}`));
      if (!name.endsWith(".pack")) shared.append(plain(await bytes.slice(0, LONGEST_SHOWN * 4).text()));
      actions.append(button(`Open ${name}`, () => open(new File([bytes], name))));
    }
    actions.append(button("Remove", remove));
    shared.append(actions);
    return shared;
  }

  async function keptItem(cache, url) {
    const address = url.slice(folder.length);
    const name = decodeURIComponent(address.slice("kept/".length));
    const { size } = await (await cache.match(url)).blob();
    const link = element("a", { href: `#/?corpus=${encodeURIComponent(address)}` }, element("bdi", { textContent: name }));
    const remove = async () => {
      await cache.delete(url);
      show();
    };
    return element("li", {}, link, `, ${inKilobytes(size)} `, button("Remove", remove));
  }

  function open(file) {
    dialog.close();
    diptychBoot.take(file);
  }

  function leave() {
    if (ROUTE.test(location.hash)) location.replace("#/");
  }

  function draw(parts) {
    if (!dialog) {
      dialog = element("dialog", { className: "settings kept ui" });
      dialog.setAttribute("aria-labelledby", "kept-title");
      dialog.addEventListener("close", leave);
      document.body.append(dialog);
    }
    const done = element("p", { className: "settings__foot" }, button("Done", () => dialog.close(), "action action--main"));
    dialog.replaceChildren(element("h2", { id: "kept-title", className: "settings__title", textContent: "Kept in this browser" }), ...parts, done);
    if (!dialog.open) dialog.showModal();
  }

  function plain(text) {
    const rest = text.length - LONGEST_SHOWN;
    const shown = element("pre", { className: "kept__text", dir: "auto", tabIndex: 0, textContent: text.slice(0, LONGEST_SHOWN) });
    return rest > 0 ? element("div", {}, shown, paragraph(`… and ${rest} more characters`)) : shown;
  }

  function inKilobytes(size) {
    return `${Math.ceil(size / 1000)} kB`;
  }

  function heading(textContent) {
    return element("h3", { className: "kept__heading", textContent });
  }

  function paragraph(textContent) {
    return element("p", { textContent });
  }

  function button(textContent, pressed, className = "action") {
    const made = element("button", { type: "button", className, textContent });
    made.addEventListener("click", pressed);
    return made;
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }
})();
