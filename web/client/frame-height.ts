/**
 * Tells the page around an embedded quiz how high the quiz is, so that it may fit the frame. It says nothing else, and
 * a page that does not listen loses nothing: the frame scrolls.
 */
export const reportHeight = (): void => {
  if (window.parent === window) return;
  const quiz = location.pathname.split("/")[2] ?? "";
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    window.parent.postMessage({ type: "factdeck:height", quiz, height }, "*");
  };
  new ResizeObserver(tell).observe(document.body);
};
