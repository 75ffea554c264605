// The controls of the page that shows how to embed the reader.
"use strict";
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-theme-of]"))) {
  button.addEventListener("click", () => {
    document.getElementById(button.dataset.themeOf ?? "")?.setAttribute("theme", button.value);
  });
}
document.getElementById("one")?.addEventListener("diptych-navigate", (event) => {
  const place = /** @type {HTMLElement} */ (document.getElementById("place"));
  place.textContent = /** @type {CustomEvent<{ hash: string }>} */ (event).detail.hash;
});
