-- AlterTable
ALTER TABLE "campaign_contact" ADD COLUMN "plan_hash" TEXT;
