/** What we use of swagger-ui-dist, which has no types of its own. */
declare module "swagger-ui-dist/swagger-ui-es-bundle.js" {
  type Element = object;
  type Component = (props: Record<string, unknown>) => Element | null;
  type System = {
    React: {
      createElement: (
        what: string | Component,
        props: object | null,
        ...inside: unknown[]
      ) => Element;
    };
    /** With `true` a component that reads the viewer's state. */
    getComponent: (name: string, isContainer?: boolean) => Component;
  };
  type Options = {
    url: string;
    domNode: object;
    layout: string;
    deepLinking: boolean;
    docExpansion: "list" | "full" | "none";
    defaultModelsExpandDepth: number;
    syntaxHighlight: { activated: boolean };
    plugins: ((system: System) => object)[];
    onComplete: () => void;
  };
  const SwaggerUI: (options: Options) => unknown;

  export type { System };
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default SwaggerUI;
}
