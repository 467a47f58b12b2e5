import { rememberRefusals } from "./refusals.ts";

/**
 * Answers that could not be sent for want of a network. They wait in the browser, survive a refresh or an empty battery,
 * and are sent once when the network is back: the server takes the same answer again without counting it twice.
 */
type Letter = { url: string; body: string };

const storageKey = "factdeck:outbox";
const retryMs = 5000;

const read = (): Letter[] => {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? "[]") as Letter[];
  } catch {
    return [];
  }
};

const write = (letters: Letter[]): void => {
  if (letters.length === 0) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, JSON.stringify(letters));
};

/** Keeps an answer; a later one to the same question takes its place. False when the browser keeps nothing. */
export const keep = (url: string, body: string): boolean => {
  try {
    write([...read().filter((letter) => letter.url !== url), { url, body }]);
    return true;
  } catch {
    return false;
  }
};

/** How many answers wait to be sent. */
export const countWaiting = (): number => read().length;

/** Whether an answer of this address waits to be sent. */
export const isWaiting = (url: string): boolean => read().some((letter) => letter.url === url);

/** What became of an answer that waited: the server took it, or it came too late. */
export type Sent = { url: string; isTaken: boolean };

/**
 * Sends what waits, now and whenever the network may be back; `afterSending` gets what the server has said to it. One
 * tab sends at a time.
 */
export const listenForNetwork = (afterSending: (sent: Sent[]) => void): void => {
  const send = (): void => {
    if (read().length === 0) return;
    void inTurn({ ifAvailable: true }, async () => {
      const sent = await sendAll();
      if (sent.length > 0) afterSending(sent);
    });
  };
  addEventListener("online", send);
  addEventListener("storage", send);
  setInterval(send, retryMs);
  send();
};

/** Sends what waits before something that ends the attempt; whether nothing waits any more. */
export const sendKept = async (): Promise<boolean> => {
  if (read().length > 0) {
    await inTurn({}, async () => {
      await sendAll();
    });
  }
  return read().length === 0;
};

const inTurn = async (options: LockOptions, work: () => Promise<void>): Promise<void> => {
  if (!("locks" in navigator)) return work();
  await navigator.locks.request(storageKey, options, async (lock) => {
    if (lock !== null) await work();
  });
};

/** Stops at the first that does not get through; the order is the order in which they were given. */
const sendAll = async (): Promise<Sent[]> => {
  const sent: Sent[] = [];
  for (const { url, body } of read()) {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const response = await fetch(url, { method: "POST", headers, body }).catch(() => null);
    if (response === null || response.status >= 500 || response.status === 429) break;
    write(read().filter((letter) => letter.url !== url || letter.body !== body));
    sent.push({ url, isTaken: response.ok });
  }
  rememberRefusals(sent.filter(({ isTaken }) => !isTaken).length);
  return sent;
};
