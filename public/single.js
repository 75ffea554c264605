// What only the page that is one file brings with it: its parts, which stand in it as blocks of base64, and copies of itself with other
// blocks. Runs before the boot script, which finds here what a host would send. Knows no view and no corpus.
"use strict";
(() => {
  const root = document.documentElement;
  // Letters that are written at once: arguments of one call are limited.
  const SLICE = 1 << 15;
  // What the page as it is published marks its own elements with.
  const OWN = "data-own";

  // What a copy is made of: the page as it was before the reader drew anything in it.
  /** @type {HTMLElement} */
  let page;
  /** @type {Record<string, Promise<string>>} */
  const addresses = {};
  const parsed = new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
  addEventListener("DOMContentLoaded", begin, { once: true });
  globalThis.diptychFile = { part, addressOf, saveCopy, originals: parsed.then(() => copied("part-original")), ownTexts: () => copied("part-own-text") };

  function begin() {
    page = /** @type {HTMLElement} */ (root.cloneNode(true));
    applyCopiedSettings();
  }

  // The answer that a host would give for this address, which is the selector of a block.
  /** @param {string} address */
  async function part(address) {
    await parsed;
    return new Response(bytesIn(/** @type {Element} */ (document.querySelector(address))));
  }

  // A worker has an address alone; here it is that of the bytes in the page.
  /** @param {string} address */
  function addressOf(address) {
    addresses[address] ??= part(address)
      .then((script) => script.arrayBuffer())
      .then((bytes) => URL.createObjectURL(new Blob([bytes], { type: "text/javascript" })));
    return addresses[address];
  }

  // A copy of the page: with the pack that is open, the originals that were put in, the texts of the reader, and the settings.
  /** @param {Uint8Array} pack @param {Uint8Array[]} originals @param {Uint8Array[]} ownTexts */
  function saveCopy(pack, originals, ownTexts) {
    const copy = /** @type {HTMLElement} */ (page.cloneNode(true));
    leaveOwn(copy);
    copy.querySelectorAll(".part-original, .part-own-text, #part-settings, #saved-from").forEach((old) => old.remove());
    const ofPack = /** @type {HTMLElement} */ (copy.querySelector("#part-pack"));
    write(ofPack, pack);
    /** @param {Uint8Array} bytes @param {{ id: string, className?: string }} attributes */
    const add = (bytes, attributes) => {
      const block = Object.assign(/** @type {HTMLElement} */ (ofPack.cloneNode()), attributes);
      ofPack.parentElement?.append(block);
      write(block, bytes);
    };
    for (const original of originals) add(original, { id: "", className: "part-original" });
    for (const text of ownTexts) add(text, { id: "", className: "part-own-text" });
    add(new TextEncoder().encode(JSON.stringify(settings())), { id: "part-settings" });
    copy.querySelector("#app")?.after(origin());
    // A line end behind the page would be read as a part of it, and every copy would have one more.
    const file = new Blob(["<!doctype html>\n", copy.outerHTML], { type: "text/html" });
    Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "diptych.html" }).click();
  }

  // What the browser's extensions put into the page before it was read, and what they and the start wrote on its root, stays behind.
  /** @param {HTMLElement} copy */
  function leaveOwn(copy) {
    copy.querySelectorAll(`head > :not([${OWN}]), body > :not([${OWN}])`).forEach((foreign) => foreign.remove());
    const [, body] = copy.children;
    for (const element of [copy, body]) {
      const foreign = [...element.attributes].filter(({ name }) => name !== "lang" && name !== OWN);
      foreign.forEach(({ name }) => element.removeAttribute(name));
    }
  }

  // When a copy was saved, and from where.
  function origin() {
    const day = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    const source = location.protocol === "file:" ? decodeURIComponent(location.pathname.split("/").pop() ?? "") : location.href.split("#")[0];
    const note = Object.assign(document.createElement("footer"), { id: "saved-from", className: "saved-from note" });
    const address = Object.assign(document.createElement("bdi"), { textContent: source });
    note.setAttribute(OWN, "");
    note.append(`This copy was saved on ${day} from `, address, ". What is changed there later is not in it.");
    return note;
  }

  // What stands in the blocks of a kind, once the page is parsed.
  /** @param {string} kind */
  function copied(kind) {
    return [...document.getElementsByClassName(kind)].map((block) => bytesIn(block));
  }

  function settings() {
    try {
      return Object.fromEntries(Object.entries(localStorage).filter(([name]) => name.startsWith("diptych:")));
    } catch {
      return {};
    }
  }

  // What this browser has chosen already stands.
  function applyCopiedSettings() {
    const block = document.getElementById("part-settings");
    if (!block) return;
    try {
      /** @type {Record<string, string>} */
      const copied = JSON.parse(new TextDecoder().decode(bytesIn(block)));
      for (const [name, value] of Object.entries(copied)) {
        if (name.startsWith("diptych:") && localStorage.getItem(name) === null) localStorage.setItem(name, value);
      }
    } catch {
      // Without storage, or with settings that nobody can read, the page has those of the system.
    }
  }

  /** @param {Element} block */
  function bytesIn(block) {
    return Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
  }

  /** @param {Element} block @param {Uint8Array} bytes */
  function write(block, bytes) {
    const letters = [];
    for (let at = 0; at < bytes.length; at += SLICE) letters.push(String.fromCharCode(...bytes.subarray(at, at + SLICE)));
    block.replaceChildren(document.createTextNode(btoa(letters.join(""))));
  }
})();
