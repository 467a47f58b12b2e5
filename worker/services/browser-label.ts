/** Families of browsers, the more particular first: an Edge calls itself a Chrome, and a Chrome a Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\/|\bEdgiOS\//, "Edge"],
  [/\bOPR\/|\bOPT\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bCrMo\/|\bCriOS\/|\bChrome\/|\bHeadlessChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMacintosh\b|\bMac OS X\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

/**
 * Words by which an owner recognises a browser, of its user-agent line: "Firefox on Windows". Only the family and the
 * system are taken out of it, no version. "A program" for what is no browser.
 */
export const labelBrowser = (userAgent: string | undefined): string => {
  const line = (userAgent ?? "").slice(0, 400);
  const browser = browsers.find(([pattern]) => pattern.test(line))?.[1];
  const system = systems.find(([pattern]) => pattern.test(line))?.[1];
  if (browser === undefined) return system === undefined ? "A program" : `A browser on ${system}`;
  return system === undefined ? browser : `${browser} on ${system}`;
};
