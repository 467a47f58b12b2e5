const hour = 3600;
const day = 24 * hour;

/** Longest time that late answers are accepted. */
export const maxGraceSeconds = 7 * day;
/** Most extra time of a player. */
export const maxExtraSeconds = 7 * day;
export const maxQuizSeconds = 24 * hour;
export const maxQuestionSeconds = hour;
export const maxAttempts = 100;
/** Most players of a classroom, and most names of a teacher's list. */
export const maxPlayers = 1000;
export const maxPoints = 100;
