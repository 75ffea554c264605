// What the reader's half of an embedding hears, and whom.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listening, run } from "./script.mjs";

/** A page inside another, and what its parent was told. */
function framed() {
  const { heard, addEventListener } = listening();
  /** @type {(() => void)[]} */
  const later = [];
  /** Every theme that was drawn. @type {string[]} */
  const drawn = [];
  /** @type {any[]} */
  const told = [];
  const parent = { postMessage: (/** @type {any} */ word) => told.push(word) };
  class Observer {
    observe() {}
  }
  const style = { setProperty() {} };
  const dataset = {
    set hostTheme(/** @type {string} */ theme) {
      drawn.push(theme);
    },
  };
  const scope = {
    addEventListener,
    parent,
    window: {},
    location: { hash: "#/" },
    localStorage: { length: 0 },
    navigator: {},
    CSSStyleSheet: class {
      cssRules = [{ style }];
      replaceSync() {}
    },
    performance: { now: () => 0 },
    setTimeout: (/** @type {() => void} */ run) => later.push(run),
    Element: class {},
    MutationObserver: Observer,
    ResizeObserver: Observer,
    navigation: { addEventListener() {} },
    document: {
      title: "Diptych",
      readyState: "complete",
      documentElement: { dataset, style },
      adoptedStyleSheets: [],
      querySelector: () => ({}),
      querySelectorAll: () => [],
    },
  };
  return { heard, told, parent, later, drawn, page: run("framed.js", scope) };
}

/** The port over which a parent speaks. @returns {any} */
const newPort = () => ({ postMessage() {} });

test("a page that stands by itself is left as it is", () => {
  const dataset = {};
  const scope = { parent: null, window: null, document: { documentElement: { dataset } } };
  run("framed.js", scope);
  assert.deepEqual(dataset, {});
});

test("a frame says that it is there, and nothing of what it shows", () => {
  assert.deepEqual({ ...framed().told[0] }, { diptych: "ready", version: 1 });
});

test("only the page around can hand over the port, and only once", () => {
  const { heard, parent } = framed();
  const [stranger, first, second] = [newPort(), newPort(), newPort()];
  const data = { diptych: "port", version: 1 };
  heard.message({ source: {}, data, ports: [stranger] });
  heard.message({ source: parent, data, ports: [first] });
  heard.message({ source: parent, data, ports: [second] });
  assert.deepEqual(
    [stranger, first, second].map((port) => Boolean(port.onmessage)),
    [false, true, false],
  );
});

test("only an address of the reader is gone to", () => {
  const { heard, parent, page } = framed();
  const port = newPort();
  heard.message({ source: parent, data: { diptych: "port", version: 1 }, ports: [port] });
  const go = (/** @type {unknown} */ hash) => port.onmessage({ data: { type: "navigate", hash } });
  for (const wrong of ["javascript:alert(1)", "https://host.example/", 7, null, `#/${"a".repeat(2000)}`]) go(wrong);
  assert.equal(page.location.hash, "#/");
  go("#/claims");
  assert.equal(page.location.hash, "#/claims");
});

test("l11: of three thousand themes in a row the last one alone is drawn", () => {
  const { heard, parent, later, drawn } = framed();
  const port = newPort();
  heard.message({ source: parent, data: { diptych: "port", version: 1 }, ports: [port] });
  later.splice(0).forEach((run) => run());
  for (let at = 0; at < 3000; at += 1) port.onmessage({ data: { type: "theme", theme: at % 2 === 0 ? "light" : "dark" } });
  later.splice(0).forEach((run) => run());
  assert.deepEqual(drawn, ["dark"]);
});
