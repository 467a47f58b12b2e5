import { guide, lead } from "../../openapi/about.ts";
import type { OpenApiDocument, Operation } from "../../openapi/document.ts";
import { assetNames } from "../asset-names.ts";
import { Layout } from "../layout.tsx";

type DocsProps = { document: OpenApiDocument };

/** The API's reference page. What the viewer shows stands here as a plain list first. */
export const DocsPage = ({ document }: DocsProps) => (
  <Layout
    title="API"
    skip="Skip to the API"
    style={assetNames.referenceStyle}
    script={assetNames.reference}
  >
    <main id="main">
      <section class="entry" aria-labelledby="api-h">
        <div class="hang">
          <h1 id="api-h">API</h1>
        </div>
        <div class="stack">
          <p class="lede">
            <Marked text={lead} />
          </p>
          <dl class="guide">
            {guide.map(({ title, text }) => (
              <div>
                <dt>{title}</dt>
                <dd>
                  <Marked text={text} />
                </dd>
              </div>
            ))}
          </dl>
          <p class="acts">
            <a href="/mine/keys">Keys for apps</a>
            <a href="/openapi.json">The OpenAPI document</a>
          </p>
        </div>
      </section>
      <section class="wrap reference" aria-labelledby="calls-h">
        <h2 id="calls-h">All calls</h2>
        <div id="reference" data-document="/openapi.json" hidden />
        <CallList document={document} />
      </section>
    </main>
  </Layout>
);

/** Text in which backticks mark code. */
const Marked = ({ text }: { text: string }) => (
  <>{text.split("`").map((part, i) => (i % 2 === 0 ? part : <code>{part}</code>))}</>
);

const CallList = ({ document }: DocsProps) => (
  <div id="calls">
    {groupCalls(document).map(({ name, description, calls }) => (
      <section class="call-group">
        <h3>{name}</h3>
        <p class="soft">{description}</p>
        <dl class="calls">
          {calls.map(({ method, path, operation }) => (
            <div id={operation.operationId}>
              <dt>
                <code>
                  <strong>{method}</strong> {path}
                </code>
              </dt>
              <dd>
                <Marked text={sentencesOf(operation)} />{" "}
                <span class="soft">{`For: ${callersOf(operation)}.`}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </div>
);

type Call = { method: string; path: string; operation: Operation };

const groupCalls = ({ tags, paths }: OpenApiDocument) => {
  const calls: Call[] = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
  return tags.map(({ name, description }) => ({
    name,
    description,
    calls: calls.filter(({ operation }) => operation.tags.includes(name)),
  }));
};

const sentencesOf = ({ summary, description }: Operation): string =>
  description === undefined ? `${summary}.` : `${summary}. ${description}`;

const callerWords: Record<string, string> = {
  serverKey: "a server key",
  browserKey: "a browser key",
  attemptToken: "the attempt’s token",
  playerToken: "the player’s token",
  workspaceToken: "the workspace’s token",
  workspaceCookie: "the workspace’s browser",
};

/** Who may make a call, in words: `anybody`, or `a server key, the workspace’s token`. */
const callersOf = ({ security }: Operation): string => {
  const names = security.flatMap((one) => Object.keys(one));
  if (security.some((one) => Object.keys(one).length === 0)) return "anybody";
  return names.map((name) => callerWords[name] ?? name).join(", ");
};
