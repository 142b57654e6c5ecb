-- CreateTable
CREATE TABLE "switch_node" (
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "draining" BOOLEAN NOT NULL DEFAULT false,
    "lines_max" INTEGER NOT NULL,
    "calls_per_second" DOUBLE PRECISION NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "tokens_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sessions" INTEGER NOT NULL DEFAULT 0,
    "heard_at" TIMESTAMPTZ(3),
    "lost_at" TIMESTAMPTZ(3),

    CONSTRAINT "switch_node_pkey" PRIMARY KEY ("name")
);

-- Written by hand, as in the first migration.
ALTER TABLE "switch_node" ADD CONSTRAINT "switch_node_kind_word" CHECK ("kind" IN ('simulator', 'real'));
ALTER TABLE "switch_node" ADD CONSTRAINT "switch_node_limits" CHECK ("lines_max" > 0 AND "calls_per_second" > 0);
-- Lines in use on a node: its cost does not grow with the calls that are over.
CREATE INDEX "attempt_node_open" ON "attempt" ("switch_node") WHERE "state" <> 'ended';
