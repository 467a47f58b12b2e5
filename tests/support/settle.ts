import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";

const contexts: ExecutionContext[] = [];

/** The context of one request. What goes on after its answer, `settle` waits for. */
export const openContext = (): ExecutionContext => {
  const context = createExecutionContext();
  contexts.push(context);
  return context;
};

/** Waits until what was to go on after the answers so far is over. */
export const settle = async (): Promise<void> => {
  await Promise.all(contexts.splice(0).map(waitOnExecutionContext));
};
