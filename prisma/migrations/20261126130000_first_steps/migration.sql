-- AlterTable
ALTER TABLE "user" ADD COLUMN "first_steps_closed_at" TIMESTAMPTZ(3);
