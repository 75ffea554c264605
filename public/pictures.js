// What is drawn of links beside the texts: ribbons between panes, and a map of each pane with its marks, links and search hits. Draws
// what `public/panes.js` measured and stands before it in one script; scrolls nothing and hears no reader.
"use strict";
(() => {
  // Narrower gutters have numbers in the place of words.
  const LEAST_FOR_WORDS = 70;
  const LEAST_BETWEEN_LABELS = 15;

  globalThis.diptychPictures = { mapOf, draw, move };

  // Everything, from the panes, links and sizes of a view.
  function draw(view, maps, marks, gutters) {
    maps.forEach((map, place) => drawMap(view, map, place, marks[place]));
    view.gutters = gutters.map((gutter, place) => drawRibbons(view, gutter, place));
  }

  // What follows the panes where they are scrolled to; reads nothing of the page.
  function move(view, tops) {
    moveRibbons(view, tops);
    moveSight(view, tops);
  }

  // ---- Ribbons.

  function drawRibbons(view, { gutter, width, height }, place) {
    gutter.querySelector(".ribbons")?.remove();
    const picture = svg("svg", { class: "ribbons", "aria-hidden": "true" });
    const ties = view.ties.filter(({ places }) => joins(places, place));
    const ribbons = ties.map((tie) => {
      const path = svg("path", { class: "ribbon", "data-kind": tie.kind, "data-by": tie.row.dataset.by });
      const label = svg("text", { class: "ribbon__label", "text-anchor": "middle" });
      label.textContent = width < LEAST_FOR_WORDS ? tie.row.dataset.number : tie.row.dataset.name.toLowerCase();
      return { path, label, sides: inOrder(tie.places) };
    });
    // Words stand over all ribbons.
    picture.append(...ribbons.map(({ path }) => path), ...ribbons.map(({ label }) => label));
    gutter.append(picture);
    return { place, ribbons, width, height };
  }

  function joins([one, other], place) {
    return one && other && Math.min(one.pane, other.pane) === place && Math.abs(one.pane - other.pane) === 1;
  }

  function inOrder([one, other]) {
    return one.pane < other.pane ? [one, other] : [other, one];
  }

  function moveRibbons(view, tops) {
    for (const { place, ribbons, width, height } of view.gutters ?? []) {
      const [left, right] = [tops[place], tops[place + 1]];
      let free = 0;
      for (const { path, label, sides } of ribbons) {
        const [a, b, c, d] = [sides[0].start - left, sides[0].end - left, sides[1].start - right, sides[1].end - right];
        const isSeen = Math.max(b, d) > 0 && Math.min(a, c) < height;
        path.toggleAttribute("hidden", !isSeen);
        const middle = (Math.max(0, a) + Math.min(height, b) + Math.max(0, c) + Math.min(height, d)) / 4;
        const isClear = isSeen && middle > free && middle > 8 && middle < height - 8;
        label.toggleAttribute("hidden", !isClear);
        if (!isSeen) continue;
        const half = width / 2;
        path.setAttribute("d", `M0 ${a}C${half} ${a} ${half} ${c} ${width} ${c}V${d}C${half} ${d} ${half} ${b} 0 ${b}Z`);
        if (!isClear) continue;
        free = middle + LEAST_BETWEEN_LABELS;
        set(label, { x: half, y: middle + 4 });
      }
    }
  }

  // ---- Maps.

  function mapOf(pane) {
    const known = pane.querySelector(".minimap");
    if (known) return known;
    const name = `Where marks, links and search hits lie in ${pane.getAttribute("aria-label")}`;
    const map = set(document.createElement("div"), { class: "minimap", tabindex: 0, role: "slider", "aria-orientation": "vertical", "aria-label": name, "aria-valuemin": 0, "aria-valuemax": 100 });
    pane.prepend(map);
    return map;
  }

  function drawMap(view, map, place, marks) {
    const { text } = view.sizes[place];
    const picture = svg("svg", { "aria-hidden": "true" });
    const add = ({ kind, start, end }, x, width) => picture.append(svg("rect", { "data-kind": kind, x, width, y: `${(100 * start) / text}%`, height: `${Math.max(0.6, (100 * (end - start)) / text)}%` }));
    const dot = ({ start, end }) => picture.append(svg("circle", { "data-kind": "hit", cx: "50%", cy: `${(50 * (start + end)) / text}%`, r: 4 }));
    for (const each of marks) add(each, "0", "40%");
    for (const { kind, places } of view.ties) for (const side of places) if (side?.pane === place) kind === "hit" ? dot(side) : add({ kind, ...side }, "55%", "45%");
    picture.append(svg("rect", { class: "minimap__sight", x: "0", width: "100%" }));
    map.replaceChildren(picture);
  }

  function moveSight(view, tops) {
    for (const [place, pane] of view.panes.entries()) {
      const map = pane.querySelector(".minimap");
      if (!map) continue;
      const sight = map.querySelector(".minimap__sight");
      const { seen, whole, text } = view.sizes[place];
      set(sight, { y: `${(100 * tops[place]) / text}%`, height: `${(100 * seen) / text}%` });
      const percent = Math.round((100 * tops[place]) / Math.max(1, whole - seen));
      set(map, { "aria-valuenow": percent, "aria-valuetext": `${percent} percent of the text` });
    }
  }

  function svg(name, attributes) {
    return set(document.createElementNS("http://www.w3.org/2000/svg", name), attributes);
  }

  function set(element, attributes) {
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }
})();
