-- CreateTable
CREATE TABLE "calendar" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "weekly" JSONB NOT NULL,
    "slot_minutes" INTEGER NOT NULL,
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "days_ahead" INTEGER NOT NULL DEFAULT 14,
    "notice_minutes" INTEGER NOT NULL DEFAULT 60,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_slot" (
    "workspace_id" TEXT NOT NULL,
    "calendar_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "taken" INTEGER NOT NULL,

    CONSTRAINT "calendar_slot_pkey" PRIMARY KEY ("calendar_id","starts_at")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "calendar_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "contact_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'booked',
    "idempotency_key" TEXT NOT NULL,
    "ended_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_workspace_id_name_key" ON "calendar"("workspace_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "booking_idempotency_key_key" ON "booking"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "booking_ended_key_key" ON "booking"("ended_key");

-- CreateIndex
CREATE INDEX "booking_workspace_id_starts_at_idx" ON "booking"("workspace_id", "starts_at");

-- Written by hand, as in the first migration.
ALTER TABLE "calendar" ADD CONSTRAINT "calendar_limits" CHECK ("slot_minutes" BETWEEN 5 AND 1440 AND "capacity" BETWEEN 1 AND 10000 AND "days_ahead" BETWEEN 1 AND 366 AND "notice_minutes" >= 0);
ALTER TABLE "calendar_slot" ADD CONSTRAINT "calendar_slot_taken" CHECK ("taken" >= 0);
ALTER TABLE "booking" ADD CONSTRAINT "booking_state_word" CHECK ("state" IN ('booked', 'moved', 'cancelled'));
-- One contact holds a slot once.
CREATE UNIQUE INDEX "booking_held" ON "booking" ("calendar_id", "contact_id", "starts_at") WHERE "state" = 'booked';
