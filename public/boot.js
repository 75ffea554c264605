// Starts the reader: fetches its code and the corpus at once, starts the code, and says in a sentence what went wrong if
// it cannot. Knows no view and no corpus; the page under it stays readable whatever happens here.
"use strict";
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = document.documentElement;
  const GZIP = [0x1f, 0x8b];
  // The first byte of a page that a host sends in place of a file.
  const MARKUP = 0x3c;
  const WASM = [0x00, 0x61, 0x73, 0x6d];
  const LONGEST_MARKUP = 20000;
  const LONGEST_WAIT_FOR_PAINT = 1000;
  // What a cache keeps may be what is wrong.
  /** @type {RequestInit} */
  const PAST_CACHES = { cache: "reload" };
  const chunkAddresses = Object.fromEntries((script.dataset.chunks ?? "").split(" ").map((each) => each.split("=")));
  /** @type {Map<string, Promise<WebAssembly.Module>>} */
  const chunks = new Map();
  // All that the reader draws from markup. None of them makes a browser read what is in it otherwise, fetch anything or go anywhere.
  const PLAIN_ELEMENTS = new Set(
    "a abbr article aside b bdi blockquote br button caption cite code col colgroup dd details dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i input kbd label legend li main mark nav ol optgroup option output p pre q s section select small span strong sub summary sup svg g path circle ellipse line polyline polygon rect text tspan use table tbody td tfoot th thead time tr u ul wbr".split(
      " ",
    ),
  );
  const otherScripts = script.dataset.scripts?.split(" ") ?? [];
  // What a page inside another needs besides.
  if (globalThis.top !== globalThis.self && script.dataset.framed) otherScripts.unshift(script.dataset.framed);
  // What has a part only once the reader stands.
  const laterScripts = script.dataset.laterScripts?.split(" ") ?? [];
  /** @type {Map<string, Promise<unknown>>} */
  const added = new Map();
  // Bytes that are inflated at once; more is quicker, and leaves a thousand times as many to be kept at worst.
  const LITTLE = 8192;
  // Where nothing that is composed belongs to the view: the contents, and one text.
  const WITHOUT_COMPOSED = /^(#\/?(\?.*)?|#\/read\/[^/?]+(\?.*)?)?$/;
  // What a page that is one file has within it, where any other asks its host.
  const file = globalThis.diptychFile;

  // Which chunks the view of a link needs, so that they are on their way before the reader asks for them; for
  // any other view that of its screen.
  /** @type {[RegExp, string][]} */
  const CHUNK_OF_ROUTE = [
    [/^#\/read\/[^/?]+\//, "side_by_side shared"],
    [/^#\/read\/.*[?&]lens=(voices|numbers|shared)/, "reader panel links shared"],
    [/^#\/read\/.*[?&]lens=(entities|wording)/, "reader panel marks shared"],
    [/^#\/read\//, "reader panel"],
  ];
  const CHUNK_OF_SCREEN = new Map(Object.entries({ sheet: "handout", key: "handout", naming: "voices", own: "own_texts" }));

  const TO_READ = "The list below can be read without it.";
  const SENTENCES = {
    old: `This browser cannot run the reader: it lacks WebAssembly or DecompressionStream. ${TO_READ} A browser of 2023 or later opens the texts.`,
    refused: `This page is not allowed to run WebAssembly, so the reader cannot start. ${TO_READ} Whoever hosts this page can allow it with 'wasm-unsafe-eval' in its content security policy.`,
    unreachable: `The reader did not arrive: its host did not answer. ${TO_READ} Check the network, then reload.`,
    strange: `The host sent something else in place of the reader's code. ${TO_READ} Reload to try again; if this sentence stays, the page has to be published anew.`,
    stopped: "The reader has stopped because of an error of its own. What you have saved is safe. Reload to go on.",
  };

  // What no other copy of the reader's files would help against.
  const LASTING = ["old", "refused"];

  /** An element of the page as it is published. @param {string} id */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

  class BootProblem extends Error {
    /** @param {string} kind @param {string} [detail] */
    constructor(kind, detail) {
      super(kind);
      this.kind = kind;
      this.detail = detail;
    }
  }

  /** @type {DiptychBoot} */
  let boot;
  admitMarkupOfTheReader();
  applyTheme();
  if (!/^(#\/?(\?.*)?)?$/.test(location.hash)) root.dataset.route = "deep";
  // Where a page gives the focus to its heading, only who goes by keys needs to see it. Who types an address has left the page by then.
  for (const event of ["keydown", "pointerdown", "blur"])
    addEventListener(event, () => root.toggleAttribute("data-keys", event === "keydown"), event !== "blur");

  const parsed = new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
  /** @type {Promise<void>} */
  const ready = new Promise((resolve) => {
    const look = (/** @type {PerformanceObserverEntryList} */ marks) => marks.getEntriesByName("ready").length > 0 && resolve();
    new PerformanceObserver(look).observe({ type: "mark", buffered: true });
  });
  // What can be read at once comes first; what it takes to do more would share the line with it.
  /** @type {Promise<void>} */
  const painted = new Promise((resolve) => {
    new PerformanceObserver((paints) => paints.getEntriesByName("first-contentful-paint").length > 0 && resolve()).observe({ type: "paint", buffered: true });
    // Where nothing stands in the page yet, and where nobody looks, there is nothing to wait for.
    whenParsed(async () => {
      if (!(await showOpening()) || document.visibilityState === "hidden") resolve();
    });
    setTimeout(resolve, LONGEST_WAIT_FOR_PAINT);
  });
  addEventListener("error", (event) => noteStop(event.error));
  addEventListener("unhandledrejection", (event) => noteStop(event.reason));
  start().catch(recoverOrShow);
  // In a copy, settings stand at the end of the page.
  if (file) parsed.then(applyTheme);
  // Not before: a style sheet that is still on its way is no wrong one.
  addEventListener("load", () => dress(document.querySelector("link[rel=stylesheet]")), { once: true });
  painted.then(addManifest);
  ready.then(() => addScripts(laterScripts));
  // A later sheet has every style of the page worked out anew, which is less while little stands in it.
  if (!WITHOUT_COMPOSED.test(location.hash)) painted.then(addComposedStyle);

  // Before anything is painted, and long before scripts that wait for the whole page.
  /** @param {() => void} act */
  function whenParsed(act) {
    const parsing = new MutationObserver(() => {
      if (!document.getElementById("app")) return;
      parsing.disconnect();
      act();
    });
    parsing.observe(root, { childList: true, subtree: true });
  }

  // The text that a link leads to opens at once: `opening.js` asked for its beginning before this script was asked for. Tells
  // whether there is something to read.
  async function showOpening() {
    if (root.dataset.route !== "deep") return true;
    const opening = await globalThis.diptychOpening;
    const masthead = document.querySelector("#shell > .masthead");
    // By now the reader itself may stand there.
    if (root.dataset.route !== "deep" || !masthead || !opening) return false;
    masthead.after(document.importNode(opening, true));
    // Which view and which lens it is, the reader says.
    document.querySelectorAll("#shell [aria-current]").forEach((link) => link.removeAttribute("aria-current"));
    root.dataset.route = "opening";
    return true;
  }

  async function start() {
    globalThis.diptychBoot = boot = {
      ...file,
      names: script.dataset.names,
      pack: painted.then(() => fetchPack()),
      fetchPackAgain,
      fits,
      addComposedStyle,
      chunk,
      hasNewerBuild,
      idle,
      inflate,
      pause,
      ready,
      startWorker,
      take,
    };
    if (!globalThis.WebAssembly || !globalThis.DecompressionStream) throw new BootProblem("old");
    const code = painted.then(() => got(script.dataset.wasm ?? "", compile));
    painted.then(fetchChunkOfRoute);
    const [module] = await Promise.all([code, painted.then(() => addScripts()), parsed]);
    if (typeof wasm_bindgen === "undefined") throw new BootProblem("missing", "app.js");
    await pause();
    await wasm_bindgen({ module_or_path: module }).catch((error) => {
      console.error(error);
      throw new BootProblem("stopped");
    });
  }

  // The other scripts, in their order. One that does not arrive is missed where it is needed.
  function addScripts(addresses = otherScripts) {
    for (const src of addresses) added.set(src.split(".")[0], addScript(src));
    return added.get("app");
  }

  /** @param {string} src */
  function addScript(src) {
    const element = Object.assign(document.createElement("script"), { src, async: false });
    document.head.append(element);
    return new Promise((resolve) => ["load", "error"].forEach((outcome) => element.addEventListener(outcome, resolve)));
  }

  // Asked for while the page is drawn, it would be in the way of what is read.
  function addManifest() {
    const { manifest } = script.dataset;
    if (manifest) document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: manifest }));
  }

  /** @param {RequestInit} [options] */
  function fetchPack(options) {
    const pack = getPack(options);
    // The reader asks for the pack later and tells of its failure itself.
    pack.catch(() => {});
    return pack;
  }

  /** @param {RequestInit} [options] @returns {Promise<Uint8Array>} */
  async function getPack(options, address = script.dataset.pack ?? "") {
    try {
      const response = await part(address, options);
      if (!response.ok) throw new Error(`the host answers ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (bytes[0] === MARKUP ? options && !(await recovers()) : options || (await fits(address, bytes))) return bytes;
    } catch (error) {
      if (options && !(await recovers())) throw error;
    }
    // Loaded anew, nobody should act on what this page found.
    return options ? new Promise(() => {}) : getPack(PAST_CACHES);
  }

  function fetchPackAgain() {
    boot.pack = fetchPack(PAST_CACHES);
  }

  // Whether the bytes are those that a name tells; true where nobody can say.
  /** @param {string} name @param {Uint8Array<ArrayBuffer>} bytes */
  async function fits(name, bytes) {
    const [, told] = /[.?]([0-9a-f]{16})/.exec(name) ?? [];
    if (!told || !globalThis.crypto?.subtle) return true;
    const digest = new DataView(await crypto.subtle.digest("SHA-256", bytes));
    return digest.getBigUint64(0) === BigInt(`0x${told}`);
  }

  /** @param {string} address @param {RequestInit} [options] */
  function part(address, options) {
    return (file?.part ?? fetch)(address, options);
  }

  // Inflates exactly `length` bytes, and stops as soon as there are more. A browser inflates all that it is given at once, and
  // a little can become a thousand times as much.
  /** @param {Uint8Array<ArrayBuffer>} gzip @param {number} length */
  async function inflate(gzip, length) {
    const inflated = new Uint8Array(length);
    let given = 0;
    const give = (/** @type {ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>} */ controller) => {
      if (given >= gzip.length) return controller.close();
      controller.enqueue(gzip.subarray(given, given + LITTLE));
      given += LITTLE;
    };
    const parts = new ReadableStream({ pull: give }, { highWaterMark: 0 }).pipeThrough(new DecompressionStream("gzip")).getReader();
    let at = 0;
    for (let part = await parts.read(); !part.done; part = await parts.read()) {
      if (at + part.value.length > length) {
        parts.cancel();
        throw new RangeError("it holds more than it says");
      }
      inflated.set(part.value, at);
      at += part.value.length;
    }
    if (at < length) throw new RangeError("it holds less than it says");
    return inflated;
  }

  // Between two pieces of long work a page draws and hears its reader.
  function pause() {
    const { port1, port2 } = new MessageChannel();
    port2.postMessage("go on");
    // Timers wait for four milliseconds when one follows the other.
    return new Promise((resolve) => Object.assign(port1, { onmessage: resolve }));
  }

  // A file that comes from elsewhere is taken as if it had been dropped on the page, once somebody is there to take it.
  /** @param {File} file */
  async function take(file) {
    await ready;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
  }

  // What cannot be read is asked for once more, past the caches.
  /** @template Read @param {string} url @param {(response: Response) => Promise<Read>} read */
  function got(url, read) {
    const ask = (/** @type {RequestInit} */ options) => request(url, options).then(read);
    return ask({}).catch(() => ask(PAST_CACHES));
  }

  /** @param {string} url @param {RequestInit} [options] */
  async function request(url, options) {
    const name = url.split("/").pop();
    const response = await part(url, options).catch(() => {
      throw new BootProblem("unreachable", name);
    });
    if (!response.ok) throw new BootProblem("missing", `${name}, status ${response.status}`);
    return response;
  }

  // Compiles what arrived, whatever type the host gave it: the first bytes tell what it is. Not while the bytes arrive: Firefox has a thread
  // wait for each module that does, and where several do, none is left on a machine with two cores to go on.
  /** @param {Response} response */
  async function compile(response) {
    const { first, rest } = await open(bodyOf(response).getReader());
    const packed = startsWith(first, GZIP);
    if (!packed && !startsWith(first, WASM)) throw new BootProblem("strange");
    const stream = packed ? rest.pipeThrough(new DecompressionStream("gzip")) : rest;
    try {
      return await WebAssembly.compile(await new Response(stream).arrayBuffer());
    } catch (error) {
      console.error(error);
      throw new BootProblem(/unsafe-eval|security policy/i.test(String(error)) ? "refused" : "strange");
    }
  }

  // The compiled code of a chunk. Each is fetched once, but for one that did not arrive.
  /** @param {string} name */
  function chunk(name) {
    const known = chunks.get(name);
    if (known) return known;
    const code = got(chunkAddresses[name] ?? "", compile);
    code.catch(() => chunks.delete(name));
    chunks.set(name, code);
    return code;
  }

  function fetchChunkOfRoute() {
    const [, screen = ""] = /^#\/(own\/[a-z]+|[a-z_]+)/.exec(location.hash) ?? [];
    const [, names] = CHUNK_OF_ROUTE.find(([route]) => route.test(location.hash)) ?? ["", `${CHUNK_OF_SCREEN.get(screen) ?? screen.replace("/", "_")} shared`];
    const needed = `${names} shared_by_texts${screen.startsWith("own") ? " shared_by_own_texts" : ""}`.split(" ");
    // Whoever opens the view tells of a failure.
    for (const each of Object.hasOwn(chunkAddresses, needed[0] ?? "") ? needed : []) chunk(each).catch(() => {});
  }

  // Whether the host answers with another build than this one.
  async function hasNewerBuild() {
    if (file) return false;
    const page = await fetch("./?newest", { cache: "no-store" }).then(
      (answer) => (answer.ok ? answer.text() : ""),
      () => "",
    );
    const isOwn = [script.getAttribute("src"), script.dataset.wasm].every((name) => page.includes(name ?? ""));
    return page.includes("data-wasm=") && !isOwn;
  }

  function idle() {
    return new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
  }

  /** @param {Response} response */
  function bodyOf(response) {
    return /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body);
  }

  /** @param {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>} reader */
  async function open(reader) {
    let first = new Uint8Array();
    while (first.length < WASM.length) {
      const { done, value } = await reader.read();
      if (done) break;
      first = first.length === 0 ? value : joined(first, value);
    }
    const rest = new ReadableStream({
      start: (controller) => controller.enqueue(first),
      pull: async (controller) => {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    });
    return { first, rest };
  }

  /** @param {Uint8Array} one @param {Uint8Array} two */
  function joined(one, two) {
    const both = new Uint8Array(one.length + two.length);
    both.set(one);
    both.set(two, one.length);
    return both;
  }

  // The worker beside the page is fetched when it is first asked something. The reader's code talks to it and starts another when
  // it dies.
  let workerAddress = script.dataset.engineWorker ?? "";

  async function startWorker() {
    const code = await got(script.dataset.engine ?? "", compile).catch((error) => {
      // The sentences of a start speak of the whole page; here the reader has its own.
      throw error instanceof BootProblem ? new Error(error.detail ?? "its host sent something else") : error;
    });
    if (file) workerAddress = await file.addressOf(script.dataset.engineWorker ?? "");
    return beginWorker(code).catch(async () => {
      if (!file) await refetch(workerAddress);
      return beginWorker(code);
    });
  }

  /** @param {string} url */
  function refetch(url) {
    return fetch(url, PAST_CACHES)
      .then((answer) => answer.arrayBuffer())
      .catch(() => {});
  }

  /** @param {WebAssembly.Module} code */
  async function beginWorker(code) {
    const worker = new Worker(workerAddress);
    await new Promise((resolve, reject) => {
      const fail = (/** @type {Event} */ event) => {
        event.preventDefault?.();
        worker.terminate();
        reject(new Error("it stopped because of an error of its own"));
      };
      worker.addEventListener("error", fail, { once: true });
      worker.addEventListener("message", resolve, { once: true });
      worker.postMessage(code);
    });
    return worker;
  }

  /** @param {Uint8Array} bytes @param {number[]} magic */
  function startsWith(bytes, magic) {
    return magic.every((byte, index) => bytes[index] === byte);
  }

  // After a panic every call into the code fails in the same way; the reader has to be told once.
  /** @param {unknown} error */
  function noteStop(error) {
    if (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) show(new BootProblem("stopped"));
  }

  // The watchdog stands in a script of its own, which a host may have lost as well. It is asked for with all that can fail.
  async function recovers() {
    await added.get("watchdog");
    await parsed;
    const [watchdog] = otherScripts.filter((src) => src.startsWith("watchdog"));
    if (watchdog && !globalThis.diptychWatch) await refetch(watchdog).then(() => addScript(watchdog));
    return Boolean(await globalThis.diptychWatch?.recover());
  }

  // The style of what is composed beside the page is fetched with the first of it.
  /** @type {Promise<unknown> | undefined} */
  let composedStyle;

  function addComposedStyle() {
    const href = script.dataset.composedStyle;
    if (href) composedStyle ??= addStyle(href).catch(() => (composedStyle = undefined));
    return composedStyle;
  }

  /** @param {string} href */
  async function addStyle(href) {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    await new Promise((resolve) => {
      ["load", "error"].forEach((outcome) => link.addEventListener(outcome, resolve));
      document.head.append(link);
    });
    await dress(link);
  }

  // Browsers refuse a style sheet that its host calls something else; its rules are right all the same.
  /** @param {HTMLLinkElement | null} link */
  async function dress(link) {
    if (!link || (link.sheet?.cssRules.length ?? 0) > 0) return;
    for (const options of [{}, PAST_CACHES]) {
      const answer = await fetch(link.href, options);
      const rules = answer.ok ? await answer.text() : "<";
      if (/^\s*</.test(rules)) continue;
      document.adoptedStyleSheets.push(await new CSSStyleSheet().replace(rules));
      break;
    }
  }

  /** @param {unknown} problem */
  async function recoverOrShow(problem) {
    if ((problem instanceof BootProblem && LASTING.includes(problem.kind)) || !(await recovers())) await show(problem);
  }

  // The sentence about a missing file stands in the page, for the case that this script is the one that is missing.
  /** @param {unknown} problem */
  async function show(problem) {
    await parsed;
    delete root.dataset.route;
    const { kind, detail } = problem instanceof BootProblem ? problem : new BootProblem("stopped");
    const text = byId("boot-problem-text");
    text.textContent = `${/** @type {Record<string, string>} */ (SENTENCES)[kind] ?? text.textContent}${detail ? ` (${detail})` : ""}`;
    byId("boot-problem").hidden = false;
    // There is nobody to get anything from.
    /** @type {HTMLElement} */ (document.querySelector("#boot-problem [href]")).hidden = kind === "unreachable";
    byId("boot-reload").addEventListener("click", reload, { once: true });
    if (!(problem instanceof BootProblem)) console.error(problem);
  }

  // A page kept by a cache may name files that its host no longer has; the cache has to be asked past.
  async function reload() {
    await (globalThis.diptychWatch?.freshen() ?? refetch(location.href));
    location.reload();
  }

  function applyTheme() {
    try {
      const theme = localStorage.getItem("diptych:theme") ?? "";
      if (["light", "dark", "sepia"].includes(theme)) root.dataset.theme = theme;
    } catch {
      // Storage may be closed to this page; the theme of the system stands then.
    }
  }

  // Leptos builds elements from literal markup through a template. Only such markup passes: plain elements, no script,
  // no handler, no style, no address but a fragment or https.
  function admitMarkupOfTheReader() {
    globalThis.trustedTypes?.createPolicy("default", {
      createHTML: (markup) => {
        if (isPlain(markup)) return markup;
        throw new TypeError("this markup is not the reader's own");
      },
      createScriptURL: (address) => {
        if (address === workerAddress || address === "sw.js" || [...otherScripts, ...laterScripts].includes(address)) return address;
        throw new TypeError("this script is not the reader's own");
      },
    });
  }

  // What is read here as a space, a name or a value is what a browser reads as one: `\s` would pass letters that end no name.
  /** @param {string} markup */
  function isPlain(markup) {
    const element = /<\/?([a-z][a-z0-9]*)((?:[ \t\n\f\r]+[a-z][\w:.-]*(?:="[^"]*")?)*)[ \t\n\f\r]*\/?>|<!-{0,4}>/gi;
    let plain = markup.length <= LONGEST_MARKUP;
    const rest = markup.replace(element, (_, name, attributes = "") => {
      plain &&=
        (name === undefined || PLAIN_ELEMENTS.has(name.toLowerCase())) && [...attributes.matchAll(/([a-z][\w:.-]*)(?:="([^"]*)")?/gi)].every(isPlainAttribute);
      return "";
    });
    return plain && !rest.includes("<");
  }

  /** @param {RegExpExecArray} attribute */
  function isPlainAttribute([, name, value = ""]) {
    if (/^(on|style$|srcdoc$)/i.test(name)) return false;
    if (/^type$/i.test(name)) return !/image/i.test(value);
    return !/(href|src|action|data|ping|poster|background)$/i.test(name) || name.startsWith("data-") || /^(#|https:\/\/)/.test(value);
  }
})();
