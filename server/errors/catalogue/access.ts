import { defineProblems } from '../entry'

export const accessProblems = defineProblems({
  'not-signed-in': {
    status: 401,
    retry: 'afterMending',
    what: { 'zh-CN': '你还没有登录，或登录已过期。', en: 'You are not signed in, or your session has ended.' },
    mend: { 'zh-CN': '请重新登录，然后再试一次。', en: 'Sign in again, then repeat what you did.' },
  },
  'wrong-credentials': {
    status: 401,
    retry: 'afterMending',
    what: { 'zh-CN': '邮箱或密码不正确。', en: 'The email or the password is not right.' },
    mend: {
      'zh-CN': '请检查后重新输入；演示账号的登录链接在启动时会打印出来。',
      en: 'Check both and try again; the link for the demo user is printed at start.',
    },
  },
  'sign-in-link-used': {
    status: 401,
    retry: 'afterMending',
    what: { 'zh-CN': '这个登录链接无效或已失效。', en: 'This sign-in link is not valid (any more).' },
    mend: {
      'zh-CN': '请使用最近一次启动时打印的链接，或用邮箱和密码登录。',
      en: 'Use the link printed by the latest start, or sign in by email and password.',
    },
  },
  'token-missing': {
    status: 401,
    retry: 'afterMending',
    what: { 'zh-CN': '请求没有带 API 令牌。', en: 'The request carries no API token.' },
    mend: {
      'zh-CN': '在“设置 → API 令牌”中新建一个，放进环境变量 CALLWEAVE_TOKEN。',
      en: 'Make one under Settings → API tokens and put it into the environment variable CALLWEAVE_TOKEN.',
    },
  },
  'token-unknown': {
    status: 401,
    retry: 'afterMending',
    what: { 'zh-CN': 'API 令牌无效或已撤销。', en: 'The API token is not valid, or was revoked.' },
    mend: {
      'zh-CN': '检查 CALLWEAVE_TOKEN 是否完整、是否属于这台服务器；或在“设置 → API 令牌”中新建一个。',
      en: 'Check that CALLWEAVE_TOKEN is whole and belongs to this server, or make a new one under Settings → API tokens.',
    },
  },
  forbidden: {
    status: 403,
    retry: 'never',
    what: { 'zh-CN': '你的角色不能执行这个操作。', en: 'Your role may not do this.' },
    mend: { 'zh-CN': '请联系工作区的所有者。', en: 'Ask the owner of the workspace.' },
  },
  'foreign-origin': {
    status: 403,
    retry: 'never',
    what: { 'zh-CN': '请求来自别的网站，已拒绝。', en: 'The request came from another site and was refused.' },
    mend: { 'zh-CN': '请直接在本系统的页面里操作。', en: 'Do it on the pages of this system.' },
  },
  'too-many-tries': {
    status: 429,
    retry: 'later',
    what: { 'zh-CN': '尝试次数过多。', en: 'Too many tries.' },
    mend: { 'zh-CN': '请稍等一分钟再试。', en: 'Wait a minute, then try again.' },
  },
})
