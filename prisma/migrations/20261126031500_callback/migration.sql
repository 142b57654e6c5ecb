-- AlterTable
ALTER TABLE "campaign_contact" ADD COLUMN     "callback_at" TIMESTAMPTZ(3),
ADD COLUMN     "callback_key" TEXT,
ADD COLUMN     "callbacks" INTEGER NOT NULL DEFAULT 0;
