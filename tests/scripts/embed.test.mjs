// Which view the element of another page asks for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./script.mjs";

/** The element with these attributes, in a page of another origin. @param {Record<string, string>} attributes @returns {any} */
function element(attributes) {
  /** @type {any} */
  let Reader;
  class HTMLElement {
    attachShadow = () => ({});
    getAttribute = (/** @type {string} */ name) => attributes[name] ?? null;
  }
  class CSSStyleSheet {
    replaceSync() {}
  }
  const scope = {
    HTMLElement,
    CSSStyleSheet,
    customElements: { get: () => undefined, define: (/** @type {string} */ _, /** @type {any} */ made) => (Reader = made) },
    document: { currentScript: { src: "https://reader.example/embed.js" }, createElement: () => ({}) },
    location: { origin: "https://host.example" },
  };
  run("embed/embed.js", scope);
  return new Reader();
}

test("without attributes the contents open", () => assert.equal(element({}).hash, "#/"));

test("articles, lens and claim become one address", () => {
  const { hash } = element({ article: " one  two ", lens: "claims", claim: "c7" });
  assert.equal(hash, "#/read/one/two?lens=claims&at=claim/c7");
});

test("a claim without an article opens the claim", () => assert.equal(element({ claim: "c 7" }).hash, "#/claims/c%207"));

test("a slug cannot leave its place in the address", () => {
  assert.equal(element({ article: "a?lens=x#/b" }).hash, "#/read/a%3Flens%3Dx%23%2Fb");
});

test("a whole route is taken as it is, and one of somebody else's is not", () => {
  assert.equal(element({ route: "#/search?q=rain", article: "one" }).hash, "#/search?q=rain");
  assert.equal(element({ route: "javascript:alert(1)", article: "one" }).hash, "#/read/one");
});

test("an address ends where the reader would stop reading it", () => {
  assert.equal(element({ route: `#/${"a".repeat(5000)}` }).hash.length, 2000);
});
