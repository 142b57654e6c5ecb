import { apiTokenRouter } from './api-token/router'
import { bookingRouter } from './booking/router'
import { callRouter } from './call/router'
import { campaignRouter } from './campaign/router'
import { complianceRouter } from './compliance/router'
import { contactRouter } from './contact/router'
import { flowRouter } from './flow/router'
import { inboundRouter } from './inbound/router'
import { liveRouter } from './live/router'
import { messageRouter } from './message/router'
import { overviewRouter } from './overview/router'
import { reportRouter } from './report/router'
import { scenarioRouter } from './scenario/router'
import { sessionRouter } from './session/router'
import { settingsRouter } from './settings/router'
import { router } from './trpc'

/** Every procedure by its thing. Only wiring. */
export const root = router({
  apiToken: apiTokenRouter,
  booking: bookingRouter,
  calls: callRouter,
  campaign: campaignRouter,
  compliance: complianceRouter,
  contact: contactRouter,
  flow: flowRouter,
  inbound: inboundRouter,
  live: liveRouter,
  message: messageRouter,
  overview: overviewRouter,
  report: reportRouter,
  scenario: scenarioRouter,
  session: sessionRouter,
  settings: settingsRouter,
})

export type Root = typeof root
