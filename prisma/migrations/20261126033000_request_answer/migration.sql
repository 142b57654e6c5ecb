-- CreateTable
CREATE TABLE "request_answer" (
    "key" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_answer_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "request_answer_at_idx" ON "request_answer"("at");

-- Written by hand, as in the first migration: answers may name people, they are sealed like numbers.
ALTER TABLE "request_answer" ADD CONSTRAINT "request_answer_sealed" CHECK ("answer" LIKE 'v1:%:%');
