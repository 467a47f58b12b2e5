import { EmbedFrame } from "./layout.tsx";

/** An error inside a frame: what is wrong, and the way back to the quiz when the address names one. */
export const EmbedError = ({ words, path }: { words: string; path: string }) => {
  const door = /^(\/embed\/qz_\w+)\/play$/.exec(path)?.[1];
  return (
    <EmbedFrame title="A quiz" link="/">
      <section class="entry" aria-labelledby="what">
        <div class="hang">
          <p class="word">Correction</p>
        </div>
        <div class="stack">
          <h1 id="what">{words}</h1>
          {door === undefined ? null : (
            <p class="acts">
              <a class="btn big-btn" href={door}>
                Start again
              </a>
            </p>
          )}
        </div>
      </section>
    </EmbedFrame>
  );
};
