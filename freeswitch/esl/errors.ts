/** Everything that can go wrong between us and a switch, by name. Returned, never thrown. */
export const eslErrorTexts = {
  refused: {
    zh: '参数里有不允许的字符，没有发往交换机。请检查号码、网关名或变量值。',
    en: 'The value holds characters that may not reach the switch; nothing was sent. Check the number, gateway or variable.',
    retry: false,
  },
  notConnected: {
    zh: '与交换机的连接已断开，命令没有发出。系统会自动重连，请查看 ESL 地址和交换机状态。',
    en: 'There is no connection to the switch; the command was not sent. It reconnects by itself: check the ESL address and the switch.',
    retry: true,
  },
  lost: {
    zh: '命令已发出，但在得到答复前连接断开，结果未知。须先核对通话状态，不可重发。',
    en: 'The connection broke after the command was sent and before its reply: the result is unknown. Reconcile, do not send it again.',
    retry: false,
  },
  timeout: {
    zh: '交换机在限时内没有答复，连接已关闭并将重建。',
    en: 'The switch did not reply in time; the connection was closed and will be made anew.',
    retry: false,
  },
  authFailed: {
    zh: 'ESL 密码错误。请核对 FREESWITCH_ESL_URL 与 event_socket.conf.xml。',
    en: 'The ESL password is wrong. Compare FREESWITCH_ESL_URL with event_socket.conf.xml.',
    retry: false,
  },
  rejected: {
    zh: '交换机拒绝了本机的连接（ACL）。请在 event_socket.conf.xml 的 apply-inbound-acl 中放行。',
    en: 'The switch turned this host away (ACL). Allow it in apply-inbound-acl of event_socket.conf.xml.',
    retry: false,
  },
  malformed: {
    zh: '收到的数据不是合法的 ESL 报文。请确认地址指向 FreeSWITCH 的 event_socket。',
    en: 'What arrived is not an ESL message. Make sure the address is the event_socket of a FreeSWITCH.',
    retry: false,
  },
  replied: {
    zh: '交换机答复了错误。',
    en: 'The switch answered with an error.',
    retry: false,
  },
} as const

export type EslErrorCode = keyof typeof eslErrorTexts

export interface EslError {
  readonly is: 'error'
  readonly code: EslErrorCode
  /** What the switch said, or which field was refused. Never a customer's value, never a password. */
  readonly detail: string
}

export const eslError = (code: EslErrorCode, detail = ''): EslError => ({ is: 'error', code, detail })
