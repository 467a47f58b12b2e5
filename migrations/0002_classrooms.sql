CREATE TABLE `classrooms` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`quiz_id` text NOT NULL,
	`version_id` text NOT NULL,
	`title` text NOT NULL,
	`opens_at` integer,
	`closes_at` integer,
	`settings` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`quiz_id`) REFERENCES `quizzes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `classrooms_code` ON `classrooms` (`code`);--> statement-breakpoint
CREATE INDEX `classrooms_of_quiz` ON `classrooms` (`quiz_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `classrooms_of_version` ON `classrooms` (`version_id`);--> statement-breakpoint
CREATE TABLE `code_guesses` (
	`id` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `code_guesses_old` ON `code_guesses` (`created_at`);--> statement-breakpoint
CREATE TABLE `players` (
	`id` integer PRIMARY KEY NOT NULL,
	`classroom_id` text NOT NULL,
	`nickname` text NOT NULL,
	`nickname_key` text NOT NULL,
	`joined_at` integer,
	`extra_seconds` integer DEFAULT 0 NOT NULL,
	`device_code_hash` text,
	`device_code_expires_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`classroom_id`) REFERENCES `classrooms`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `players_nickname` ON `players` (`classroom_id`,`nickname_key`);--> statement-breakpoint
CREATE TABLE `question_openings` (
	`id` integer PRIMARY KEY NOT NULL,
	`opened_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `draft_changes` (
	`quiz_id` text NOT NULL,
	`revision` integer NOT NULL,
	`before` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`quiz_id`, `revision`),
	FOREIGN KEY (`quiz_id`) REFERENCES `quizzes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `co_teachers` (
	`quiz_id` text NOT NULL,
	`workspace_id` text NOT NULL,
	`share_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`quiz_id`, `workspace_id`, `share_id`),
	FOREIGN KEY (`quiz_id`) REFERENCES `quizzes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`share_id`) REFERENCES `shares`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `co_teachers_of_workspace` ON `co_teachers` (`workspace_id`,`joined_at`);--> statement-breakpoint
CREATE TABLE `shares` (
	`id` text PRIMARY KEY NOT NULL,
	`quiz_id` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`quiz_id`) REFERENCES `quizzes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `shares_of_quiz` ON `shares` (`quiz_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passkeys_of_workspace` ON `passkeys` (`workspace_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_of_workspace` ON `sessions` (`workspace_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `attempts` ADD `classroom_id` text;--> statement-breakpoint
ALTER TABLE `attempts` ADD `player_id` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `late_after` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `answered_at` integer;--> statement-breakpoint
CREATE INDEX `attempts_of_classroom` ON `attempts` (`classroom_id`,`player_id`,`created_at`) WHERE classroom_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE `quizzes` ADD `revision` integer DEFAULT 1 NOT NULL;