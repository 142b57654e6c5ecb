-- AlterTable
ALTER TABLE "calendar" ADD COLUMN "days_off" JSONB NOT NULL DEFAULT '[]';
