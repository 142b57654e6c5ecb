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
