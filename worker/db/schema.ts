export * from "./schema/api.ts";
export * from "./schema/articles.ts";
export * from "./schema/attempts.ts";
export * from "./schema/classrooms.ts";
export * from "./schema/quizzes.ts";
export * from "./schema/regrades.ts";
export * from "./schema/shares.ts";
export * from "./schema/workspaces.ts";
