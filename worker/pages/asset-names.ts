/** Written by tools/build-assets.ts. */
export const assetNames = {
  style: "/assets/style.HWXZ5Y7S.css",
  script: "/assets/main.SEJOF4IA.js",
  editor: "/assets/editor.ESBXHU2W.js",
  passkeys: "/assets/passkeys.L3OHDN4L.js",
  editorStyle: "/assets/editor.M4EDJEFK.css",
  embedStyle: "/assets/embed.4KTDHKXL.css",
  resultsStyle: "/assets/results.I43VEQS3.css",
  results: "/assets/results.WA2JCDGX.js",
  roster: "/assets/roster.R4X7AZNB.js",
  referenceStyle: "/assets/reference.UV62243G.css",
  reference: "/assets/reference.KN35G4SA.js",
  font: "/assets/besley-latin-600-normal.I3LEP5BH.woff2",
  icon: "/assets/icon.IPYCC623.svg",
} as const;
