import { tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";

/** Whether the token stands within somebody's words. */
export function isQuoted(tree: Tree, i: number): boolean {
  let open = false;
  for (let k = 0; k < i; k++) {
    const { form } = tokenAt(tree, k);
    if (form === "“") open = true;
    else if (form === "”") open = false;
    else if (form === '"' || form === "``" || form === "''") open = !open;
  }
  return open;
}
