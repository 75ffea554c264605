// What scripts of a page find in it beyond what every browser has: the names that they give each other, and the programs
// that the package puts beside them.

interface TrustedTypesPolicyMaker {
  createPolicy(
    name: string,
    rules: {
      createHTML?: (markup: string) => string;
      createScript?: (text: string) => string;
      createScriptURL?: (address: string) => string;
    },
  ): { createScript(text: string): string; createScriptURL(address: string): string };
}

/** What the boot script offers to the reader's code and to the other scripts. */
interface DiptychBoot extends Partial<DiptychFile> {
  /** The address of the model of names. */
  names: string | undefined;
  /** The bytes of the corpus, fetched once the first words are painted. */
  pack: Promise<Uint8Array>;
  fetchPackAgain(): void;
  /** Whether the bytes are those that the name of a file tells; true where nobody can say. */
  fits(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** Fetches the style of composed pages, once. */
  addComposedStyle(): Promise<unknown> | undefined;
  /** The compiled code of a chunk. */
  chunk(name: string): Promise<WebAssembly.Module>;
  /** Whether the host answers with another build than this one. */
  hasNewerBuild(): Promise<boolean>;
  idle(): Promise<unknown>;
  /** Starts the worker of the engine; gives it when it can be asked. */
  startWorker(): Promise<Worker>;
  /** Inflates exactly this many bytes. */
  inflate(gzip: Uint8Array, length: number): Promise<Uint8Array>;
  ready: Promise<void>;
  /** Takes a file as if it had been dropped on the page, once the reader is ready. */
  take(file: File): Promise<void>;
  /** Ends when the page has had a turn to draw and to hear its reader. */
  pause(): Promise<unknown>;
}

/** What the page that is one file offers in the place of its host. */
interface DiptychFile {
  part(address: string, options?: RequestInit): Promise<Response>;
  addressOf(address: string): Promise<string>;
  saveCopy(pack: Uint8Array<ArrayBuffer>, originals: Uint8Array<ArrayBuffer>[], ownTexts: Uint8Array<ArrayBuffer>[]): void;
  originals: Promise<Uint8Array[]>;
  /** The texts of a reader in a copy, once the page is parsed. */
  ownTexts(): Uint8Array[];
}

/** What the watchdog offers to the boot script and to the scripts that keep the reader. */
interface DiptychWatch {
  recover(): Promise<boolean>;
  forget(): Promise<void>;
  /** Gets the page past the caches, and what they keep wrongly under the names in it. */
  freshen(address?: string): Promise<{ isThere: boolean; hasMended: boolean }>;
  ownWorker(): ServiceWorker | null;
  ask(worker: ServiceWorker, question: string): Promise<any>;
}

/** What the registration of the worker tells the reader's code. */
interface DiptychOffline {
  standing: "keeping" | "ready" | "full" | "incomplete" | "damaged" | "impossible";
  /** How many bytes are kept. */
  size: number;
  /** What became of a newer build; empty if there is none. */
  renewal: "" | "waiting" | "taken" | "full";
  check(): Promise<void>;
  renew(): void;
  putOff(): void;
}

/** How the engine stands in the page of a benchmark. */
interface BenchEngine {
  open(pack: Uint8Array, texts: string[]): boolean;
  read(stage: string): unknown;
  build(articles: string[]): unknown;
  find(query: string, limit: number): Iterable<number>;
  serialized(): Uint8Array;
}

/** A search library, or the engine, as the benchmark asks it. */
interface BenchSearcher {
  build(articles: string[]): any;
  find(index: any, query: string, limit: number): Iterable<number>;
  serialized(index: any): Promise<string | Uint8Array>;
}

declare var diptychBoot: DiptychBoot | undefined;
declare var diptychOffline: DiptychOffline | undefined;
/** Files that the system opens with the installed page (File Handling API). */
declare var launchQueue: { setConsumer(take: (launch: { files: FileSystemFileHandle[] }) => void): void } | undefined;
/** The opening of the text that the link leads to; nothing if it did not arrive. */
declare var diptychOpening: Promise<Element | null> | undefined;
declare var diptychFile: DiptychFile | undefined;
declare var diptychWatch: DiptychWatch | undefined;
declare var trustedTypes: TrustedTypesPolicyMaker | undefined;
declare var wasm_bindgen: ((options: { module_or_path: WebAssembly.Module }) => Promise<unknown>) | undefined;
declare var engine: BenchEngine | undefined;
declare var peers: Record<string, Record<string, (text: string) => unknown>> | undefined;
declare var searchers: Record<string, BenchSearcher> | undefined;
declare var bench: unknown;

// Packages that the benchmark of peers installs for itself.
declare module "compromise";
declare module "flexsearch";
declare module "minisearch";
declare module "sbd";
declare module "sentence-splitter";
declare module "wink-eng-lite-web-model";
declare module "wink-nlp";

// What the tests of scripts take from Node.
declare module "node:assert/strict";
declare module "node:fs";
declare module "node:test";
declare module "node:vm";
declare module "node:zlib";
declare module "node:crypto";
