import { benchReader } from "./reader.ts";

for (const { what, ours, floor, unit, against } of await benchReader()) {
  const [shown, beside] = [ours, floor].map((value) => value.toLocaleString("en"));
  console.log(
    `${(ours / floor).toFixed(2)} × ${against}: ${what} (${shown} against ${beside} ${unit})`,
  );
}
