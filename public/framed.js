// The reader's half of an embedding: makes the page as tall as its content, so that the page around it scrolls, and takes its
// words over the port that `public/embed/embed.js` sends. Without that port, in a plain frame, the page stays as it is.
"use strict";
(() => {
  if (parent === window) return;
  const root = document.documentElement;
  root.dataset.frame = "plain";
  // The element in the page around names its frame after what is to stand around the view.
  const [, chrome] = /^diptych-reader-(none|bar|full)$/.exec(window.name) ?? [];
  if (chrome) root.dataset.chrome = chrome;
  const VERSION = 1;
  const LONGEST_HASH = 2000;
  const THEMES = ["light", "dark", "sepia"];
  // Everything that has to be told from the paper, at the contrast that WCAG 2.2 asks of text.
  const INKS = ["ink", "ink-2", "ink-3", "prussian", "teal", "vermilion", "plum", "slate", "ochre"];
  const LEAST_CONTRAST = 4.5;
  // Between two changes of color, in milliseconds. Each has all of the page worked out anew; fewer look less smooth.
  const THEME_PAUSE = 100;
  // What stays level with the window in a page of its own.
  const LEVEL = ".panel--entities, .claim-list";
  // What comes over the port may be anything.
  const isNumber = /** @type {(value: unknown) => value is number} */ (Number.isFinite);

  // Colors of the page around, for as long as the reader has chosen none.
  const colors = new CSSStyleSheet();
  /** @type {MessagePort | undefined} */
  let port;
  let sight = { start: 0, end: 0, window: 0 };
  let height = 0;
  let hash = "";
  /** @type {Record<string, unknown> | undefined} */
  let theme;
  let themedAt = -THEME_PAUSE;

  addEventListener("message", ({ source, data, ports }) => {
    if (port || source !== parent || data?.diptych !== "port" || data.version !== VERSION || !ports[0]) return;
    port = ports[0];
    port.onmessage = ({ data: word }) => hear(word ?? {});
    settle();
  });
  keepScrollingInside();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", greet, { once: true });
  else greet();

  // Says nothing but that it is there: whoever hears it has to know where to look.
  function greet() {
    // Said only once there is a choice to lose.
    if (!canKeep()) addEventListener("change", sayThatNothingIsKept, { once: true });
    parent.postMessage({ diptych: "ready", version: VERSION }, "*");
  }

  function settle() {
    root.dataset.frame = "tall";
    document.adoptedStyleSheets.push(colors);
    new ResizeObserver(() => requestAnimationFrame(tellHeight)).observe(document.body);
    const entries = globalThis.navigation;
    (entries ?? globalThis).addEventListener(entries ? "currententrychange" : "hashchange", tellPlace);
    new MutationObserver(tellPlace).observe(/** @type {Node} */ (document.querySelector("title")), { childList: true });
    letThePageAroundScroll();
    tellPlace();
  }

  /** @param {Record<string, unknown>} word */
  function hear(word) {
    if (word.type === "navigate") navigate(word.hash);
    else if (word.type === "theme") applyLastTheme(word);
    else if (word.type === "sight") follow(word);
    else if (word.type === "pack") openPack(word);
  }

  /** @param {unknown} asked */
  function navigate(asked) {
    if (typeof asked === "string" && asked.startsWith("#/") && asked.length <= LONGEST_HASH) location.hash = asked;
  }

  /** @param {Record<string, unknown>} word */
  function openPack({ bytes, name }) {
    if (!(bytes instanceof ArrayBuffer || ArrayBuffer.isView(bytes))) return;
    const file = new File([/** @type {BlobPart} */ (bytes)], String(name).slice(0, 100));
    // No link of this reader leads to a corpus that only the page around has, and nothing here leads out of it.
    root.dataset.hostPack = "";
    globalThis.diptychBoot?.take(file);
  }

  function tellHeight() {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    port?.postMessage({ type: "height", height });
    place();
  }

  function tellPlace() {
    const now = `${location.hash}\n${document.title}`;
    if (now === hash) return;
    hash = now;
    port?.postMessage({ type: "navigate", hash: location.hash || "#/", title: document.title });
  }

  // The browser's own way to scroll to an element moves the pages around as well. None should move because a frame in it was
  // loaded: before somebody has touched the reader, only what is inside it scrolls.
  function keepScrollingInside() {
    const everywhere = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function scrollIntoView(options) {
      const { top, bottom } = this.getBoundingClientRect();
      const pane = this.closest(".pane");
      if (pane) pane.scrollTop += top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
      if (port) reveal(top, bottom);
      else if (isTouched()) everywhere.call(this, options);
      else if (!pane) root.scrollTop += top - innerHeight / 3;
    };
  }

  // In a page that is as tall as its content nothing scrolls: what the reader scrolls to, the page around brings into sight.
  function letThePageAroundScroll() {
    // To the reader nothing is in sight by itself; only the page around knows.
    Object.defineProperty(globalThis, "innerHeight", { value: 0 });
    globalThis.scrollTo = () => reveal(0, 0);
  }

  /** @param {number} start @param {number} end */
  function reveal(start, end) {
    if (isTouched()) port?.postMessage({ type: "reveal", start, end });
  }

  function isTouched() {
    return navigator.userActivation?.hasBeenActive ?? true;
  }

  /** @param {Record<string, unknown>} word */
  function follow({ start, end, window }) {
    if (!isNumber(start) || !isNumber(end) || !isNumber(window)) return;
    sight = { start, end, window };
    place();
  }

  function place() {
    const set = (/** @type {string} */ name, /** @type {number} */ pixels) => root.style.setProperty(name, `${Math.round(pixels)}px`);
    if (sight.window > 0) set("--view-block", sight.window);
    set("--sight-start", sight.start);
    set("--beneath-sight", Math.max(height - sight.end, 0));
    document.querySelectorAll(LEVEL).forEach((element) => keepLevel(/** @type {HTMLElement} */ (element)));
  }

  /** @param {HTMLElement} element */
  function keepLevel(element) {
    const before = parseFloat(element.style.getPropertyValue("--level-shift")) || 0;
    const { top, bottom } = element.getBoundingClientRect();
    const room = /** @type {HTMLElement} */ (element.parentElement).getBoundingClientRect().bottom - (bottom - before);
    const shift = Math.max(Math.min(sight.start - (top - before), room), 0);
    element.style.setProperty("--level-shift", `${Math.round(shift)}px`);
  }

  // A page around that animates its colors sends words faster than they can be followed; the last one counts.
  /** @param {Record<string, unknown>} word */
  function applyLastTheme(word) {
    const isWaiting = theme !== undefined;
    theme = word;
    if (isWaiting) return;
    const apply = () => {
      if (theme) applyTheme(theme);
      theme = undefined;
      themedAt = performance.now();
    };
    setTimeout(apply, Math.max(themedAt + THEME_PAUSE - performance.now(), 0));
  }

  /** @param {Record<string, unknown>} word */
  function applyTheme({ theme, paper, ink, accent, "font-text": text, "font-ui": ui }) {
    if (typeof theme === "string" && THEMES.includes(theme)) root.dataset.hostTheme = theme;
    else delete root.dataset.hostTheme;
    colors.replaceSync(":root:not([data-theme]) {}");
    const { style } = /** @type {CSSStyleRule} */ (colors.cssRules[0]);
    const faces = { "--face-text": text, "--face-ui": ui };
    for (const [name, face] of Object.entries(faces)) if (isPlain("font-family", face)) style.setProperty(name, face);
    const chosen = { paper, ink, prussian: accent };
    /** @type {[string, string][]} */
    const valid = [];
    for (const [name, value] of Object.entries(chosen)) if (isPlain("color", value)) valid.push([name, value]);
    if (valid.length === 0) return;
    const before = style.cssText;
    for (const [name, value] of valid) style.setProperty(`--${name}`, value);
    derive(style);
    if (isReadable()) return;
    style.cssText = before;
    const names = valid.map(([name]) => `--diptych-${name === "prussian" ? "accent" : name}`).join(", ");
    console.warn(`Diptych: the colors ${names} of the page around leave text at a contrast under ${LEAST_CONTRAST}; the reader's own stand.`);
  }

  /**
   * A reference to something else passes for every property, and may end in an address.
   * @param {string} property
   * @param {unknown} value
   * @returns {value is string}
   */
  function isPlain(property, value) {
    return typeof value === "string" && value !== "" && CSS.supports(property, value) && !CSS.supports("inline-size", value);
  }

  /** What lies between paper and ink follows from the two. @param {CSSStyleDeclaration} style */
  function derive(style) {
    const scheme = luminance("var(--paper)") < 0.18 ? "dark" : "light";
    style.setProperty("color-scheme", scheme);
    const between = { "paper-raised": 3, "paper-sunk": 6, "line-1": 15, "line-2": 55, "ink-3": 75, "ink-2": 85 };
    for (const [name, share] of Object.entries(between)) {
      style.setProperty(`--${name}`, `color-mix(in oklab, var(--ink) ${share}%, var(--paper))`);
    }
  }

  function isReadable() {
    return INKS.every((name) => {
      const [light, dark] = [luminance(`var(--${name})`), luminance("var(--paper)")].sort((one, two) => two - one);
      return (light + 0.05) / (dark + 0.05) >= LEAST_CONTRAST;
    });
  }

  /** Relative luminance as WCAG 2.2 defines it, of whatever a browser can paint. @param {string} color */
  function luminance(color) {
    const probe = root.appendChild(document.createElement("i"));
    probe.style.setProperty("color", color);
    const element = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
    const canvas = /** @type {CanvasRenderingContext2D} */ (element.getContext("2d"));
    canvas.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    canvas.fillRect(0, 0, 1, 1);
    const linear = Array.from(canvas.getImageData(0, 0, 1, 1).data.slice(0, 3), (part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  function canKeep() {
    try {
      return localStorage.length >= 0;
    } catch {
      return false;
    }
  }

  function sayThatNothingIsKept() {
    const note = Object.assign(document.createElement("p"), {
      className: "framed-note ui",
      textContent: "Your choice lasts until you leave this page: your browser closes its storage to pages inside others.",
    });
    document.body.append(note);
  }
})();
