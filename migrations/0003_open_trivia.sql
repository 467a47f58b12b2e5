CREATE TABLE `trivia_sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`given` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`used_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `trivia_sessions_idle` ON `trivia_sessions` (`used_at`);--> statement-breakpoint
ALTER TABLE `quizzes` ADD `trivia_category` integer;--> statement-breakpoint
CREATE INDEX `quizzes_open` ON `quizzes` (`published_at`) WHERE open_practice = 1;