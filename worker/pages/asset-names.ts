/** Written by tools/build-assets.ts. */
export const assetNames = {
  style: "/assets/style.B274B5HP.css",
  script: "/assets/main.IJW734TW.js",
  font: "/assets/besley-latin-600-normal.I3LEP5BH.woff2",
  icon: "/assets/icon.IPYCC623.svg",
} as const;
