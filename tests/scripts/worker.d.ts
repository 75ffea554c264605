// What a service worker has in its scope beyond what every worker has, and the glue that stands before the engine's script.

declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;
declare function skipWaiting(): Promise<void>;
declare function addEventListener(type: "install" | "activate", listener: (event: ExtendableEvent) => void): void;
declare function addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
declare function addEventListener(type: "message", listener: (event: ExtendableMessageEvent) => void, options?: AddEventListenerOptions): void;
declare function wasm_bindgen(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
