-- AlterTable
ALTER TABLE "caller_id" ADD COLUMN "dialable" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "evidence" TEXT,
ADD COLUMN "facts_at" TIMESTAMPTZ(3),
ADD COLUMN "facts_by" TEXT,
ADD COLUMN "registered_on" TEXT,
ADD COLUMN "registered_with" TEXT;
