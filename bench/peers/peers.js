// The peers at work on one text, as the benchmark's page asks for them: `peers[name][stage](text)` gives how much was found, and
// `searchers[name]` builds an index and answers. Each peer is set up as its own documentation does for this work.

import nlp from "compromise";
import FlexSearch from "flexsearch";
import MiniSearch from "minisearch";
import sbd from "sbd";
import { split } from "sentence-splitter";
import model from "wink-eng-lite-web-model";
import wink from "wink-nlp";

const cutter = wink(model, ["sbd"]);
const tokenizer = wink(model, []);
const reader = wink(model);
const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const words = new Intl.Segmenter("en", { granularity: "word" });

/** @param {Iterable<unknown>} segments */
function count(segments) {
  let n = 0;
  for (const _ of segments) n += 1;
  return n;
}

globalThis.peers = {
  "Intl.Segmenter": {
    sentences: (text) => count(sentences.segment(text)),
    tokens: (text) => count(words.segment(text)),
  },
  sbd: { sentences: (text) => sbd.sentences(text).length },
  "sentence-splitter": { sentences: (text) => split(text).length },
  "wink-nlp": {
    sentences: (text) => cutter.readDoc(text).sentences().length(),
    tokens: (text) => tokenizer.readDoc(text).tokens().length(),
    names: (text) => reader.readDoc(text).entities().length(),
  },
  compromise: {
    sentences: (text) => nlp.tokenize(text).sentences?.().length ?? nlp.tokenize(text).length,
    names: (text) => {
      const doc = nlp(text);
      return doc.people().length + doc.places().length + doc.organizations().length;
    },
  },
};

globalThis.searchers = {
  FlexSearch: {
    build(articles) {
      const index = new FlexSearch.Index();
      articles.forEach((text, id) => index.add(id, text));
      return index;
    },
    find: (index, query, limit) => index.search(query, limit),
    async serialized(index) {
      /** @type {string[]} */
      const parts = [];
      await index.export((/** @type {string} */ key, /** @type {string | undefined} */ data) => parts.push(`${key}\n${data ?? ""}\n`));
      return parts.join("");
    },
  },
  MiniSearch: {
    build(articles) {
      const index = new MiniSearch({ fields: ["text"], searchOptions: { prefix: true, fuzzy: 0.2 } });
      index.addAll(articles.map((text, id) => ({ id, text })));
      return index;
    },
    find: (index, query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map((/** @type {{ id: number }} */ it) => it.id),
    serialized: async (index) => JSON.stringify(index),
  },
};
