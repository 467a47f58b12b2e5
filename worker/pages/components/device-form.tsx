import { FieldNote } from "./mark.tsx";

type DeviceProps = { code: string; typed: string; error: string | undefined };

/** The way back in from another device, with a code of the teacher. */
export const DeviceForm = ({ code, typed, error }: DeviceProps) => (
  <details open={error !== undefined}>
    <summary>I was here before, on another device</summary>
    <form class="stack" method="post" action={`/c/${code}/devices`}>
      <p class="small">Ask your teacher to let this device in. You get a code for it.</p>
      {error ? <FieldNote id="device-error">{error}</FieldNote> : null}
      <div class="field">
        <label for="device-nick">Nickname</label>
        <input
          type="text"
          id="device-nick"
          name="nickname"
          value={typed}
          required
          autocomplete="off"
          maxlength={24}
        />
      </div>
      <div class="field">
        <label for="device-code">Code for this device</label>
        <input
          type="text"
          id="device-code"
          name="deviceCode"
          class="short"
          required
          autocomplete="off"
          autocapitalize="characters"
          maxlength={12}
          aria-invalid={error ? "true" : undefined}
          aria-describedby={error ? "device-error" : undefined}
        />
      </div>
      <button type="submit" class="btn plain">
        Let me in
      </button>
    </form>
  </details>
);
