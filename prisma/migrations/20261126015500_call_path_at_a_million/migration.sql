-- Asked for whenever there is no room to dial: must not read the million that are done.
CREATE INDEX "campaign_contact_claimed" ON "campaign_contact" ("campaign_id") WHERE "state" = 'claimed';

-- The pump reads from the front of these tables' partial indexes, where every claim leaves a dead entry. By default a table of a
-- million rows is only vacuumed after two hundred thousand of them, and each turn would step over all.
ALTER TABLE "campaign_contact" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
ALTER TABLE "attempt" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
