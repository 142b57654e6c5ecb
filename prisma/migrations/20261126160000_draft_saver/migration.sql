-- CreateTable
CREATE TABLE "draft_saver" (
    "flow_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "draft_saver_pkey" PRIMARY KEY ("flow_id","user_id")
);
