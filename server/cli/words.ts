import type { Text } from '../../flows/index'

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en })

/** What the command line says beside the findings themselves. */
export const words = {
  about: text('外呼流程的命令行：检查、编译、格式化、试拨与运行。', 'Outbound call flows on the command line: check, compile, format, run.'),
  check: text('检查流程文件，列出问题', 'check flow files and list what is wrong'),
  compile: text('编译为执行计划，并列出策略自动加入的步骤', 'compile to a plan, and list the steps that policy added'),
  fmt: text('改写为规范格式', 'rewrite in the canonical form'),
  run: text('用通讯录运行一次外呼活动', 'run a campaign over a list of contacts'),
  files: text('流程文件或文件夹；- 表示标准输入', 'flow files or folders; - is standard input'),
  file: text('流程文件；- 表示标准输入', 'a flow file; - is standard input'),
  lang: text('界面语言：zh 或 en', 'language of the messages: zh or en'),
  json: text('输出 JSON，供程序读取', 'JSON for machines'),
  out: text('把计划写入文件', 'write the plan to a file'),
  fmtCheck: text('只检查，不改写；有差异时退出码为 1', 'change nothing; exit code 1 when a file differs'),
  warningsFail: text('警告也算失败', 'warnings fail too'),
  env: text('按 env/<名称>.json 核对并替换资源名', 'check and replace the names of resources by env/<name>.json'),
  fix: text('自动修正能一步修好的问题，并改写文件', 'mend what can be mended in one step, and rewrite the file'),
  error: text('错误', 'error'),
  warning: text('警告', 'warning'),
  wholeFile: text('整个文件', 'the whole file'),
  good: text('没有问题', 'no findings'),
  totals: text('{files} 个文件：{errors} 个错误，{warnings} 个警告', '{files} files: {errors} errors, {warnings} warnings'),
  receipt: text('策略自动加入 {count} 项：', 'Policy added {count} items:'),
  plan: text('计划 {hash}，{steps} 步', 'plan {hash}, {steps} steps'),
  written: text('已写入 {file}', 'written to {file}'),
  rewritten: text('已改写 {file}', 'rewritten {file}'),
  differs: text('格式不规范：{file}', 'not in the canonical form: {file}'),
  notFormatted: text('有错误，未改写', 'not rewritten, because it has errors'),
  atNode: text('节点 {node}', 'node {node}'),
  line: text('第 {line} 行', 'line {line}'),
} as const
