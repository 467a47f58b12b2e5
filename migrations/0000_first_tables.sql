CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`source_url` text,
	`dated` text,
	`word_count` integer NOT NULL,
	`sentence_count` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`player` text,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	`points` real,
	`correct` integer
);
--> statement-breakpoint
CREATE TABLE `questions` (
	`quiz_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`is_accepted` integer DEFAULT false NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`quiz_id`, `id`),
	FOREIGN KEY (`quiz_id`) REFERENCES `quizzes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `quizzes` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`article_id` text NOT NULL,
	`title` text NOT NULL,
	`seed` text NOT NULL,
	`visibility` text DEFAULT 'unlisted' NOT NULL,
	`open_practice` integer DEFAULT false NOT NULL,
	`cards` text NOT NULL,
	`version_id` text,
	`published_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quizzes_listed` ON `quizzes` (`visibility`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `quizzes_owned` ON `quizzes` (`workspace_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `responses` (
	`id` integer PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`verdict` text NOT NULL,
	`credit` real NOT NULL,
	`points` real NOT NULL,
	`rule` text NOT NULL,
	`message` text NOT NULL,
	`grader_version` integer NOT NULL,
	`tries` integer DEFAULT 1 NOT NULL,
	`answered_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `signing_keys` (
	`id` integer PRIMARY KEY NOT NULL,
	`secret` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `versions` (
	`id` text PRIMARY KEY NOT NULL,
	`quiz_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `workspaces` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL
);
