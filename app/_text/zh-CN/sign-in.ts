import type { Words } from '../words'
import type { signIn as en } from '../en/sign-in'

export const signIn: Words<typeof en> = {
  title: '登录',
  email: '邮箱',
  password: '密码',
  submit: '登录',
  hint: '演示账号的登录链接打印在启动系统的终端里。',
  linkProblem: '这个登录链接无效或已失效。请使用最近一次启动时打印的链接，或用密码登录。',
}
