import type { Child } from "hono/jsx";
import { assetNames } from "../asset-names.ts";
import { Sprite } from "../components/mark.tsx";
import { Head } from "../layout.tsx";

type FrameProps = {
  /** The quiz's title. */
  title: string;
  /** Where the quiz stands on our own site; null where there is none to show. */
  link: string | null;
  /** The ticks, while a quiz is played. */
  progress?: Child;
  children?: Child;
};

/** The frame of a page inside another site's page: no menu, and every link out opens a window of its own. */
export const EmbedFrame = ({ title, link, progress, children }: FrameProps) => (
  <html lang="en" dir="ltr">
    <Head title={title}>
      <link rel="stylesheet" href={assetNames.embedStyle} />
    </Head>
    <body class="quiet embed" data-embed>
      <Sprite />
      <header class="top">
        <p class="running">{title}</p>
        {progress}
      </header>
      <main id="main">{children}</main>
      <footer class="foot">
        <p>Every answer shows the sentence that proves it.</p>
        {link === null ? null : (
          <a href={link} target="_blank" rel="noopener">
            <mark>Fact</mark>deck<span class="say"> (opens this quiz in a new window)</span>
          </a>
        )}
      </footer>
    </body>
  </html>
);
