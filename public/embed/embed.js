// Puts the reader into somebody else's page:
//   <script src="…/embed.js"></script>
//   <diptych-reader view="passage" article="…" claim="…" chrome="bar" theme="…"></diptych-reader>
// The reader runs in a frame, where neither page's style, policy or keys reach the other's. The two speak over a port that
// only they hold; the frame's own half is `public/framed.js`.
"use strict";
(() => {
  const NAME = "diptych-reader";
  if (customElements.get(NAME)) return;

  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const FOLDER = new URL("./", src);
  const VERSION = 1;
  // A frame of this page's own origin would share its storage and could reach into it; such a frame gets an origin of its
  // own, and the reader as one file, which needs none.
  const isOwnOrigin = FOLDER.origin === location.origin;
  const PAGE = new URL(isOwnOrigin ? "diptych.html" : "./", FOLDER);
  const ORIGIN = isOwnOrigin ? "null" : FOLDER.origin;
  const MAY = `allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox${isOwnOrigin ? "" : " allow-same-origin"}`;
  const LONGEST_HASH = 2000;
  const TALLEST = 100000;
  // How much of the reader stands around what is asked for: nothing, one bar, or its whole masthead.
  const CHROMES = ["none", "bar", "full"];
  // What a page may set for the reader inside it, as custom properties `--diptych-…` of the element.
  const PROPERTIES = ["paper", "ink", "accent", "font-text", "font-ui"];
  const STYLE = `
    :host { display: block !important; position: relative !important; overflow: clip !important; }
    :host([hidden]) { display: none !important; }
    iframe { display: block; inline-size: 100%; block-size: 30rem; border: 0; color-scheme: normal; }
    span { position: absolute; inset-inline-start: 0; inline-size: 1px; visibility: hidden; }
    p { margin: 0; padding: 0.5rem 0; }
    [hidden] { display: none; }
  `;

  // What comes over the port may be anything.
  const isNumber = /** @type {(value: unknown) => value is number} */ (Number.isFinite);

  class DiptychReader extends HTMLElement {
    static observedAttributes = ["view", "article", "lens", "claim", "route", "chrome", "theme", "pack"];
    #root = this.attachShadow({ mode: "closed" });
    /** @type {HTMLIFrameElement | undefined} */
    #frame;
    /** @type {HTMLElement | undefined} */
    #link;
    // Marks a place in the frame's height, so that the page can scroll to it in whatever scrolls there.
    #place = document.createElement("span");
    /** @type {MessagePort | undefined} */
    #port;
    #sight = "";
    #colors = "";
    #hash = "";
    #ending = new AbortController();

    constructor() {
      super();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.#root.adoptedStyleSheets = [sheet];
    }

    connectedCallback() {
      this.#ending = new AbortController();
      const { signal } = this.#ending;
      addEventListener("message", (event) => this.#greet(event), { signal });
      for (const name of ["scroll", "resize"]) addEventListener(name, () => this.#tellSight(), { signal, capture: true, passive: true });
      addEventListener("securitypolicyviolation", (event) => this.#giveUp(event), { signal });
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#tellTheme(), { signal });
      const restyled = new MutationObserver(() => this.#tellTheme());
      for (const element of [document.documentElement, document.body, this]) {
        restyled.observe(element, { attributeFilter: ["class", "style", "data-theme"] });
      }
      signal.addEventListener("abort", () => restyled.disconnect());
      this.#show();
    }

    disconnectedCallback() {
      this.#ending.abort();
      this.#port?.close();
      this.#port = undefined;
      this.#root.replaceChildren();
    }

    /** @param {string} name @param {string | null} before @param {string | null} now */
    attributeChangedCallback(name, before, now) {
      if (before === now || !this.#port) return;
      if (name === "chrome") this.#show();
      else if (name === "theme") this.#tellTheme();
      else if (name === "pack") this.#sendPack();
      else this.#port.postMessage({ type: "navigate", hash: this.#asked() });
    }

    // Where its reader is: `#/…`.
    get hash() {
      return this.#hash || this.#asked();
    }

    // Tells the reader what the page's style has become. It is told of itself when classes, styles or the scheme change.
    refreshTheme() {
      this.#tellTheme();
    }

    /** Opens a corpus from its bytes. @param {ArrayBuffer | ArrayBufferView} bytes */
    openPack(bytes, name = "corpus.pack") {
      this.#port?.postMessage({ type: "pack", bytes, name });
    }

    #show() {
      const address = PAGE.href + this.#asked();
      this.#link = document.createElement("p");
      const link = Object.assign(document.createElement("a"), { href: address, target: "_blank", rel: "noopener", textContent: "Read it in Diptych" });
      this.#link.append(link);
      this.#frame = Object.assign(document.createElement("iframe"), { title: "Diptych", loading: "lazy", referrerPolicy: "no-referrer", allow: "" });
      this.#frame.setAttribute("sandbox", MAY);
      // The frame reads its own name before it draws anything.
      this.#frame.name = `${NAME}-${this.#chrome()}`;
      this.#frame.src = address;
      this.#root.replaceChildren(this.#frame, this.#link, this.#place);
    }

    #chrome() {
      const asked = this.getAttribute("chrome") ?? "";
      return CHROMES.includes(asked) ? asked : "bar";
    }

    #asked() {
      const route = this.getAttribute("route");
      if (route?.startsWith("#/")) return route.slice(0, LONGEST_HASH);
      const [view, articles, lens, claim] = ["view", "article", "lens", "claim"].map((name) => this.getAttribute(name)?.trim() ?? "");
      if (view === "overview") return "#/";
      if (!articles || (view === "claim" && claim)) return claim ? `#/claims/${encodeURIComponent(claim)}` : "#/";
      // Side by side a claim is open with its first answer in the second text.
      const at = claim && `at=claim/${encodeURIComponent(claim)}${view === "side-by-side" ? "/1" : ""}`;
      const asked = [lens && `lens=${encodeURIComponent(lens)}`, at].filter(Boolean);
      const path = articles.split(/\s+/).map(encodeURIComponent).join("/");
      return `#/read/${path}${asked.length > 0 ? `?${asked.join("&")}` : ""}`.slice(0, LONGEST_HASH);
    }

    /** The frame says that it is there, each time that it was loaded. No other message is heard. @param {MessageEvent} event */
    #greet({ source, origin, data }) {
      if (source === null || source !== this.#frame?.contentWindow || origin !== ORIGIN) return;
      if (data?.diptych !== "ready" || data.version !== VERSION) return;
      this.#port?.close();
      const { port1, port2 } = new MessageChannel();
      this.#port = port1;
      port1.onmessage = ({ data: word }) => this.#hear(word ?? {});
      /** @type {Window} */ (source).postMessage({ diptych: "port", version: VERSION }, { targetOrigin: isOwnOrigin ? "*" : ORIGIN, transfer: [port2] });
      // A reader without a bar leads to its own page below; to a corpus that only this page has, no link leads.
      if (this.#link) this.#link.hidden = this.#chrome() !== "none" || this.hasAttribute("pack");
      this.#sight = this.#colors = "";
      this.#tellTheme();
      this.#tellSight();
      if (this.hasAttribute("pack")) this.#sendPack();
    }

    /** @param {Record<string, unknown>} word */
    #hear(word) {
      if (word.type === "height") this.#setHeight(word.height);
      else if (word.type === "navigate") this.#noteHash(word.hash, word.title);
      else if (word.type === "reveal") this.#reveal(word.start, word.end);
    }

    /** @param {unknown} height */
    #setHeight(height) {
      if (!isNumber(height) || !this.#frame) return;
      this.#frame.style.blockSize = `${Math.min(Math.max(height, 0), TALLEST)}px`;
      this.#tellSight();
    }

    /** @param {unknown} hash @param {unknown} title */
    #noteHash(hash, title) {
      if (!this.#frame || typeof hash !== "string" || !hash.startsWith("#/") || hash.length > LONGEST_HASH) return;
      this.#hash = hash;
      this.#frame.title = String(title).slice(0, 200);
      this.dispatchEvent(new CustomEvent("diptych-navigate", { bubbles: true, detail: { hash, title: this.#frame.title } }));
    }

    /** @param {unknown} start @param {unknown} end */
    #reveal(start, end) {
      if (!isNumber(start) || !isNumber(end) || !this.#frame) return;
      const { top } = this.#frame.getBoundingClientRect();
      if (top + start >= 0 && top + end <= innerHeight) return;
      Object.assign(this.#place.style, { insetBlockStart: `${this.#frame.offsetTop + start}px`, blockSize: `${Math.max(end - start, 1)}px` });
      this.#place.scrollIntoView({ block: end > start ? "center" : "start" });
    }

    // Which part of the frame can be seen: what stands at the foot of a window has to know.
    #tellSight() {
      if (!this.#port || !this.#frame) return;
      const { top, height } = this.#frame.getBoundingClientRect();
      const within = (/** @type {number} */ value) => Math.round(Math.min(Math.max(value, 0), height));
      const sight = { type: "sight", start: within(-top), end: within(innerHeight - top), window: innerHeight };
      const written = JSON.stringify(sight);
      if (written !== this.#sight) this.#port.postMessage(sight);
      this.#sight = written;
    }

    #tellTheme() {
      if (!this.#port) return;
      const style = getComputedStyle(this);
      const chosen = PROPERTIES.map((name) => [name, style.getPropertyValue(`--diptych-${name}`).trim()]);
      const word = { type: "theme", theme: this.getAttribute("theme") ?? "", ...Object.fromEntries(chosen) };
      const written = JSON.stringify(word);
      if (written !== this.#colors) this.#port.postMessage(word);
      this.#colors = written;
    }

    async #sendPack() {
      const address = new URL(this.getAttribute("pack") ?? "", document.baseURI);
      try {
        const response = await fetch(address);
        if (!response.ok) throw new Error(`its host answers ${response.status}`);
        this.openPack(await response.arrayBuffer(), address.pathname.split("/").pop());
      } catch (error) {
        console.error(`${NAME}: the pack at ${address.href} could not be got: ${/** @type {Error} */ (error).message}`);
      }
    }

    /** A page whose policy refuses the frame still has the link. @param {SecurityPolicyViolationEvent} event */
    #giveUp({ effectiveDirective, blockedURI }) {
      if (/^(frame|child|default)-src$/.test(effectiveDirective) && blockedURI.startsWith(FOLDER.origin)) this.#frame?.toggleAttribute("hidden", true);
    }
  }

  customElements.define(NAME, DiptychReader);
})();
