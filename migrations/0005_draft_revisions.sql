DROP INDEX `regrades_once`;--> statement-breakpoint
ALTER TABLE `regrades` ADD `kind` text DEFAULT 'accepted' NOT NULL;--> statement-breakpoint
ALTER TABLE `regrades` ADD `old_answer` text;--> statement-breakpoint
ALTER TABLE `regrades` ADD `keeps_points` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `regrades` ADD `responses_lowered` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `regrades` ADD `responses_kept` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `questions` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `versions_of_quiz` ON `versions` (`quiz_id`,`created_at`);