// A script of `public/` run as a page or a worker runs it, with the names that the test gives it in its global scope.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const FOLDER = new URL("../../public/", import.meta.url);

// What Node and browsers have in common.
const COMMON = {
  AbortController,
  DecompressionStream,
  MessageChannel,
  ReadableStream,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  atob,
  btoa,
  console,
  crypto,
  setTimeout,
};

/**
 * Runs the script and returns its global scope.
 * @param {string} name
 * @param {Record<string, unknown>} scope
 * @param {(source: string) => string} prepare puts values where the package writes them
 * @returns {any}
 */
export function run(name, scope, prepare = (source) => source) {
  const context = vm.createContext({ ...COMMON, ...scope });
  vm.runInContext(prepare(readFileSync(new URL(name, FOLDER), "utf8")), context, { filename: name });
  return context;
}

/** Listeners by the name of their event, and what registers them. @returns {any} */
export function listening() {
  /** @type {Record<string, Function>} */
  const heard = {};
  return { heard, addEventListener: (/** @type {string} */ name, /** @type {Function} */ listener) => (heard[name] = listener) };
}

/** The caches of a browser that hold nothing, by these names. @param {string[]} names @returns {any} */
export function cachesNamed(names) {
  const left = new Set(names);
  return { left, keys: async () => [...left], delete: async (/** @type {string} */ name) => left.delete(name) };
}
