import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from "@simplewebauthn/browser";

/** Making a passkey and signing in with one: the part of an account that only a script can do. */
const api = "/api/v1/workspace";

const post = async (path: string, body: unknown = {}): Promise<unknown> => {
  const response = await fetch(api + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? answer.title);
  return answer;
};

type Creation = Parameters<typeof startRegistration>[0]["optionsJSON"];
type Request = Parameters<typeof startAuthentication>[0]["optionsJSON"];

const steps = {
  add: async (label: string) => {
    const optionsJSON = (await post("/passkeys/options")) as Creation;
    const response = await startRegistration({ optionsJSON });
    await post("/passkeys", { response, ...(label === "" ? {} : { label }) });
    location.assign("/mine/account");
  },
  enter: async () => {
    const optionsJSON = (await post("/sign-in/options")) as Request;
    const response = await startAuthentication({ optionsJSON });
    await post("/sign-in", { response });
    location.assign("/mine");
  },
};

/** What to tell about a step that failed. Closing the browser's dialogue is no fault of anybody. */
const wordsOf = (fault: unknown): string => {
  if (fault instanceof WebAuthnError && fault.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED")
    return "This device has a passkey for your quizzes already.";
  if (fault instanceof Error && fault.name === "NotAllowedError")
    return "No passkey was chosen. Nothing has changed; try again when you like.";
  if (fault instanceof TypeError) return "The page did not answer. Nothing was lost; try again.";
  return fault instanceof Error ? fault.message : "This browser could not do that.";
};

const take = async (form: HTMLFormElement, step: keyof typeof steps): Promise<void> => {
  const note = form.querySelector<HTMLElement>("[role=alert]");
  const button = form.querySelector("button");
  if (note === null || button === null || button.disabled) return;
  note.textContent = "";
  button.disabled = true;
  try {
    await steps[step](String(new FormData(form).get("label") ?? "").trim());
  } catch (fault) {
    note.textContent = wordsOf(fault);
  }
  button.disabled = false;
};

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
  const step = form.dataset.passkey;
  if (!browserSupportsWebAuthn() || (step !== "add" && step !== "enter")) continue;
  form.hidden = false;
  document.querySelector("[data-passkey-without]")?.remove();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void take(form, step);
  });
}
