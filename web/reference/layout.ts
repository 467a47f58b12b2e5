import type { System } from "swagger-ui-dist/swagger-ui-es-bundle.js";

/**
 * What our page takes of the viewer: signing in, the calls, the schemas. Title and introduction are the page's own, and so
 * is the only `main`. A call's path is plain text, since it stands inside the button that opens the call.
 */
export const ownLayout = ({ React }: System) => {
  const { createElement } = React;
  return {
    components: {
      OwnLayout: ({ getComponent }: { getComponent: System["getComponent"] }) =>
        createElement(
          "div",
          { className: "swagger-ui" },
          createElement(getComponent("AuthorizeBtnContainer", true), null),
          createElement(getComponent("operations", true), null),
          createElement(getComponent("Models", true), null),
        ),
    },
    wrapComponents: {
      DeepLink:
        () =>
        ({ text }: { text: unknown }) =>
          createElement("span", null, text),
    },
  };
};
