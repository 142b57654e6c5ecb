-- AlterTable
ALTER TABLE "workspace" ADD COLUMN "call_tried_at" TIMESTAMPTZ(3);
