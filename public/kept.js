// What this browser keeps besides the reader: what other programs shared with it, which is shown as plain text before anything
// is done with it, and corpora that somebody asked to keep. The worker puts it there and gives it out; this shows it, at
// `#/inbox` and under Type and theme. Knows no view; hands files to the reader as if they had been dropped on the page.
"use strict";
(() => {
  const ROUTE = /^#\/inbox(\/|$)/;
  const LONGEST_SHOWN = 4000;
  const LONGEST_LINE = 300;
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
    try {
      const cache = await caches.open(NAME);
      const address = await freeAddress(cache, name, bytes);
      await cache.put(folder + address, new Response(bytes, { headers: { "content-length": bytes.length } }));
      location.hash = `#/?corpus=${encodeURIComponent(address)}`;
    } catch (error) {
      draw([paragraph(`${name} could not be kept: ${error.name === "QuotaExceededError" ? "this browser has no room left. Free some space on this device, then try again." : error.message}`)]);
    }
  }

  // What is kept under a name stays: another corpus of that name gets a number. Dots alone would lead to another folder.
  async function freeAddress(cache, name, bytes) {
    const [, stem, ending] = /^(.+?)(\.[^.]*)?$/s.exec(/^\.*$/.test(name) ? "corpus.pack" : name);
    for (let number = 1; ; number += 1) {
      const address = `kept/${encodeURIComponent(`${stem}${number > 1 ? ` ${number}` : ""}${ending ?? ""}`)}`;
      const there = await cache.match(folder + address);
      if (!there || isSame(new Uint8Array(await there.arrayBuffer()), bytes)) return address;
    }
  }

  function isSame(one, two) {
    return one.length === two.length && one.every((byte, at) => byte === two[at]);
  }

  async function showIfAsked() {
    if (ROUTE.test(location.hash)) await show();
    else dialog?.close();
  }

  async function show() {
    document.querySelectorAll("dialog[open]:not(.kept)").forEach((open) => open.close());
    draw(await contents().catch(({ message }) => [paragraph(`What this browser keeps cannot be read: ${message} It may be closed to this page by a setting for cookies and site data.`)]));
  }

  async function contents() {
    const asked = ROUTE.test(location.hash) ? location.hash.split("/")[2] : "";
    const cache = await caches.open(NAME);
    const addresses = (await cache.keys()).map(({ url }) => url);
    const isShared = (url) => /^inbox\/[^/]+$/.test(url.slice(folder.length));
    const shared = await Promise.all(addresses.filter(isShared).map((url) => entryAt(cache, url)));
    shared.sort((one, two) => two.time - one.time);
    const packs = addresses.filter((url) => url.startsWith(`${folder}kept/`));
    const parts = [];
    if (asked && !shared.some(({ address }) => address.endsWith(asked))) parts.push(paragraph(PROBLEMS.gone));
    if (shared.length > 0) parts.push(heading("Shared with Diptych"), paragraph("Shown as it came; nothing of it has been opened. It stays in this browser until you throw it away."));
    for (const item of shared) parts.push(await (item.isDamaged ? damagedItem : item.isLookedAt ? sharedItem : waitingItem)(cache, item));
    if (packs.length > 0) parts.push(heading("Corpora"), element("ul", {}, ...(await Promise.all(packs.map((url) => keptItem(cache, url))))));
    if (parts.length === 0) parts.push(paragraph("Nothing. Texts that you share with Diptych from another program, and corpora that you keep, stand here."));
    return parts;
  }

  async function entryAt(cache, address) {
    const entry = await cache.match(address).then((found) => found.json()).catch(() => null);
    return Array.isArray(entry?.files) ? { ...entry, address } : { address, isDamaged: true, time: 0 };
  }

  function damagedItem(cache, { address }) {
    const actions = element("p", { className: "kept__actions" }, button("Throw it away", () => remove(cache, address)));
    return element("section", { className: "kept__item" }, paragraph("Something that was shared is damaged and cannot be shown. Share it again."), actions);
  }

  // Nothing of it is shown before somebody wants it: any page can send something here, with its own words.
  async function waitingItem(cache, { address, ...item }) {
    const look = async () => {
      await cache.put(address, new Response(JSON.stringify({ ...item, isLookedAt: true })));
      show();
    };
    const sender = item.from ? element("span", {}, "The page that sent it is of ", element("bdi", { textContent: cut(item.from) }), ".") : "This browser does not tell who sent it.";
    const what = element("p", {}, `Something was shared on ${new Date(item.time).toLocaleString("en")}. `, sender, " Look at it only if you shared it yourself, or know who did.");
    const actions = element("p", { className: "kept__actions" }, button("Look at it", look), button("Throw it away", () => remove(cache, address)));
    return element("section", { className: "kept__item" }, what, actions);
  }

  async function sharedItem(cache, { address, title, text, url: from, ...item }) {
    const shared = element("section", { className: "kept__item" });
    if (title) shared.append(element("h3", { textContent: cut(title), dir: "auto" }));
    if (PROBLEMS[item.problem]) shared.append(paragraph(PROBLEMS[item.problem]));
    if (from) shared.append(element("p", { textContent: cut(from), dir: "ltr", className: "kept__link" }));
    if (text) shared.append(plain(text));
    const actions = element("p", { className: "kept__actions" });
    if (text) actions.append(button("Open the text", () => open(new File([text], "shared.txt"))));
    for (const [at, { name, size }] of item.files.entries()) {
      const body = await cache.match(`${address}/${at}`);
      if (!body) continue;
      const bytes = await body.blob();
      shared.append(element("p", {}, nameOf(name), `, ${inKilobytes(size)}`));
      if (!name.endsWith(".pack")) shared.append(plain(await bytes.slice(0, LONGEST_SHOWN * 4).text()));
      const opening = button("Open ", () => open(new File([bytes], name)));
      opening.append(nameOf(name));
      actions.append(opening);
    }
    actions.append(button("Throw it away", () => remove(cache, address)));
    shared.append(actions);
    return shared;
  }

  async function remove(cache, address) {
    const own = (await cache.keys()).filter((kept) => kept.url === address || kept.url.startsWith(`${address}/`));
    await Promise.all(own.map((kept) => cache.delete(kept)));
    // The address should not go on naming it.
    if (location.hash.endsWith(`/${address.slice(folder.length)}`)) history.replaceState(null, "", "#/inbox");
    show();
  }

  async function keptItem(cache, url) {
    const address = url.slice(folder.length);
    const name = decodeURIComponent(address.slice("kept/".length));
    const { size } = await (await cache.match(url)).blob();
    const link = element("a", { href: `#/?corpus=${encodeURIComponent(address)}` }, nameOf(name));
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

  function cut(words) {
    return words.length > LONGEST_LINE ? `${words.slice(0, LONGEST_LINE)}…` : words;
  }

  // A name may hold letters that turn the order of what stands around it.
  function nameOf(file) {
    return element("bdi", { textContent: cut(file), className: "kept__link" });
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
