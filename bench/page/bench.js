// Times what a page of the benchmark holds: the engine (`engine`) or the peers (`peers`, `searchers`). Each measurement works for
// a while on the same texts and gives one figure; which of them counts is for whoever asks.

// A shorter measurement is a bad one: browsers give the time in tenths of a millisecond.
const SHORTEST_MS = 250;

// A query is asked so often in one measurement, for the same reason, unless it takes very long.
const N_ASKED = 20;
const LONG_MS = 2;

/** @param {string} name */
async function bytes(name) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name} is not there`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The texts of a file as `diptych analyze` reads it. @param {string} name @returns {Promise<string[]>} */
async function textsOf(name) {
  const file = new TextDecoder().decode(await bytes(name));
  return file
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line).text);
}

/** @param {string} text */
const lengthOf = (text) => new TextEncoder().encode(text).length;

/**
 * Megabytes a second of a function that reads one text after the other.
 * @param {(text: string) => unknown} read
 * @param {string[]} texts
 * @param {number[]} lengths
 */
function speedOf(read, texts, lengths) {
  const start = performance.now();
  let [n, at] = [0, 0];
  while (performance.now() - start < SHORTEST_MS) {
    read(texts[at]);
    n += lengths[at];
    at = (at + 1) % texts.length;
  }
  return n / 1000 / (performance.now() - start);
}

const bench = {
  /** @type {string[]} */
  texts: [],
  /** @type {number[]} */
  lengths: [],
  /** @type {string[] | undefined} */
  articles: undefined,
  /** @type {BenchSearcher | undefined} */
  searcher: undefined,
  /** @type {any} */
  index: undefined,
  /** @type {Uint8Array} */
  stored: new Uint8Array(),

  // Opens the texts, and the engine on them if this page has it.
  async open() {
    this.texts = await textsOf("../texts.jsonl");
    this.lengths = this.texts.map(lengthOf);
    if (globalThis.engine && !globalThis.engine.open(await bytes("../corpus.pack"), this.texts)) {
      throw new Error("the engine cannot open the corpus");
    }
    return Object.entries(globalThis.peers ?? {}).flatMap(([name, stages]) => Object.keys(stages).map((stage) => [name, stage]));
  },

  /** One measurement of one stage of the engine. @param {string} stage */
  engine(stage) {
    const n = this.lengths.reduce((sum, length) => sum + length, 0);
    return speedOf(() => globalThis.engine?.read(stage), [stage], [n]);
  },

  /** One measurement of one stage of a peer. @param {string} name @param {string} stage */
  peer(name, stage) {
    return speedOf(present(globalThis.peers)[name][stage], this.texts, this.lengths);
  },

  /** Builds an index of the articles; gives the milliseconds that it took. @param {string} name */
  async build(name) {
    this.articles ??= await textsOf("../articles.jsonl");
    const searcher = name === "engine" ? engineSearcher : present(globalThis.searchers)[name];
    const start = performance.now();
    this.index = searcher.build(this.articles);
    const time = performance.now() - start;
    this.searcher = searcher;
    return time;
  },

  // The index as it would be stored, in pieces that a driver can carry.
  async store() {
    const stored = await present(this.searcher).serialized(this.index);
    this.stored = typeof stored === "string" ? new TextEncoder().encode(stored) : stored;
    return this.stored.length;
  },
  /** @param {number} start @param {number} end */
  piece(start, end) {
    let text = "";
    for (const byte of this.stored.subarray(start, end)) text += String.fromCharCode(byte);
    return btoa(text);
  },

  /**
   * For each query, the milliseconds of one answer and the articles found, best first.
   * @param {string[]} queries
   * @param {number} limit
   */
  ask(queries, limit) {
    const searcher = present(this.searcher);
    return queries.map((query) => {
      let found = searcher.find(this.index, query, limit);
      let n = 0;
      const start = performance.now();
      do {
        found = searcher.find(this.index, query, limit);
        n += 1;
      } while (n < N_ASKED && performance.now() - start < LONG_MS);
      return [(performance.now() - start) / n, Array.from(found)];
    });
  },
};

/** @type {BenchSearcher} */
const engineSearcher = {
  build: (articles) => present(globalThis.engine).build(articles),
  find: (_, query, limit) => present(globalThis.engine).find(query, limit),
  serialized: async () => present(globalThis.engine).serialized(),
};

/**
 * What this page has if it was put together for the measurement that is asked.
 * @template T
 * @param {T | undefined} value
 * @returns {T}
 */
function present(value) {
  if (value === undefined) throw new Error("this page holds something else than what is measured");
  return value;
}

globalThis.bench = bench;
