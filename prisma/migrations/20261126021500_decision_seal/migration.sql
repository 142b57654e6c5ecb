-- CreateTable
CREATE TABLE "decision_seal" (
    "workspace_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "decision_id" UUID NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_seal_pkey" PRIMARY KEY ("workspace_id","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "decision_seal_decision_id_key" ON "decision_seal"("decision_id");

-- Append only, as the decisions that it seals; emptying a table is no way around it.
CREATE TRIGGER "decision_seal_append_only" BEFORE UPDATE OR DELETE ON "decision_seal" FOR EACH ROW EXECUTE FUNCTION "decision_is_append_only"();
CREATE TRIGGER "decision_seal_not_emptied" BEFORE TRUNCATE ON "decision_seal" FOR EACH STATEMENT EXECUTE FUNCTION "decision_is_append_only"();
CREATE TRIGGER "decision_not_emptied" BEFORE TRUNCATE ON "decision" FOR EACH STATEMENT EXECUTE FUNCTION "decision_is_append_only"();
