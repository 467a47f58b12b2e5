/** English word forms: what a lemma, a question or a plural needs. All functions are total and take any string. */
export { indefiniteArticle } from "./article.ts";
export { isBe, isModal } from "./auxiliaries.ts";
export { lemmatise } from "./lemmatise.ts";
export { isPlural, numberOf, pluralise, singularise } from "./nouns.ts";
export {
  baseForm,
  type Decomposed,
  decompose,
  formOf,
  type VerbForms,
  verbForms,
} from "./verbs.ts";
