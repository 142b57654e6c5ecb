-- Why a better voice did not speak; null for prompts of the voice that was asked for.
ALTER TABLE "prompt" ADD COLUMN "fallback_reason" TEXT;
