import type { ShownWarning } from "../../services/warnings.ts";
import { Mark } from "./mark.tsx";

type Props = { warnings: readonly ShownWarning[] };

/** What to look at in one option. The element is there without a warning too, for the script to fill. */
export const Caution = ({ option, warnings }: Props & { option: string }) => {
  const messages = warnings.filter((warning) => warning.option === option);
  return (
    <p class="caution" id={`note-${option}`} data-live={`note-${option}`}>
      {messages.map(({ message }) => (
        <>
          <Mark name="more" /> {message}{" "}
        </>
      ))}
    </p>
  );
};

/** What to look at in the question as a whole: shown, not in the way. */
export const Cautions = ({ warnings }: Props) => {
  const messages = warnings.filter(({ option }) => option === undefined);
  return (
    <div id="cautions" data-live="cautions" role="status">
      {messages.length === 0 ? null : (
        <ul class="cautions">
          {messages.map(({ message }) => (
            <li class="caution">
              <Mark name="more" /> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
