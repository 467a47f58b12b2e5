const encoder = new TextEncoder();
const prefix = "whsec_";
const secretBytes = 32;

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** A new signing secret: `whsec_` and 32 random bytes in base64 (Standard Webhooks). */
export const newWebhookSecret = (): string =>
  prefix + toBase64(crypto.getRandomValues(new Uint8Array(secretBytes)));

const sign = async (secret: string, content: string): Promise<string> => {
  const raw = Uint8Array.from(atob(secret.slice(prefix.length)), (char) => char.charCodeAt(0));
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", raw, algorithm, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", key, encoder.encode(content));
  return `v1,${toBase64(new Uint8Array(signature))}`;
};

/** The headers of a message, signed with every secret that counts (standardwebhooks.com, "Webhook headers"). */
export const signatureHeaders = async (
  message: { id: string; payload: string; sentAt: number },
  secrets: readonly string[],
): Promise<Record<string, string>> => {
  const timestamp = String(Math.floor(message.sentAt / 1000));
  const content = `${message.id}.${timestamp}.${message.payload}`;
  const signatures = await Promise.all(secrets.map((secret) => sign(secret, content)));
  return {
    "webhook-id": message.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
};
