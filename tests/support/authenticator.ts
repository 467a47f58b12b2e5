import { base64url } from "../../worker/ids.ts";
import type { Json } from "./client.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const join = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((p) => [...p]));
const hash = async (bytes: Uint8Array) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes)));

/** CBOR of a text of less than 24 characters, and of 24 to 65,535 bytes, as short as can be. */
const cborText = (text: string) => join([0x60 + text.length], bytesOf(text));
const cborBytes = (bytes: Uint8Array) => {
  const { length } = bytes;
  return join(length < 256 ? [0x58, length] : [0x59, length >> 8, length & 255], bytes);
};

/** A COSE key for ES256: { 1: 2, 3: -7, -1: 1, -2: x, -3: y }. */
const coseKey = (raw: Uint8Array) =>
  join(
    [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21],
    cborBytes(raw.slice(1, 33)),
    [0x22],
    cborBytes(raw.slice(33, 65)),
  );

/** An integer as ASN.1 has it: without zeros in front, and never negative. */
const derInteger = (bytes: Uint8Array) => {
  let from = 0;
  while (bytes[from] === 0 && from < bytes.length - 1) from++;
  const trimmed = bytes.slice(from);
  const padded = (trimmed[0] ?? 0) > 127 ? join([0], trimmed) : trimmed;
  return join([0x02, padded.length], padded);
};

const derSignature = (raw: Uint8Array) => {
  const body = join(derInteger(raw.slice(0, 32)), derInteger(raw.slice(32)));
  return join([0x30, body.length], body);
};

type Doing = { origin?: string; rpId?: string; counter?: number; flags?: number };

/** Present and verified; of a new credential also: with its key. */
const present = 0x05;
const withKey = 0x45;

/** A device with one passkey, in software: answers options as `navigator.credentials` does. */
export const createAuthenticator = async () => {
  const keys = (await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const raw = new Uint8Array((await crypto.subtle.exportKey("raw", keys.publicKey)) as ArrayBuffer);
  const id = crypto.getRandomValues(new Uint8Array(16));
  const authData = async (rpId: string, flags: number, counter: number, rest: Uint8Array) =>
    join(await hash(bytesOf(rpId)), [flags, 0, 0, 0, counter], rest);
  const clientData = (type: string, challenge: string, origin: string) =>
    bytesOf(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const named = { id: base64url(id), rawId: base64url(id), type: "public-key" };

  const create = async (options: Json, doing: Doing = {}) => {
    const { origin = "http://localhost", rpId = "localhost", flags = withKey } = doing;
    const credential = join(new Uint8Array(16), [0, id.length], id, coseKey(raw));
    const data = await authData(rpId, flags, doing.counter ?? 0, credential);
    const attestation = join(
      [0xa3],
      cborText("fmt"),
      cborText("none"),
      cborText("attStmt"),
      [0xa0],
      cborText("authData"),
      cborBytes(data),
    );
    const client = clientData("webauthn.create", options.challenge, origin);
    const response = {
      clientDataJSON: base64url(client),
      attestationObject: base64url(attestation),
      transports: ["internal"],
    };
    return { ...named, response, clientExtensionResults: {} };
  };

  const get = async (options: Json, doing: Doing = {}) => {
    const { origin = "http://localhost", rpId = "localhost", flags = present } = doing;
    const data = await authData(rpId, flags, doing.counter ?? 0, new Uint8Array());
    const client = clientData("webauthn.get", options.challenge, origin);
    const signed = join(data, await hash(client));
    const algorithm = { name: "ECDSA", hash: "SHA-256" };
    const signature = await crypto.subtle.sign(algorithm, keys.privateKey, signed);
    const response = {
      clientDataJSON: base64url(client),
      authenticatorData: base64url(data),
      signature: base64url(derSignature(new Uint8Array(signature))),
    };
    return { ...named, response, clientExtensionResults: {} };
  };

  return { id: base64url(id), create, get };
};

export type Authenticator = Awaited<ReturnType<typeof createAuthenticator>>;
