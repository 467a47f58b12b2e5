CREATE TABLE `regraded_responses` (
	`regrade_id` text NOT NULL,
	`response_id` integer NOT NULL,
	`old_verdict` text NOT NULL,
	`old_credit` real NOT NULL,
	`old_points` real NOT NULL,
	`new_verdict` text NOT NULL,
	`new_credit` real NOT NULL,
	`new_points` real NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`regrade_id`, `response_id`)
);
--> statement-breakpoint
CREATE TABLE `regrades` (
	`id` text PRIMARY KEY NOT NULL,
	`quiz_id` text NOT NULL,
	`question_id` text NOT NULL,
	`version_id` text NOT NULL,
	`corrected_version_id` text NOT NULL,
	`answer` text NOT NULL,
	`responses_changed` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `regrades_of_question` ON `regrades` (`quiz_id`,`question_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `regrades_once` ON `regrades` (`version_id`,`corrected_version_id`);--> statement-breakpoint
ALTER TABLE `versions` ADD `corrected_by` text;--> statement-breakpoint
CREATE INDEX `versions_corrected` ON `versions` (`corrected_by`,`created_at`);--> statement-breakpoint
CREATE INDEX `attempts_played` ON `attempts` (`version_id`,`created_at`);