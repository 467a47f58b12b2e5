ALTER TABLE `webhooks` ADD `disabled_reason` text;--> statement-breakpoint
CREATE INDEX `webhook_deliveries_old` ON `webhook_deliveries` (`created_at`);--> statement-breakpoint
CREATE INDEX `classrooms_closing` ON `classrooms` (`closes_at`) WHERE closes_at IS NOT NULL;