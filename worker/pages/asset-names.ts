/** Written by tools/build-assets.ts. */
export const assetNames = {
  style: "/assets/style.WE7II7HE.css",
  script: "/assets/main.L4554ZIP.js",
  passkeys: "/assets/passkeys.L3OHDN4L.js",
  font: "/assets/besley-latin-600-normal.I3LEP5BH.woff2",
  icon: "/assets/icon.IPYCC623.svg",
} as const;
