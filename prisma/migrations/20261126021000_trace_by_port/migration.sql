-- How many calls passed a node and left by a port is read from the index, without the steps themselves.
DROP INDEX "trace_step_campaign_id_node_port_idx";
CREATE INDEX "trace_step_campaign_id_node_port_attempt_id_idx" ON "trace_step"("campaign_id", "node", "port", "attempt_id");
