// The end of the worker's script; the glue of its code stands before it. Takes the compiled code from the page, so that
// nothing is fetched here, and says when it can be asked. From then on the code hears for itself. A start that fails is
// reported as an error of the worker, which the page hears; the failure of a promise stays in here.
addEventListener(
  "message",
  ({ data }) => {
    wasm_bindgen({ module_or_path: data }).then(() => postMessage(null), reportError);
  },
  { once: true },
);
