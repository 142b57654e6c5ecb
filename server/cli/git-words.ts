import type { Text } from '../../flows/index'

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en })

/** Words of the verbs that serve a repository of flows: diff, merge, test, paths, schema. */
export const gitWords = {
  diff: text('用流程的语言说明两个文件的差异', 'say in terms of flows what changed between two files'),
  before: text('之前的文件', 'the file before'),
  after: text('之后的文件', 'the file after'),
  diffGit: text('由 git 调用（七个参数）', 'called by git, with its seven arguments'),
  same: text('没有差异', 'no differences'),
  merge: text('按含义三方合并，可作为 git 合并驱动', 'three-way merge by meaning; works as a git merge driver'),
  base: text('共同的祖先', 'the common ancestor'),
  ours: text('我方，合并结果写回这里', 'ours; the result is written here'),
  theirs: text('对方', 'theirs'),
  install: text('在当前 git 仓库中安装合并与差异驱动', 'install the merge and diff drivers in this git repository'),
  installed: text(
    '已写入 git 配置和 .gitattributes：*.flow.json 将按含义比较和合并。',
    'Written to the git configuration and .gitattributes: *.flow.json is compared and merged by meaning.',
  ),
  conflicts: text('{count} 处冲突，文件中保留我方内容：', '{count} conflicts; the file keeps ours:'),
  needsThree: text('需要三个文件：共同祖先、我方、对方；或使用 --install。', 'Three files are needed: ancestor, ours, theirs; or --install.'),
  test: text('运行场景，比较结果与覆盖率', 'run scenarios, compare, and show what they cover'),
  places: text('场景文件或文件夹，默认当前文件夹', 'scenario files or folders; this folder when left out'),
  junit: text('把 JUnit 报告写入文件', 'write a JUnit report to a file'),
  testTotals: text('{passed} 个通过，{failed} 个失败；出口覆盖 {percent}%', '{passed} passed, {failed} failed; {percent}% of the ports covered'),
  paths: text('列出流程的所有路径', 'list every path of a flow'),
  max: text('最多列出的条数', 'how many at most'),
  pathTotals: text('{count} 条路径', '{count} paths'),
  pathsCut: text('超过 {count} 条，已截断（--max）', 'more than {count}; cut there (--max)'),
  schema: text('输出供编辑器使用的 JSON Schema', 'print the JSON Schema for editors'),
  which: text('flow、scenario 或 environment', 'flow, scenario or environment'),
} as const
