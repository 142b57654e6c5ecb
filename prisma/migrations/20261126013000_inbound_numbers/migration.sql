-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "direction" TEXT NOT NULL DEFAULT 'outbound';

-- CreateTable
CREATE TABLE "inbound_number" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "flow_id" UUID,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inbound_number_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_refusal" (
    "call_uuid" TEXT NOT NULL,
    "workspace_id" TEXT,
    "number" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "switch_node" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inbound_refusal_pkey" PRIMARY KEY ("call_uuid")
);

-- CreateIndex
CREATE UNIQUE INDEX "inbound_number_number_key" ON "inbound_number"("number");

-- CreateIndex
CREATE INDEX "inbound_number_workspace_id_idx" ON "inbound_number"("workspace_id");

-- CreateIndex
CREATE INDEX "inbound_refusal_at_idx" ON "inbound_refusal"("at");

-- Written by hand, as in the first migration.
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_direction_word" CHECK ("direction" IN ('outbound', 'inbound'));
ALTER TABLE "inbound_number" ADD CONSTRAINT "inbound_number_form" CHECK ("number" ~ '^\+?[0-9]{2,15}$');
ALTER TABLE "inbound_refusal" ADD CONSTRAINT "inbound_refusal_reason_word" CHECK ("reason" IN ('unknownNumber', 'off', 'noFlow', 'notPublished', 'callsOut', 'planRefused'));
