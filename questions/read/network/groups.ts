import { GROUP_ROWS, LANES } from "./memory.ts";
import type { Place } from "./word-cache.ts";

/** Up to LANES sentences of like length at a time, longest first, as many as the buffers hold. */
export function groupsOf(sentences: readonly (readonly string[])[]): Place[][] {
  const order = sentences.map((forms, index) => ({ index, forms, base: 0 }));
  order.sort((a, b) => b.forms.length - a.forms.length || a.index - b.index);
  const groups: Place[][] = [];
  let group: Place[] = [];
  let rows = 0;
  for (const place of order) {
    if (group.length === LANES || rows + place.forms.length + 1 > GROUP_ROWS) {
      groups.push(group);
      group = [];
      rows = 0;
    }
    place.base = rows;
    rows += place.forms.length + 1;
    group.push(place);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
