ALTER TABLE `webhooks` ADD `disabled_reason` text;--> statement-breakpoint
ALTER TABLE `quizzes` ADD `trivia_category` integer;--> statement-breakpoint
CREATE INDEX `quizzes_open_newest` ON `quizzes` (`published_at`) WHERE open_practice = 1;--> statement-breakpoint
CREATE INDEX `webhook_deliveries_old` ON `webhook_deliveries` (`created_at`);--> statement-breakpoint
CREATE INDEX `classrooms_closing` ON `classrooms` (`closes_at`) WHERE closes_at IS NOT NULL;