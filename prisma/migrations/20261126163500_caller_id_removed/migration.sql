-- AlterTable
ALTER TABLE "caller_id" ADD COLUMN "removed_at" TIMESTAMPTZ(3);
