-- CreateTable
CREATE TABLE "recorded_prompt" (
    "workspace_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "recording" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recorded_prompt_pkey" PRIMARY KEY ("workspace_id","locale","text_hash")
);
