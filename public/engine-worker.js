// The end of the worker's script; the glue of its code stands before it. Takes the compiled code from the page, so that
// nothing is fetched here, and says when it can be asked. From then on the code hears for itself.
addEventListener(
  "message",
  async ({ data }) => {
    await wasm_bindgen({ module_or_path: data });
    postMessage(null);
  },
  { once: true },
);
