/** Open Trivia DB's number of its first category. */
export const firstCategory = 9;

/** Open Trivia DB's categories in the order of their numbers, 9 to 32, as it spells them. Clients know them by heart. */
const names = [
  "General Knowledge",
  "Entertainment: Books",
  "Entertainment: Film",
  "Entertainment: Music",
  "Entertainment: Musicals & Theatres",
  "Entertainment: Television",
  "Entertainment: Video Games",
  "Entertainment: Board Games",
  "Science & Nature",
  "Science: Computers",
  "Science: Mathematics",
  "Mythology",
  "Sports",
  "Geography",
  "History",
  "Politics",
  "Art",
  "Celebrities",
  "Animals",
  "Vehicles",
  "Entertainment: Comics",
  "Science: Gadgets",
  "Entertainment: Japanese Anime & Manga",
  "Entertainment: Cartoon & Animations",
] as const;

export const categories: readonly { id: number; name: string }[] = names.map((name, i) => ({
  id: firstCategory + i,
  name,
}));

export const lastCategory = firstCategory + names.length - 1;

/** The name of a category; of general knowledge for a number that is none. */
export const categoryName = (id: number): string => names[id - firstCategory] ?? names[0];
