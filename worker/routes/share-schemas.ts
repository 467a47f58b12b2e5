import * as v from "valibot";

/** Longest words by which an owner recognises a link or a passkey, in UTF-16 units. */
export const maxLabel = 60;

export const label = v.pipe(
  v.string("Send text."),
  v.trim(),
  v.minLength(1, "Write a word or two to recognise it by."),
  v.maxLength(maxLabel, `Use at most ${maxLabel} characters.`),
);

export const newShare = v.strictObject({
  role: v.picklist(["review", "view", "edit"], "Choose review, view or edit."),
  label,
});
