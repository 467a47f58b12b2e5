/** Paths of the pages that other sites may frame. */
export const embedPath = (quizId: string): string => `/embed/${quizId}`;
export const embedPlayPath = (quizId: string): string => `${embedPath(quizId)}/play`;

/** Large enough for a choice of four and its proof on most screens; a frame scrolls when it is not. */
export const embedSize = { width: 640, height: 640 } as const;

type Framed = {
  /** Where this service is reached: `https://quiz.example`. */
  origin: string;
  quizId: string;
  title: string;
  width?: string;
  height?: number;
};

/** The HTML that puts a quiz into another page, ready to paste. */
export const embedSnippet = ({
  origin,
  quizId,
  title,
  width = "100%",
  height = embedSize.height,
}: Framed): string =>
  (
    <iframe
      src={origin + embedPath(quizId)}
      title={`Quiz: ${title}`}
      width={width}
      height={height}
      loading="lazy"
      frameborder="0"
    />
  ).toString();
