-- CreateTable
CREATE TABLE "workspace" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'owner',
    "locale" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "phone_masked" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "zones" TEXT[],
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_note" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "contact_id" UUID NOT NULL,
    "attempt_id" UUID,
    "text" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_list" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'upload',
    "rejected" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_list_member" (
    "workspace_id" TEXT NOT NULL,
    "list_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "contact_list_member_pkey" PRIMARY KEY ("list_id","contact_id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "do_not_call" (
    "workspace_id" TEXT NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "do_not_call_pkey" PRIMARY KEY ("workspace_id","phone_hash")
);

-- CreateTable
CREATE TABLE "flow" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "draft" TEXT NOT NULL,
    "layout" TEXT NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "flow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flow_version" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "flow_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "layout" TEXT NOT NULL DEFAULT '{}',
    "plan_hash" TEXT NOT NULL,
    "receipt" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "published_by" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "flow_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "workspace_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("workspace_id","hash")
);

-- CreateTable
CREATE TABLE "caller_id" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "pool" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "daily_max" INTEGER NOT NULL DEFAULT 50,
    "gap_ms" INTEGER NOT NULL DEFAULT 30000,
    "free_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_on" TEXT NOT NULL DEFAULT '',
    "used_count" INTEGER NOT NULL DEFAULT 0,
    "enabled" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "caller_id_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "flow_id" UUID NOT NULL,
    "flow_version_id" UUID NOT NULL,
    "plan_hash" TEXT NOT NULL,
    "list_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'scheduled',
    "calls_per_second" DOUBLE PRECISION NOT NULL DEFAULT 5,
    "lines_max" INTEGER NOT NULL DEFAULT 50,
    "tokens" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "tokens_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_on" TEXT,
    "confirmed_count" INTEGER,
    "seeded" BOOLEAN NOT NULL DEFAULT false,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_contact" (
    "workspace_id" TEXT NOT NULL,
    "campaign_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'due',
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "disposition" TEXT,
    "resume_run_id" UUID,
    "reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_contact_pkey" PRIMARY KEY ("campaign_id","contact_id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "campaign_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "attempt_no" INTEGER NOT NULL,
    "run_id" UUID NOT NULL,
    "plan_hash" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'claimed',
    "call_uuid" TEXT NOT NULL,
    "switch_node" TEXT NOT NULL,
    "owner" TEXT,
    "caller_id_id" UUID,
    "phone_hash" TEXT NOT NULL,
    "checkpoint" JSONB,
    "disposition" TEXT,
    "outcome" TEXT,
    "rule" TEXT,
    "cause" TEXT,
    "q850" INTEGER,
    "sip_status" INTEGER,
    "early_media" TEXT,
    "counted" BOOLEAN NOT NULL DEFAULT true,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "cleared_at" TIMESTAMPTZ(3),
    "dialed_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "hung_up_at" TIMESTAMPTZ(3),
    "parked_until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clearance" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "attempt_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "caller_id_id" UUID NOT NULL,
    "gap_ms" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "spent_at" TIMESTAMPTZ(3),

    CONSTRAINT "clearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "attempt_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "rule" TEXT,
    "until_at" TIMESTAMPTZ(3),
    "seen" JSONB NOT NULL,
    "packs" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trace_step" (
    "workspace_id" TEXT NOT NULL,
    "campaign_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "part" INTEGER NOT NULL DEFAULT 0,
    "step" TEXT NOT NULL,
    "node" TEXT,
    "kind" TEXT NOT NULL,
    "port" TEXT,
    "outcome" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trace_step_pkey" PRIMARY KEY ("attempt_id","seq","part")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "attempt_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "phone_masked" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "provider" TEXT NOT NULL,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prompt" (
    "workspace_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "voice" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "placeholder" BOOLEAN NOT NULL DEFAULT false,
    "duration_ms" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prompt_pkey" PRIMARY KEY ("workspace_id","hash")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" UUID NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE UNIQUE INDEX "contact_workspace_id_phone_hash_key" ON "contact"("workspace_id", "phone_hash");

-- CreateIndex
CREATE UNIQUE INDEX "contact_note_idempotency_key_key" ON "contact_note"("idempotency_key");

-- CreateIndex
CREATE INDEX "contact_note_workspace_id_contact_id_idx" ON "contact_note"("workspace_id", "contact_id");

-- CreateIndex
CREATE INDEX "contact_list_workspace_id_created_at_idx" ON "contact_list"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "contact_list_member_contact_id_idx" ON "contact_list_member"("contact_id");

-- CreateIndex
CREATE INDEX "consent_workspace_id_phone_hash_purpose_idx" ON "consent"("workspace_id", "phone_hash", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "flow_workspace_id_slug_key" ON "flow"("workspace_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "flow_version_flow_id_number_key" ON "flow_version"("flow_id", "number");

-- CreateIndex
CREATE INDEX "caller_id_workspace_id_pool_free_at_idx" ON "caller_id"("workspace_id", "pool", "free_at");

-- CreateIndex
CREATE UNIQUE INDEX "caller_id_workspace_id_number_key" ON "caller_id"("workspace_id", "number");

-- CreateIndex
CREATE INDEX "campaign_workspace_id_created_at_idx" ON "campaign"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "campaign_contact_campaign_id_disposition_state_idx" ON "campaign_contact"("campaign_id", "disposition", "state");

-- CreateIndex
CREATE INDEX "attempt_run_id_attempt_no_idx" ON "attempt"("run_id", "attempt_no");

-- CreateIndex
CREATE INDEX "attempt_workspace_id_phone_hash_cleared_at_idx" ON "attempt"("workspace_id", "phone_hash", "cleared_at");

-- CreateIndex
CREATE INDEX "attempt_workspace_id_claimed_at_idx" ON "attempt"("workspace_id", "claimed_at");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_campaign_id_contact_id_attempt_no_key" ON "attempt"("campaign_id", "contact_id", "attempt_no");

-- CreateIndex
CREATE INDEX "clearance_attempt_id_idx" ON "clearance"("attempt_id");

-- CreateIndex
CREATE INDEX "decision_attempt_id_idx" ON "decision"("attempt_id");

-- CreateIndex
CREATE INDEX "decision_workspace_id_at_idx" ON "decision"("workspace_id", "at");

-- CreateIndex
CREATE INDEX "trace_step_campaign_id_node_port_idx" ON "trace_step"("campaign_id", "node", "port");

-- CreateIndex
CREATE UNIQUE INDEX "message_idempotency_key_key" ON "message"("idempotency_key");

-- CreateIndex
CREATE INDEX "message_workspace_id_created_at_idx" ON "message"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_log_workspace_id_at_idx" ON "audit_log"("workspace_id", "at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: Prisma's schema cannot say what follows (prisma/constraints.test.ts tries each).

-- Words of state machines.
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_status_word" CHECK ("status" IN ('scheduled', 'running', 'paused', 'draining', 'done', 'cancelled'));
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_started_on_word" CHECK ("started_on" IN ('simulator', 'real'));
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_pace" CHECK ("calls_per_second" > 0 AND "calls_per_second" <= 1000 AND "lines_max" > 0);
ALTER TABLE "campaign_contact" ADD CONSTRAINT "campaign_contact_state_word" CHECK ("state" IN ('due', 'claimed', 'done'));
ALTER TABLE "campaign_contact" ADD CONSTRAINT "campaign_contact_done_has_disposition" CHECK ("state" <> 'done' OR "disposition" IS NOT NULL);
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_state_word" CHECK ("state" IN ('claimed', 'dialing', 'live', 'unknown', 'ended'));
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_ended_has_disposition" CHECK ("state" <> 'ended' OR ("disposition" IS NOT NULL AND "ended_at" IS NOT NULL));
-- A dial without a clearance's moment and caller ID does not fit into the table.
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_dialed_was_cleared" CHECK ("dialed_at" IS NULL OR ("cleared_at" IS NOT NULL AND "caller_id_id" IS NOT NULL));
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_no_positive" CHECK ("attempt_no" >= 1);
ALTER TABLE "decision" ADD CONSTRAINT "decision_verdict_word" CHECK ("verdict" IN ('allow', 'defer', 'block'));
ALTER TABLE "message" ADD CONSTRAINT "message_status_word" CHECK ("status" IN ('queued', 'sent', 'failed'));
ALTER TABLE "caller_id" ADD CONSTRAINT "caller_id_counts" CHECK ("used_count" >= 0 AND "daily_max" >= 0 AND "gap_ms" >= 0);
-- Numbers are sealed (`v1:<keyId>:…`), never in the clear.
ALTER TABLE "contact" ADD CONSTRAINT "contact_phone_sealed" CHECK ("phone" LIKE 'v1:%:%');
ALTER TABLE "message" ADD CONSTRAINT "message_phone_sealed" CHECK ("phone" LIKE 'v1:%:%');

-- One unspent clearance an attempt can have at a time is found by this.
CREATE INDEX "clearance_unspent" ON "clearance" ("attempt_id") WHERE "spent_at" IS NULL;
-- The pump's claim: its cost does not grow with the contacts that are already done.
CREATE INDEX "campaign_contact_due" ON "campaign_contact" ("campaign_id", "due_at", "position") WHERE "state" = 'due';
CREATE INDEX "attempt_open" ON "attempt" ("campaign_id") WHERE "state" <> 'ended';
CREATE INDEX "attempt_not_started" ON "attempt" ("campaign_id", "claimed_at") WHERE "started_at" IS NULL AND "state" = 'claimed';

-- The decision ledger is append only. (\x3b is the semicolon, adapter-pg cuts a script at every one it sees.)
CREATE FUNCTION "decision_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN RAISE EXCEPTION \'the decision ledger is append only\' USING ERRCODE = \'restrict_violation\'\x3b END';
CREATE TRIGGER "decision_append_only" BEFORE UPDATE OR DELETE ON "decision" FOR EACH ROW EXECUTE FUNCTION "decision_is_append_only"();
