import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppEnv } from "../env.ts";
import { assetNames } from "./asset-names.ts";
import { Sprite } from "./components/mark.tsx";

type LayoutProps = {
  /** What the tab says before "· Factdeck". */
  title: string;
  /** Text of the link that jumps over the header. */
  skip: string;
  /** Narrow pages without a site menu: playing, cards, results. */
  isQuiet?: boolean;
  /** More for the head. */
  head?: Child;
  /** A stylesheet of this page alone, besides the one of every page: what players load stays small. */
  style?: string;
  /** A script of this page alone, besides the one of every page. */
  script?: string;
  header?: Child;
  footer?: Child;
  children?: Child;
};

/** The frame of every page. Nothing inline: it passes `default-src 'self'`. */
export const Layout = ({ title, skip, isQuiet, head, style, script, ...parts }: LayoutProps) => (
  <html lang="en" dir="ltr">
    <Head title={title}>
      {isQuiet ? null : <link rel="stylesheet" href={assetNames.editorStyle} />}
      {style === undefined ? null : <link rel="stylesheet" href={style} />}
      {script === undefined ? null : <script src={script} defer />}
      {head}
    </Head>
    <body class={isQuiet ? "quiet" : ""}>
      <Sprite />
      <a class="skip" href="#main">
        {skip}
      </a>
      {parts.header ?? <SiteHeader />}
      {parts.children}
      {isQuiet ? null : (parts.footer ?? <SiteFooter />)}
    </body>
  </html>
);

/** What every page loads, our own frames in other sites' pages too. */
export const Head = ({ title, children }: { title: string; children?: Child }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{`${title} · Factdeck`}</title>
    <meta name="theme-color" content="#eff1ec" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#14161b" media="(prefers-color-scheme: dark)" />
    <link rel="icon" href={assetNames.icon} type="image/svg+xml" />
    <link rel="preload" href={assetNames.font} as="font" type="font/woff2" crossorigin="" />
    <link rel="stylesheet" href={assetNames.style} />
    <script src={assetNames.script} defer />
    {children}
  </head>
);

/** The wordmark: its first half is the one yellow thing besides proofs. */
export const Logo = () => (
  <a class="logo" href="/" dir="ltr">
    <mark>Fact</mark>deck
  </a>
);

/** The places of the site, alike in the header and on the front page. */
export const SiteNav = () => (
  <nav aria-label="Main">
    <ul>
      <li>
        <a href="/new">New quiz</a>
      </li>
      <li>
        <a href="/#published">Quizzes</a>
      </li>
      <li>
        <a href="/c">Join a class</a>
      </li>
      <li>
        <a href="/mine">Your quizzes</a>
      </li>
    </ul>
  </nav>
);

const SiteHeader = () => (
  <header class="top">
    <Logo />
    <SiteNav />
  </header>
);

/** A header for quiet pages: the wordmark, the quiz's title, and what the caller adds. */
export const QuietHeader = ({ title, children }: { title: string; children?: Child }) => (
  <header class="top">
    <Logo />
    <p class="running">{title}</p>
    {children}
  </header>
);

/** The foot of the page, with a sentence of the caller's choice. */
export const SiteFooter = ({ children }: { children?: Child }) => (
  <footer class="foot">
    <p>
      {children ?? "Every question here can show you the sentence that makes its answer right."}
    </p>
    <a href="/about#how">How it works</a>
    <a href="/about#privacy">What we keep</a>
    <a href="/docs">API</a>
  </footer>
);

/** Answers with a page. Pages hold what belongs to one reader, so nobody may keep a copy. */
export const sendPage = (
  c: Context<AppEnv>,
  page: JSX.Element,
  status: ContentfulStatusCode = 200,
) => {
  c.header("cache-control", "no-store");
  return c.html(`<!doctype html>${page.toString()}`, status);
};
