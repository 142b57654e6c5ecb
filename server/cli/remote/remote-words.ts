import type { Text } from '../../../flows/index'

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en })

/** What `push`, `pull` and `token` say. */
export const remoteWords = {
  push: text('把文件夹中的流程发送到服务器', 'send the flows of a folder to a server'),
  pull: text('把服务器上的流程取回文件夹', 'fetch the flows of a server into a folder'),
  folder: text('存放流程的文件夹，默认当前文件夹', 'folder of the flows; this folder when left out'),
  server: text(
    '服务器地址；默认取 CALLWEAVE_SERVER、上次的服务器、或本机正在运行的',
    'address of the server; else CALLWEAVE_SERVER, the last one, or the one that runs here',
  ),
  dryRun: text('只显示会发生什么', 'only show what would happen'),
  forcePush: text('覆盖服务器上后来的修改（会逐项列出）', 'overwrite later changes on the server; each is listed'),
  forcePull: text('覆盖本地的修改（会逐项列出）', 'overwrite changes made here; each is listed'),
  publish: text('发送后发布', 'publish what was sent'),
  note: text('发布说明', 'note of the published version'),
  token: text('管理 API 令牌', 'API tokens'),
  tokenCreate: text('新建一个令牌，只显示一次', 'make a token; it is shown once'),
  tokenName: text('用途，例如 CI', 'what it is for, such as CI'),
  tokenMade: text(
    '令牌已创建，只显示这一次；放进环境变量 CALLWEAVE_TOKEN。',
    'The token is made and shown this once; put it into the environment variable CALLWEAVE_TOKEN.',
  ),
  insecure: text('注意：{server} 不是加密连接，令牌会以明文经过网络。', 'Mind: {server} is not encrypted; the token crosses the network in the clear.'),
  same: text('相同', 'same'),
  ahead: text('本地已修改', 'changed here'),
  behind: text('服务器上已修改', 'changed on the server'),
  conflict: text('两边都有修改', 'changed on both sides'),
  onlyHere: text('只在本地', 'only here'),
  onlyThere: text('只在服务器上', 'only on the server'),
  gone: text('已从服务器列表移除', 'taken off the server’s list'),
  layout: text('布局有变化', 'places on the canvas changed'),
  scenarios: text('场景有变化', 'scenarios changed'),
  newerFlow: text('服务器上的内容来自更新版本的 Callweave，这里读不懂', 'what the server holds is of a later Callweave and cannot be read here'),
  lost: text('--force：另一边的以下内容将被覆盖：', '--force: this of the other side is overwritten:'),
  pushConflicts: text(
    '{count} 个流程在服务器上有后来的修改，没有发送任何内容。\n  先取回并合并（git commit，另开分支 callweave pull --force，再 git merge），或用 --force 覆盖上面列出的内容。',
    '{count} flows were changed on the server since; nothing was sent.\n  Pull and merge first (git commit, callweave pull --force on a branch, git merge), or overwrite what is listed above with --force.',
  ),
  pullConflicts: text(
    '{count} 个流程两边都有修改，没有写入任何文件。\n  先提交本地修改，再在另一分支上 callweave pull --force 并用 git merge 合并。',
    '{count} flows were changed on both sides; no file was written.\n  Commit yours, then callweave pull --force on a branch and let git merge.',
  ),
  pushed: text('已发送 {count} 个流程', '{count} flows sent'),
  pulled: text('已取回 {count} 个流程', '{count} flows fetched'),
  wouldPush: text('将发送 {count} 个流程（未执行）', '{count} flows would be sent'),
  wouldPull: text('将取回 {count} 个流程（未执行）', '{count} flows would be fetched'),
  published: text('{slug}：已发布第 {number} 版，计划 {hash}', '{slug}: version {number} published, plan {hash}'),
  unchanged: text('{slug}：与第 {number} 版相同，没有新版本', '{slug}: nothing changed since version {number}, no new version'),
  notPublished: text('{slug}：有错误，没有发布', '{slug}: not published, because it has errors'),
} as const
