import SwaggerUI from "swagger-ui-dist/swagger-ui-es-bundle.js";
import { ownLayout } from "./layout.ts";

/** Shows the OpenAPI document in a viewer once it is there; until then, and without script, the page's own list stands. */
const place = document.getElementById("reference");
const list = document.getElementById("calls");

/** The viewer leaves these without a name. */
const nameFields = (): void => {
  for (const field of place?.querySelectorAll("select.examples-select-element") ?? [])
    field.setAttribute("aria-label", "Example");
};

if (place !== null && list !== null) {
  SwaggerUI({
    url: place.dataset.document ?? "",
    domNode: place,
    layout: "OwnLayout",
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    syntaxHighlight: { activated: false },
    plugins: [ownLayout],
    onComplete: () => {
      new MutationObserver(nameFields).observe(place, { childList: true, subtree: true });
      place.hidden = false;
      list.hidden = true;
    },
  });
}
