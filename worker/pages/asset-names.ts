/** Written by tools/build-assets.ts. */
export const assetNames = {
  style: "/assets/style.BTEK6KXA.css",
  script: "/assets/main.7LCQWKKU.js",
  editor: "/assets/editor.TMYIEFWJ.js",
  passkeys: "/assets/passkeys.L3OHDN4L.js",
  results: "/assets/results.VX5BD5ZC.js",
  font: "/assets/besley-latin-600-normal.I3LEP5BH.woff2",
  icon: "/assets/icon.IPYCC623.svg",
} as const;
