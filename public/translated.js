// Goes on in a page that a browser translates. Such a browser puts an element of its own in the place of each text node; the reader's
// code holds on to its nodes, and what it wrote into one would stay unseen. Whatever is about to happen to a node that was put aside
// happens in the page: it takes its place again first, and the browser translates what is new.
"use strict";
(() => {
  // The reader draws no element of this name.
  const OF_A_TRANSLATOR = "font";
  /** @type {WeakMap<Node, Element>} */
  const replacements = new WeakMap();
  let isHeld = false;

  new MutationObserver(note).observe(/** @type {Node} */ (document.getElementById("app")), { childList: true, subtree: true });

  /** @param {MutationRecord[]} changes */
  function note(changes) {
    const put = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(isOfATranslator));
    if (put.size === 0) return;
    hold();
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of changes) {
      const replacement = [...addedNodes, previousSibling, nextSibling].find((node) => node && put.has(node));
      const gone = [...removedNodes].filter((node) => node instanceof Text && !node.isConnected);
      if (replacement) gone.forEach((node) => replacements.set(node, /** @type {Element} */ (replacement)));
    }
  }

  /** @param {Node} node */
  function isOfATranslator(node) {
    return node.nodeName.toLowerCase() === OF_A_TRANSLATOR;
  }

  // What the reader's code asks of a text node: its words, its place, a place before it, its end.
  function hold() {
    if (isHeld) return;
    isHeld = true;
    around(Node.prototype, "nodeValue", "set");
    around(Node.prototype, "parentNode", "get");
    around(CharacterData.prototype, "remove", "value");
    around(Node.prototype, "insertBefore", "value");
  }

  /** @param {object} prototype @param {string} name @param {"get" | "set" | "value"} kind */
  function around(prototype, name, kind) {
    const property = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(prototype, name));
    const act = /** @type {Function} */ (property[kind]);
    /** @this {Node} @param {any[]} values */
    const acts = function (...values) {
      [this, ...values].forEach(putBack);
      return act.apply(this, values);
    };
    Object.defineProperty(prototype, name, { ...property, [kind]: acts });
  }

  /** @param {any} node a node, or anything else */
  function putBack(node) {
    const replacement = replacements.get(node);
    if (!replacement) return;
    replacements.delete(node);
    if (!node.isConnected && replacement.isConnected) replacement.replaceWith(node);
  }
})();
