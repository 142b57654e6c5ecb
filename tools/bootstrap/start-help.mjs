/** `npm start -- --help` */
export const startHelp = {
  'zh-CN': `用法：npm start

启动 Callweave 的全部组成部分：数据库、Temporal、话务交换机、工作进程和网页。
首次启动会安装依赖并构建，之后只做必要的事。数据放在状态文件夹中，重启后继续。

环境变量（都可省略）：
  PORT                  网页端口，默认 3000
  CALLWEAVE_HOST        监听地址，默认 127.0.0.1
  CALLWEAVE_STATE       状态文件夹，默认 .callweave
  CALLWEAVE_CACHE       Temporal 程序的缓存文件夹，默认 ~/.cache/callweave
  DATABASE_URL          使用现有的 Postgres（14 或更高版本）
  TEMPORAL_ADDRESS      使用现有的 Temporal（主机:端口），命名空间用 TEMPORAL_NAMESPACE
  FREESWITCH_ESL_URL    使用真实的 FreeSWITCH：esl://:密码@主机:8021
  FREESWITCH_ROUTE      外呼路由：gateway:<名称> 或 loopback:<context>
  CALLWEAVE_SIM_SPEED   模拟器快放倍数
  CALLWEAVE_LANG        zh 或 en，默认跟随系统语言
`,
  en: `Usage: npm start

Starts every part of Callweave: database, Temporal, switch, workers and pages.
The first start installs and builds; later ones do only what is needed. Data stay in the state folder across starts.

Environment (all optional):
  PORT                  port of the pages, default 3000
  CALLWEAVE_HOST        address to listen on, default 127.0.0.1
  CALLWEAVE_STATE       state folder, default .callweave
  CALLWEAVE_CACHE       where the Temporal binary is kept, default ~/.cache/callweave
  DATABASE_URL          use your own Postgres (14 or later)
  TEMPORAL_ADDRESS      use your own Temporal (host:port); TEMPORAL_NAMESPACE names the namespace
  FREESWITCH_ESL_URL    use a real FreeSWITCH: esl://:password@host:8021
  FREESWITCH_ROUTE      outbound route: gateway:<name> or loopback:<context>
  CALLWEAVE_SIM_SPEED   how much faster than life the simulator runs
  CALLWEAVE_LANG        zh or en, default is the system's language
`,
}
