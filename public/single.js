// What only the page that is one file brings with it: its parts, which stand in it as blocks of letters, and copies of itself
// with other blocks. Runs before the boot script, which finds here what a host would send. Knows no view and no corpus.
"use strict";
(() => {
  const root = document.documentElement;
  const LETTERS = "";
  const VALUES = new Uint8Array(128);
  [...LETTERS].forEach((letter, value) => (VALUES[letter.charCodeAt(0)] = value));
  // Bytes that are unpacked at once. More is quicker, and holds the page for longer.
  const SLICE = 1 << 15;

  // What a copy is made of: the page as it was before the reader drew anything in it.
  let page;
  let unpacker;
  let unpackedLength = 0;
  const addresses = {};
  const scripts = globalThis.trustedTypes?.createPolicy("packed", { createScript: (text) => text });
  const parsed = new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
  addEventListener("DOMContentLoaded", begin, { once: true });
  globalThis.diptychFile = { part, addScripts, addressOf, saveCopy, originals: parsed.then(copiedOriginals) };

  function begin() {
    page = root.cloneNode(true);
    applyCopiedSettings();
  }

  // The answer that a host would give for this address: that of a block, or of a part of what is packed in one.
  async function part(address) {
    await parsed;
    const [block, name] = address.split("/");
    return new Response(name ? unpacked(document.querySelector(block), name) : bytesIn(document.querySelector(block)));
  }

  // Nothing before it is asked for: the code starts before the engine behind it is unpacked.
  function unpacked(block, name) {
    unpacker ??= diptychUnpack(bytesIn(block));
    let [at, end] = block.dataset[name].split(" ").map(Number);
    const give = async (controller) => {
      if (at >= end) return controller.close();
      const next = Math.min(at + SLICE, end);
      await unpack(next);
      controller.enqueue(unpacker.bytes.subarray(at, next));
      at = next;
    };
    return new ReadableStream({ pull: give }, { highWaterMark: 0 });
  }

  // Slice after slice: between two of them the page draws and hears its reader.
  async function unpack(end) {
    while (unpackedLength < end) {
      await diptychBoot.pause();
      unpackedLength = Math.min(unpackedLength + SLICE, unpacker.bytes.length);
      unpacker.until(unpackedLength);
    }
  }

  // The other scripts, in their order. The page's policy admits them by their digests, as if they stood in it.
  async function addScripts() {
    await parsed;
    for (const name of document.querySelector("#part-code").dataset.scripts.split(" ")) {
      const text = await (await part(`#part-code/${name}`)).text();
      document.head.append(Object.assign(document.createElement("script"), { text: scripts?.createScript(text) ?? text }));
    }
  }

  // A worker has an address alone; here it is that of the bytes in the page.
  function addressOf(address) {
    addresses[address] ??= part(address)
      .then((script) => script.arrayBuffer())
      .then((bytes) => URL.createObjectURL(new Blob([bytes], { type: "text/javascript" })));
    return addresses[address];
  }

  // A copy of the page: with the pack that is open, the originals that were put in, and the settings.
  function saveCopy(pack, originals) {
    const copy = page.cloneNode(true);
    for (const name of ["theme", "route"]) delete copy.dataset[name];
    copy.querySelectorAll(".part-original, #part-settings").forEach((old) => old.remove());
    const ofPack = copy.querySelector("#part-pack");
    write(ofPack, pack);
    const add = (bytes, attributes) => write(ofPack.parentNode.appendChild(Object.assign(ofPack.cloneNode(), attributes)), bytes);
    for (const original of originals) add(original, { id: "", className: "part-original" });
    add(new TextEncoder().encode(JSON.stringify(settings())), { id: "part-settings" });
    // A line end behind the page would be read as a part of it, and every copy would have one more.
    const file = new Blob(["<!doctype html>\n", copy.outerHTML], { type: "text/html" });
    Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "diptych.html" }).click();
  }

  function copiedOriginals() {
    return [...document.querySelectorAll(".part-original")].map((block) => bytesIn(block));
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
      const copied = JSON.parse(new TextDecoder().decode(bytesIn(block)));
      for (const [name, value] of Object.entries(copied)) {
        if (name.startsWith("diptych:") && localStorage.getItem(name) === null) localStorage.setItem(name, value);
      }
    } catch {
      // Without storage, or with settings that nobody can read, the page has those of the system.
    }
  }

  // Five letters are four bytes; of a group that is cut off, each byte but for the first letter.
  function bytesIn(block) {
    const letters = block.textContent;
    const groups = Math.ceil(letters.length / 5);
    const view = new DataView(new ArrayBuffer(groups * 4));
    for (let group = 0; group < groups; group++) {
      let number = 0;
      for (let at = group * 5; at < group * 5 + 5; at++) number = number * 85 + (VALUES[letters.charCodeAt(at)] ?? 84);
      view.setUint32(group * 4, number);
    }
    return new Uint8Array(view.buffer, 0, Math.floor((letters.length * 4) / 5));
  }

  function write(block, bytes) {
    const groups = Math.ceil(bytes.length / 4);
    const padded = new Uint8Array(groups * 4);
    padded.set(bytes);
    const view = new DataView(padded.buffer);
    const letters = new Uint8Array(groups * 5);
    for (let group = 0; group < groups; group++) {
      let number = view.getUint32(group * 4);
      for (let at = group * 5 + 4; at >= group * 5; at--) {
        letters[at] = LETTERS.charCodeAt(number % 85);
        number = Math.floor(number / 85);
      }
    }
    const written = new TextDecoder().decode(letters.subarray(0, letters.length - (padded.length - bytes.length)));
    block.replaceChildren(document.createTextNode(written));
  }
})();
