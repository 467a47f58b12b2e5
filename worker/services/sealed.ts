/** AES-GCM under a key that only a client's own secret gives: what D1 keeps of an answer tells nothing by itself. */
const keyOf = async (secret: string): Promise<CryptoKey> => {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
};

const ivBytes = 12;

/** The text, encrypted, as base64. */
export const seal = async (secret: string, text: string): Promise<string> => {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    await keyOf(secret),
    new TextEncoder().encode(text),
  );
  const bytes = new Uint8Array(ivBytes + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), ivBytes);
  return bytes.toBase64();
};

/** The text that was sealed under the same secret. */
export const unseal = async (secret: string, sealed: string): Promise<string> => {
  const bytes = Uint8Array.fromBase64(sealed);
  const text = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: bytes.slice(0, ivBytes) },
    await keyOf(secret),
    bytes.slice(ivBytes),
  );
  return new TextDecoder().decode(text);
};
