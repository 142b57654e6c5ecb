// What the workflow sandbox bundles.
export { callWorkflow } from './call.workflow'
export { campaignWorkflow } from './campaign.workflow'
