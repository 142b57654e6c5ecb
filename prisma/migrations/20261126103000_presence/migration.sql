-- CreateTable
CREATE TABLE "presence" (
    "tab" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "flow_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "node" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("tab")
);

-- CreateIndex
CREATE INDEX "presence_flow_id_idx" ON "presence"("flow_id");
