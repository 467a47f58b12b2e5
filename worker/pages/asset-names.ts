/** Written by tools/build-assets.ts. */
export const assetNames = {
  style: "/assets/style.DCJ7TQHB.css",
  script: "/assets/main.VNSAC3P7.js",
  font: "/assets/besley-latin-600-normal.I3LEP5BH.woff2",
  icon: "/assets/icon.IPYCC623.svg",
} as const;
