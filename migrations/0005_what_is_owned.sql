CREATE INDEX `quizzes_of_article` ON `quizzes` (`article_id`);--> statement-breakpoint
CREATE INDEX `versions_of_quiz` ON `versions` (`quiz_id`);