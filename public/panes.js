// What joins passages of the texts that are read: marks on them, panes that scroll together, what a reader does with the links.
// Everything is derived from the list that `public/overview.js` draws, which says the same in words; `public/pictures.js` draws the
// ribbons and the maps. Knows no corpus.
"use strict";
(() => {
  const { mapOf, draw, move } = diptychPictures;
  // Linked passages stand level at this part of a pane's height.
  const LEVEL = 0.28;
  const LOCK = "diptych:lock";
  const SCROLLING = /^(Arrow|Page|Home$|End$| $)/;
  const KINDS = "same-claim contradicts different-figure answers same-words near-words alike direct indirect mixed figure suggested hit".split(" ");
  let view;

  addEventListener("diptych-overview", ({ target }) => begin(target));
  addEventListener("click", ({ target }) => act(target.closest?.("button, .minimap")));
  addEventListener("keydown", hearKey);
  addEventListener("diptych-gone", end);

  // ---- One view: the list in `host`, the panes beside it.

  function begin(host) {
    if (view && view.host !== host) end();
    const rows = [...host.querySelectorAll("[data-places]")];
    if (rows.length === 0 && !view) return;
    const known = view;
    view ??= { host, observers: [], driver: undefined, isLocked: diptychAside.store(LOCK) !== "no" };
    view.panes = [...document.querySelectorAll(".side-by-side > .pane")];
    if (!known) observe();
    if (view.panes.length > 1) addTools(host);
    tellCount(host);
    drawSoon();
  }

  function end() {
    view?.observers.forEach((observer) => observer.disconnect());
    KINDS.forEach((kind) => globalThis.CSS?.highlights?.delete(`tie-${kind}`));
    showMarks(false);
    view = undefined;
  }

  function drawSoon() {
    if (!view || view.isDue) return;
    view.isDue = true;
    requestAnimationFrame(() => {
      if (!view) return;
      view.isDue = false;
      if (!view.host.isConnected) return end();
      redraw();
      view.size = sizeNow();
    });
  }

  function sizeNow() {
    return [...document.querySelectorAll("#main, .prose")].map((element) => `${element.clientWidth} ${element.clientHeight}`).join();
  }

  function observe() {
    const sizes = new ResizeObserver(() => sizeNow() !== view?.size && drawSoon());
    const texts = new MutationObserver(drawSoon);
    const page = document.getElementById("main");
    view.panes.forEach((pane) => {
      pane.addEventListener("scroll", () => follow(pane), { passive: true });
      const drive = (driver) => view && (view.driver = driver);
      for (const name of ["wheel", "touchstart", "pointerdown"]) pane.addEventListener(name, () => drive(pane), { passive: true });
      // Whoever steps through the links of one text does not scroll the other.
      pane.addEventListener("keydown", ({ key }) => drive(SCROLLING.test(key) ? pane : undefined));
    });
    sizes.observe(page);
    for (const prose of page.querySelectorAll(".prose")) {
      sizes.observe(prose);
      texts.observe(prose, { childList: true, subtree: true });
    }
    view.observers = [sizes, texts];
  }

  function tellCount(host) {
    const summary = host.closest(".links-drawer")?.querySelector("summary");
    const n_ties = [...host.querySelectorAll("[data-tie]")].filter((row) => !row.hidden).length;
    if (summary) summary.dataset.count = n_ties + (host.querySelector("[data-hits]")?.dataset.hits ?? "");
  }

  // First what changes the height of the texts, then all that is read of them, then what is drawn over them: one layout. What is
  // drawn while the panes scroll needs none.
  function redraw() {
    const rows = [...view.host.querySelectorAll("[data-places]")].filter((row) => !row.hidden);
    view.ties = rows.map((row) => ({ row, kind: row.dataset.kind, sides: row.dataset.places.split("|").map(rangesOf) }));
    if (view.panes.length < 2) return mark(view.ties);
    const maps = view.panes.map(mapOf);
    markOnlyHere();
    view.sizes = view.panes.map((pane) => ({ seen: pane.clientHeight, whole: pane.scrollHeight, text: pane.querySelector(".pane__inner").scrollHeight + 1 }));
    view.chains = {};
    view.isBeside = isBeside();
    for (const tie of view.ties) tie.places = placesOf(tie.sides);
    const marks = view.panes.map(marksIn);
    const gutters = [...document.querySelectorAll(".side-by-side > .gutter")].map((gutter) => ({ gutter, width: gutter.clientWidth, height: gutter.clientHeight }));
    const tops = view.panes.map((pane) => pane.scrollTop);
    mark(view.ties);
    draw(view, maps, marks, gutters);
    move(view, tops);
  }

  // "0:3:10-52 0:4:0-20": pane, paragraph, units from and to.
  function rangesOf(written) {
    return written.split(" ").flatMap((stretch) => {
      const [pane, paragraph, units] = stretch.split(":");
      const element = document.querySelector(`.prose[data-pane="${pane}"] > [data-paragraph="${paragraph}"]`);
      const [from, to] = (units ?? "").split("-").map(Number);
      const range = element && rangeIn(element, from, to);
      return range ? [{ pane: Number(pane), paragraph: element, range }] : [];
    });
  }

  function rangeIn(element, from, to) {
    const range = document.createRange();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let at = 0;
    let isBegun = false;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const end = at + text.length;
      if (!isBegun && from < end) {
        range.setStart(text, from - at);
        isBegun = true;
      }
      if (isBegun && to <= end) {
        range.setEnd(text, to - at);
        return range;
      }
      at = end;
    }
    return undefined;
  }

  // Browsers work out the style of every highlight for whatever has custom properties of its own: it is off where no text is marked.
  function showMarks(areShown) {
    const media = areShown ? "all" : "not all";
    const blocks = [...document.styleSheets].flatMap(rulesIn).flatMap(rulesIn);
    const marks = blocks.find((rule) => rule.media && rulesIn(rule)[0]?.selectorText?.includes("(tie-"));
    if (marks && marks.media.mediaText !== media) marks.media.mediaText = media;
  }

  // None of a sheet that an extension of the browser brings along from elsewhere: nobody may read it.
  function rulesIn(block) {
    try {
      return [...(block.cssRules ?? [])];
    } catch {
      return [];
    }
  }

  function mark(ties) {
    if (!globalThis.Highlight) return;
    showMarks(ties.length > 0);
    for (const kind of KINDS) {
      const ranges = ties.filter((tie) => tie.kind === kind).flatMap((tie) => tie.sides.flat().map(({ range }) => range));
      if (ranges.length > 0) CSS.highlights.set(`tie-${kind}`, new Highlight(...ranges));
      else CSS.highlights.delete(`tie-${kind}`);
    }
  }

  // Where each side stands in its pane, from the top of the pane's text.
  function placesOf(sides) {
    return sides.map((pieces) => {
      const pane = view.panes[pieces[0]?.pane];
      if (!pane) return undefined;
      const top = pane.getBoundingClientRect().top - pane.scrollTop;
      const boxes = pieces.map(({ range }) => range.getBoundingClientRect());
      return { pane: pieces[0].pane, start: Math.min(...boxes.map((box) => box.top)) - top, end: Math.max(...boxes.map((box) => box.bottom)) - top };
    });
  }

  // Where marks stand, from the top of the pane's text.
  function marksIn(pane) {
    const top = pane.getBoundingClientRect().top - pane.scrollTop;
    return [...pane.querySelectorAll(".prose .mark")].map((element) => {
      const box = element.getBoundingClientRect();
      return { kind: element.dataset.kind, start: box.top - top, end: box.bottom - top };
    });
  }

  function markOnlyHere() {
    const isShared = new URLSearchParams(location.hash.split("?")[1]).get("lens") === "shared";
    const linked = new Set(view.ties.filter(({ kind }) => kind !== "hit").flatMap((tie) => tie.sides.flat().map(({ paragraph }) => paragraph)));
    for (const paragraph of document.querySelectorAll(".side-by-side .prose > [data-paragraph]")) {
      paragraph.toggleAttribute("data-only", isShared && !linked.has(paragraph));
    }
  }

  // ---- Panes that scroll together.

  function follow(pane) {
    if (!view?.panes.includes(pane)) return;
    if (view.isLocked && view.driver === pane && view.isBeside) for (const other of view.panes) if (other !== pane) other.scrollTop = levelIn(pane, other);
    if (view.isMoving) return;
    view.isMoving = true;
    requestAnimationFrame(() => {
      if (!view) return;
      view.isMoving = false;
      // All that is read comes before all that is written: nothing is laid out twice in a frame.
      const tops = view.panes.map((each) => each.scrollTop);
      move(view, tops);
    });
  }

  // Panes that stand under each other have no height in common.
  function isBeside() {
    return view.panes[0].getBoundingClientRect().top === view.panes[1].getBoundingClientRect().top;
  }

  // Between two links the text of the other pane passes at the pace that brings the next link level.
  function levelIn(pane, other) {
    const [own, its] = [view.panes.indexOf(pane), view.panes.indexOf(other)];
    const level = view.sizes[own].seen * LEVEL;
    const at = pane.scrollTop + level;
    const steps = [{ own: level, its: level }, ...(view.chains[`${own} ${its}`] ??= chain(own, its)), { own: view.sizes[own].whole, its: view.sizes[its].whole }];
    const next = steps.findIndex((step) => step.own > at);
    if (next <= 0) return next < 0 ? view.sizes[its].whole : pane.scrollTop;
    const [before, after] = [steps[next - 1], steps[next]];
    const share = (at - before.own) / Math.max(1, after.own - before.own);
    return before.its + share * (after.its - before.its) - level;
  }

  // The longest run of links that stand in the same order in both panes; the others cross it and are led to by hand.
  function chain(own, its) {
    const pairs = view.ties.flatMap(({ places }) => {
      const [one, other] = [places.find((place) => place?.pane === own), places.find((place) => place?.pane === its)];
      return one && other ? [{ own: one.start, its: other.start }] : [];
    });
    pairs.sort((one, other) => one.own - other.own || one.its - other.its);
    const best = [];
    pairs.forEach((pair, index) => {
      const before = best.filter((run) => run.pair.own < pair.own && run.pair.its < pair.its);
      const longest = before.reduce((run, each) => (each.length > (run?.length ?? 0) ? each : run), undefined);
      best[index] = { pair, length: (longest?.length ?? 0) + 1, before: longest };
    });
    const run = [];
    for (let last = best.reduce((run, each) => (each.length > (run?.length ?? 0) ? each : run), undefined); last; last = last.before) run.unshift(last.pair);
    return run;
  }

  // Both passages of a link, level; of several in one text, that of this number.
  function show(tie, nth) {
    view.driver = undefined;
    if (view.panes.length < 2) {
      tie.sides[nth][0]?.paragraph.scrollIntoView({ block: "center", behavior: pace() });
      return;
    }
    const paneOf = (side) => tie.places[side]?.pane;
    const shown = [nth, ...tie.places.keys()].filter((side, at, all) => tie.places[side] && all.findIndex((it) => paneOf(it) === paneOf(side)) === at);
    if (!isBeside()) shown.forEach((side) => tie.sides[side][0]?.paragraph.scrollIntoView({ block: "center" }));
    const places = shown.map((side) => tie.places[side]);
    const level = Math.min(view.panes[0].clientHeight * LEVEL, ...places.map((place) => place.start));
    for (const place of places) view.panes[place.pane].scrollTo({ top: place.start - level, behavior: pace() });
    view.at = tie.row;
    view.host.querySelectorAll("[aria-current]").forEach((row) => row.removeAttribute("aria-current"));
    tie.row.setAttribute("aria-current", "true");
  }

  function pace() {
    const isStill = document.documentElement.dataset.motion === "reduced" || matchMedia("(prefers-reduced-motion: reduce)").matches;
    return isStill ? "instant" : "smooth";
  }

  addEventListener("pointerdown", (event) => {
    const map = event.target.closest?.(".minimap");
    if (!map || !view) return;
    const pane = map.parentElement;
    const box = map.firstElementChild.getBoundingClientRect();
    view.driver = pane;
    pane.scrollTo({ top: ((event.clientY - box.top) / box.height) * view.sizes[view.panes.indexOf(pane)].text - pane.clientHeight / 2, behavior: pace() });
  });

  // ---- What a reader does.

  function addTools(host) {
    if (host.querySelector("[data-locks]")) return;
    const tools = document.createElement("p");
    tools.className = "ties__tools ui";
    const lock = button("", { locks: "" });
    const keys = document.createElement("span");
    keys.className = "quiet";
    keys.textContent = "In a text, [ and ] lead along this list, \\ locks and frees the panes.";
    tools.append(lock, keys);
    host.prepend(tools);
    tellLock();
  }

  function button(words, data) {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "action action--quiet", textContent: words });
    Object.assign(made.dataset, data);
    return made;
  }

  function act(pressed) {
    if (!view || !pressed?.dataset) return;
    const tie = view.ties.find(({ row }) => row.contains(pressed));
    if (pressed.dataset.shows !== undefined && tie) show(tie, Number(pressed.dataset.shows));
    if (pressed.dataset.locks !== undefined) setLock(!view.isLocked);
  }

  function setLock(isLocked) {
    view.isLocked = isLocked;
    diptychAside.store(LOCK, isLocked ? "yes" : "no");
    tellLock();
  }

  function tellLock() {
    const lock = view.host.querySelector("[data-locks]");
    lock?.setAttribute("aria-pressed", view.isLocked);
    if (lock) lock.textContent = `Scroll together: ${view.isLocked ? "on" : "off"}`;
  }

  function hearKey(event) {
    if (!view || event.ctrlKey || event.metaKey || event.altKey) return;
    const map = event.target.closest?.(".minimap");
    if (map) return moveByKey(event, map.parentElement);
    const isInText = event.target.closest?.(".pane, .prose") && !event.target.closest("input, textarea, select");
    if (!isInText || view.panes.length < 2) return;
    const step = { "]": 1, "[": -1 }[event.key];
    if (step) {
      const at = view.ties.findIndex(({ row }) => row === view.at);
      const next = at < 0 && step < 0 ? view.ties.length - 1 : at + step;
      if (view.ties[next]) show(view.ties[next]);
    } else if (event.key === "\\") setLock(!view.isLocked);
    else return;
    event.preventDefault();
  }

  function moveByKey(event, pane) {
    const page = pane.clientHeight * 0.8;
    const top = { ArrowDown: pane.scrollTop + page / 8, ArrowUp: pane.scrollTop - page / 8, PageDown: pane.scrollTop + page, PageUp: pane.scrollTop - page, Home: 0, End: pane.scrollHeight }[event.key];
    if (top === undefined) return;
    view.driver = pane;
    pane.scrollTo({ top, behavior: "instant" });
    event.preventDefault();
  }

})();
