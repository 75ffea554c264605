// The controls of the page that shows how to embed the reader.
"use strict";
for (const button of document.querySelectorAll("[data-theme-of]")) {
  button.addEventListener("click", () => {
    document.getElementById(button.dataset.themeOf).setAttribute("theme", button.value);
  });
}
document.getElementById("one").addEventListener("diptych-navigate", ({ detail }) => {
  document.getElementById("place").textContent = detail.hash;
});
