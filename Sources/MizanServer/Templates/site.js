// Warns before what was typed and not saved is left, and saves with Ctrl+S. Everything works without it.
(function () {
  "use strict";
  var form = document.getElementById("answer");
  if (!form) { return; }
  var isDirty = form.hasAttribute("data-typed");
  form.addEventListener("input", function () { isDirty = true; });
  form.addEventListener("submit", function () { isDirty = false; });
  window.addEventListener("beforeunload", function (event) {
    if (isDirty) { event.preventDefault(); }
  });
  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      form.requestSubmit();
    }
  });
})();
