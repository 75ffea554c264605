// Draws what the worker composes as nodes: elements and words as data, of which only what is listed here becomes part of the page.
// The reader's code asks for them. Folds rows, saves tables, moves among the points of a picture.
// `public/dismissed.js` hides what a reader takes for wrong. Knows no view and no corpus.
"use strict";
(() => {
  const PLAIN = "a b button caption cite code dd details div dl dt em figcaption figure h2 h3 h4 i li mark nav ol p q section small span summary sup table tbody td tfoot th thead time tr ul";
  const DRAWN = "circle g line path rect svg text title tspan use";
  const ELEMENTS = new Set(`${PLAIN} ${DRAWN}`.split(" "));
  // What may stand on the page before all is in it. Not so numbered lists: marks on texts are drawn from them.
  const FILLED = new Set("details div dl figure section svg table tbody ul".split(" "));
  const ATTRIBUTE = /^(class|id|href|open|lang|dir|role|scope|colspan|tabindex|type|datetime|rel|target|x|y|[xy][12]|c[xy]|r|d|width|height|viewBox|(aria|data)-[a-z-]+)$/;
  const ADDRESS = /^(#|https:\/\/|names-NOTICE\.txt$)/;
  const PAUSE_BEFORE_WORDS_MS = 400;
  // What is drawn at first, in elements: about what a screen shows. The rest comes in pieces while the page is already read.
  const AT_ONCE = 100;
  const IN_A_PIECE = 200;
  // A table is laid out anew with every piece: pieces of one size would lay out long ones too often.
  const GROWTH = 1.6;
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  const asked = new WeakMap();
  // What is still to be drawn, by the host of what was composed.
  const unfinished = new WeakMap();
  let rest = [];
  // How many elements there is room for before the page is painted.
  let n_free = 0;
  // What was composed ahead, by its key, and drawn of that.
  const ahead = new Map();
  const drawnAhead = new WeakMap();
  // What is left to draw of groups of rows that begin folded.
  const foldedRows = new WeakMap();
  // Which groups a reader left open or folded, by the host of what is composed anew, until they stand there again.
  const turnedBefore = new WeakMap();
  // Tab stops at a table where there is more of it than its window shows.
  const windows = new ResizeObserver((changed) => changed.forEach(({ target }) => (target.tabIndex = hidesSome(target) ? 0 : -1)));
  let corpusAhead;

  globalThis.diptychOverview = { compose, prepare, tell };
  addEventListener("click", ({ target }) => act(target.closest?.("button")));
  addEventListener("beforeprint", () => document.querySelectorAll(".overview").forEach(finish));
  addEventListener("keydown", rove);
  addEventListener("hashchange", markOpen);
  addEventListener("keydown", follow);

  // Shows in `host` the nodes of `key`, for which `ask` asks if they were not composed ahead. Only the last key is shown. Calls
  // `done` when the page has its height by it.
  async function compose(host, key, ask, done) {
    if (asked.get(host) === key) return;
    asked.set(host, key);
    const gaveHeight = host.dataset.waiting === "" && !host.closest("details");
    const isLast = () => asked.get(host) === key && host.isConnected;
    const waiting = setTimeout(() => isLast() && tell(host, "One moment: the texts are being read."), PAUSE_BEFORE_WORDS_MS);
    // Who returns to a place needs the height of the whole page at once.
    const returns = history.state !== null;
    let problem = "";
    const style = diptychBoot.addComposedStyle();
    // What stands under a full screen waits until that is painted.
    if (!returns && host.closest("[data-below]")) await diptychBoot.pause();
    const nodes = (await ahead.get(key)) ?? (await ask().then(JSON.parse).catch((sentence) => void (problem = String(sentence))));
    await style;
    clearTimeout(waiting);
    if (!isLast()) return;
    turnedBefore.set(host, turnedIn(host));
    const hadFocus = host.contains(document.activeElement);
    const { parts, later } = nodes ? drawn(nodes) : { parts: [told(problem)], later: [] };
    host.replaceChildren(...parts);
    host.removeAttribute("aria-busy");
    if (later.length > 0) host.setAttribute("aria-busy", "true");
    unfinished.set(host, later);
    if (returns) finish(host);
    else finishSlowly(host, later);
    refold(host);
    if (!nodes) asked.delete(host);
    delete host.dataset.waiting;
    markOpen();
    if (hadFocus) focusHeading(host);
    diptychDismissedRows.hide(host);
    host.dispatchEvent(new Event("diptych-overview", { bubbles: true }));
    if (gaveHeight) done();
  }

  // Says how far what is waited for is.
  function tell(host, words) {
    if (host.dataset.waiting === "") host.replaceChildren(told(words));
  }

  // What had the focus is gone; whoever goes on by keys goes on from what stands there now.
  function focusHeading(host) {
    const heading = host.querySelector("section h2") ?? host.querySelector("h2, a");
    if (heading?.localName === "h2") heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
  }

  // Composes what may be asked for: once nobody waits for anything else, and not in a frame, where it may never be asked for.
  function prepare(key, corpus, ask) {
    if (corpus !== corpusAhead) ahead.clear();
    corpusAhead = corpus;
    if (parent !== globalThis || navigator.connection?.saveData) return;
    diptychBoot.addComposedStyle();
    idle(() => ahead.set(key, ask().then(complete).catch(() => undefined)));
  }

  // What failed, and what is incomplete without names, is asked for anew by whoever needs it.
  function complete(json) {
    if (json === null) return undefined;
    const nodes = JSON.parse(json);
    idle(() => drawnAhead.set(nodes, draw(nodes)));
    return nodes;
  }

  // What is drawn at once and what later, now or ahead; it becomes part of one page, and the next one is drawn when there is time.
  function drawn(nodes) {
    const known = drawnAhead.get(nodes);
    drawnAhead.delete(nodes);
    if (known) idle(() => drawnAhead.set(nodes, draw(nodes)));
    return known ?? draw(nodes);
  }

  function draw(nodes) {
    n_free = AT_ONCE;
    rest = [];
    return { parts: nodes.map((node) => make(node, false)), later: rest };
  }

  // What is open elsewhere on the page is told where it is listed.
  function markOpen() {
    for (const link of document.querySelectorAll(".overview table a[href]")) {
      if (link.hash === location.hash) link.setAttribute("aria-current", "true");
      else if (link.getAttribute("aria-current") === "true") link.removeAttribute("aria-current");
    }
  }

  function make(node, isDrawn) {
    if (typeof node === "string" || !ELEMENTS.has(node[0])) return document.createTextNode(typeof node === "string" ? node : "");
    const [name, attributes, ...inside] = node;
    const staysDrawn = isDrawn || name === "svg";
    const element = staysDrawn ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
    n_free -= 1;
    for (const [key, value] of Object.entries(attributes)) {
      if (ATTRIBUTE.test(key) && (key !== "href" || ADDRESS.test(value))) element.setAttribute(key, value);
    }
    if (name === "details" && !("open" in attributes)) return folded(element, inside);
    if (attributes.role === "region") idle(() => windows.observe(element));
    if ("folded" in element.dataset) foldedRows.set(element, inside.splice(1));
    if (FILLED.has(name)) fill(element, inside, staysDrawn);
    else element.append(...inside.map((each) => make(each, staysDrawn)));
    return element;
  }

  function hidesSome(element) {
    return element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
  }

  // What is folded away is drawn when somebody looks: long lists would keep everybody waiting.
  function folded(details, [summary, ...inside]) {
    details.append(make(summary, false));
    details.addEventListener("toggle", () => {
      n_free = Infinity;
      fill(details, inside.splice(0), false);
      diptychDismissedRows.hide(details.closest(".overview"));
    });
    return details;
  }

  // As much as there is room for; the rest waits.
  function fill(element, inside, isDrawn) {
    while (inside.length > 0 && n_free > 0) element.append(make(inside.shift(), isDrawn));
    if (inside.length > 0) rest.push(() => fill(element, inside, isDrawn));
    if ("roves" in element.dataset) stopAt(element.querySelector('a[tabindex="0"]') ?? element.querySelector("a"), element);
  }

  // What waits longest, with room for so many elements; what is left of it goes on waiting before all others.
  function drawNext(waiting, n_elements) {
    n_free = n_elements;
    rest = [];
    waiting.shift()();
    waiting.unshift(...rest);
  }

  function drawAll(waiting) {
    while (waiting.length > 0) drawNext(waiting, Infinity);
  }

  async function finishSlowly(host, waiting) {
    if (await drawInPieces(host, waiting, () => unfinished.get(host) === waiting)) finish(host);
  }

  async function drawInPieces(host, waiting, goesOn) {
    for (let n_elements = IN_A_PIECE; waiting.length > 0; n_elements *= GROWTH) {
      await diptychBoot.pause();
      if (!goesOn() || !host.isConnected) return false;
      drawNext(waiting, n_elements);
      refold(host);
    }
    return true;
  }

  function finish(host) {
    if (!host.hasAttribute("aria-busy")) return;
    drawAll(unfinished.get(host));
    host.removeAttribute("aria-busy");
    refold(host);
    diptychDismissedRows.hide(host);
    markOpen();
  }

  function told(words) {
    const paragraph = document.createElement("p");
    Object.assign(paragraph, { className: "note quiet", textContent: words });
    paragraph.setAttribute("role", "status");
    return paragraph;
  }

  function act(button) {
    if (!button) return;
    const { folds, foldsAll, saves, name } = button.dataset;
    const host = button.closest(".overview");
    if (folds !== undefined || foldsAll || saves) finish(host);
    if (folds !== undefined) fold(button, isOpen(button));
    if (foldsAll) foldAll(button, document.getElementById(foldsAll));
    if (folds !== undefined || foldsAll) drawUnfolded(host);
    if (saves) save(document.getElementById(saves), name);
  }

  function fold(button, isFolded) {
    button.setAttribute("aria-expanded", String(!isFolded));
    button.dataset.turned = "";
    showRows(button);
  }

  // The first row of a group stays: it sums up the others.
  function showRows(button) {
    const [, ...rows] = button.closest("tbody").rows;
    rows.forEach((row) => (row.hidden = !isOpen(button)));
  }

  function foldAll(button, table) {
    const folds = [...table.querySelectorAll("[data-folds]")];
    const isFolded = folds.some(isOpen);
    folds.forEach((each) => fold(each, isFolded));
    button.textContent = isFolded ? "Unfold all topics" : "Fold all topics";
  }

  function isOpen(fold) {
    return fold.getAttribute("aria-expanded") === "true";
  }

  // What is composed anew is folded as the reader turned it.
  function refold(host) {
    const before = turnedBefore.get(host);
    for (const each of host.querySelectorAll("[data-folds]")) {
      const wasOpen = before.get(each.dataset.folds);
      before.delete(each.dataset.folds);
      if (wasOpen !== undefined) fold(each, !wasOpen);
      else if (!isOpen(each)) showRows(each);
      if (wasOpen) drawUnfolded(host);
    }
  }

  function turnedIn(host) {
    return new Map([...host.querySelectorAll("[data-turned]")].map((each) => [each.dataset.folds, isOpen(each)]));
  }

  async function drawUnfolded(host) {
    const groups = [...host.querySelectorAll("[data-folds]")].filter(isOpen).map((each) => each.closest("tbody"));
    await drawInPieces(host, groups.map((group) => () => drawRows(group)), () => true);
    markOpen();
  }

  function drawRows(group) {
    fill(group, foldedRows.get(group) ?? [], false);
  }

  // Folded rows are saved as well; of a picture in a cell, its name.
  function save(table, name) {
    n_free = Infinity;
    [...table.tBodies].forEach(drawRows);
    refold(table.closest(".overview"));
    // A spreadsheet would run what begins so (the rule of `crates/library/src/csv.rs`).
    const inert = (words) => (/^\s*[=+\-@＝＋－＠]/.test(words) && !/^\s*[+-]?\d+(\.\d+)?$/.test(words) ? `'${words}` : words);
    const quoted = (words) => `"${inert(words).replaceAll('"', '""')}"`;
    const lines = [...table.rows].map((row) => [...row.cells].flatMap((cell) => [quoted(wordsOf(cell)), ...Array(cell.colSpan - 1).fill("")]).join(","));
    const file = new Blob([`\u{feff}${lines.join("\r\n")}\r\n`], { type: "text/csv" });
    Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name }).click();
  }

  function wordsOf(cell) {
    const named = [...cell.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label"));
    return (named.length > 0 ? named.join("; ") : cell.textContent).replaceAll(/\s+/g, " ").trim();
  }

  // A key follows the link that names it, as long as the page with the link is the one that is used.
  function follow({ target, key, altKey, ctrlKey, metaKey }) {
    if (altKey || ctrlKey || metaKey || target.closest?.("input, textarea, select")) return;
    const links = [...(target.closest?.("main")?.querySelectorAll(".overview a[data-key]") ?? [])];
    links.find((link) => link.dataset.key === key)?.click();
  }

  // Arrow keys lead from one point of a picture to the next.
  function rove(event) {
    const group = event.target.closest?.("[data-roves]");
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!group || !step || event.altKey || event.ctrlKey || event.metaKey) return;
    const points = [...group.querySelectorAll("a")];
    const next = points.at((points.indexOf(event.target.closest("a")) + step) % points.length);
    stopAt(next, group);
    next?.focus();
    event.preventDefault();
  }

  // Tab stops once in a picture, however many points it has.
  function stopAt(point, group) {
    for (const each of group.querySelectorAll("a")) each.tabIndex = each === point ? 0 : -1;
  }
})();
