ALTER TABLE `quizzes` ADD `trivia_category` integer;--> statement-breakpoint
CREATE INDEX `quizzes_open_newest` ON `quizzes` (`published_at`) WHERE open_practice = 1;