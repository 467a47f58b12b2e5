/** In a form that is new, the time zone is the browser's own: the server can only guess it from the address. */
export const putOwnZone = (): void => {
  const select = document.querySelector<HTMLSelectElement>("select[data-own-zone]");
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (select === null || ![...select.options].some(({ value }) => value === own)) return;
  select.value = own;
  delete select.dataset.ownZone;
};
