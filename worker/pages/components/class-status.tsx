import { raw } from "hono/html";
import { correction, generate } from "lean-qr";
import { toSvgSource } from "lean-qr/extras/svg";
import { showClassCode } from "../../class-code.ts";
import type { ClassroomStatus } from "../../services/classroom-time.ts";

export const statusWords: Record<ClassroomStatus, string> = {
  not_open: "not open yet",
  open: "open",
  closed: "closed",
};

/** The code in two groups, large enough for the last row, and letter by letter for whoever listens. */
export const ClassCode = ({ code }: { code: string }) => {
  const [first = "", second = ""] = showClassCode(code).split(" ");
  return (
    <p class="code">
      <span class="say">{`${[...first].join(" ")}, ${[...second].join(" ")}`}</span>
      <span aria-hidden="true">{first}</span>
      <span aria-hidden="true">{second}</span>
    </p>
  );
};

/** A link as a QR code: dark on light in any colour scheme, since cameras want it so. */
export const QrCode = ({ link }: { link: string }) => (
  <div class="qr" role="img" aria-label={`QR code of ${link}`}>
    {raw(
      toSvgSource(generate(link, { minCorrectionLevel: correction.M }), {
        on: "black",
        width: null,
        height: null,
      }),
    )}
  </div>
);
