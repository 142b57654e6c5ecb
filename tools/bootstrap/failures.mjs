/** @typedef {import('./language.mjs').Text} Text */
/** @typedef {{ readonly what: Text, readonly why: Text, readonly fix: Text }} FailureText */

/**
 * @param {string} zh
 * @param {string} en
 * @returns {Text}
 */
const text = (zh, en) => ({ 'zh-CN': zh, en })

/** Everything that can keep the stack from starting: what happened, why, and how to mend it. */
export const failures = {
  'node-too-old': {
    what: text('Node.js {found} 版本过低。', 'Node.js {found} is too old.'),
    why: text('Callweave 需要 Node.js {wanted} 或更高版本。', 'Callweave needs Node.js {wanted} or later.'),
    fix: text('请安装 Node.js 20 LTS 或 22 LTS，然后重新运行。', 'Install Node.js 20 LTS or 22 LTS and run the command again.'),
  },
  'folder-not-writable': {
    what: text('无法写入文件夹 {path}。', 'The folder {path} cannot be written.'),
    why: text('系统返回：{reason}', 'The system says: {reason}'),
    fix: text(
      '请修改该文件夹的权限，或用 CALLWEAVE_STATE=<文件夹> 指定另一个状态文件夹。',
      'Change its permissions, or name another state folder with CALLWEAVE_STATE=<folder>.',
    ),
  },
  'disk-full': {
    what: text('{path} 所在磁盘只剩 {free} MB。', 'Only {free} MB are free on the disk that holds {path}.'),
    why: text('这一步至少需要 {needed} MB。', 'This step needs at least {needed} MB.'),
    fix: text(
      '请清理磁盘，或用 CALLWEAVE_STATE 和 CALLWEAVE_CACHE 指向空间更大的磁盘。',
      'Free some space, or point CALLWEAVE_STATE and CALLWEAVE_CACHE at a larger disk.',
    ),
  },
  'install-failed': {
    what: text('依赖安装失败。', 'The dependencies could not be installed.'),
    why: text('{reason}', '{reason}'),
    fix: text(
      '请检查网络与 npm 软件源（npm config get registry），完整输出在 {log}。',
      'Check the network and the npm registry (npm config get registry). The whole output is in {log}.',
    ),
  },
  'not-installed': {
    what: text('依赖尚未安装。', 'The dependencies are not installed.'),
    why: text('node_modules 中缺少所需的包。', 'A package that is needed is missing from node_modules.'),
    fix: text('运行 npm start（会自动安装），或 npx pnpm@10 install。', 'Run npm start, which installs them, or npx pnpm@10 install.'),
  },
  'file-unreadable': {
    what: text('无法读取 {file}。', '{file} cannot be read.'),
    why: text('{reason}', '{reason}'),
    fix: text('请检查路径和权限；用 - 从标准输入读取。', 'Check the path and its permissions; - reads standard input.'),
  },
  'file-unwritable': {
    what: text('无法写入 {file}。', '{file} cannot be written.'),
    why: text('{reason}', '{reason}'),
    fix: text('请检查文件夹是否存在以及权限和磁盘空间。', 'Check that its folder exists, its permissions and the space on the disk.'),
  },
  'no-flow-files': {
    what: text('{place} 中没有流程文件。', 'There are no flow files in {place}.'),
    why: text('流程文件的名称以 .flow.json 结尾。', 'The name of a flow file ends in .flow.json.'),
    fix: text('请给出流程文件，或包含流程文件的文件夹。', 'Name a flow file, or a folder that holds some.'),
  },
  'no-scenario-files': {
    what: text('{place} 中没有场景文件。', 'There are no scenario files in {place}.'),
    why: text('场景文件的名称以 .scenario.json 结尾。', 'The name of a scenario file ends in .scenario.json.'),
    fix: text(
      '请在流程旁边建立 <流程>.scenario.json，格式见 callweave schema scenario。',
      'Put a <flow>.scenario.json beside the flow; its form: callweave schema scenario.',
    ),
  },
  'environment-missing': {
    what: text('找不到环境“{name}”。', 'There is no environment “{name}”.'),
    why: text('从 {folder} 往上都没有 env/{name}.json。', 'Neither {folder} nor a folder above it has env/{name}.json.'),
    fix: text(
      '新建它，例如 {"resources": {"callerIdPool": ["main"]}}；写法见 callweave schema environment。',
      'Make it, such as {"resources": {"callerIdPool": ["main"]}}; callweave schema environment tells its form.',
    ),
  },
  'environment-unreadable': {
    what: text('环境文件 {file} 读不懂。', 'The environment file {file} cannot be read.'),
    why: text('{reason}', '{reason}'),
    fix: text('请对照 callweave schema environment 改正。', 'Mend it by callweave schema environment.'),
  },
  'evidence-unreadable': {
    what: text('证据文件 {file} 的第 {line} 行读不懂。', 'Line {line} of the evidence {file} cannot be read.'),
    why: text('{reason}', '{reason}'),
    fix: text('请使用 callweave ledger export 写出的原文件。', 'Use the file as callweave ledger export wrote it.'),
  },
  'no-server': {
    what: text('没有指定服务器。', 'No server was named.'),
    why: text(
      '本机没有正在运行的 Callweave 页面，这个文件夹也没有与任何服务器同步过。',
      'No Callweave with pages is running on this machine, and this folder never met a server.',
    ),
    fix: text('加上 --server https://…，或设置环境变量 CALLWEAVE_SERVER。', 'Add --server https://…, or set the environment variable CALLWEAVE_SERVER.'),
  },
  'no-token': {
    what: text('没有 API 令牌。', 'There is no API token.'),
    why: text('环境变量 CALLWEAVE_TOKEN 为空。', 'The environment variable CALLWEAVE_TOKEN is empty.'),
    fix: text(
      '在“设置 → API 令牌”中新建一个，或在服务器上运行 callweave token create <名称>。',
      'Make one under Settings → API tokens, or run callweave token create <name> on the server.',
    ),
  },
  'server-away': {
    what: text('服务器 {server} 没有响应。', 'The server {server} does not answer.'),
    why: text('{reason}', '{reason}'),
    fix: text('请检查地址、网络，以及那里的 Callweave 是否在运行。', 'Check the address, the network, and that Callweave is running there.'),
  },
  'not-callweave': {
    what: text('{server} 的回答不是 Callweave 的回答（HTTP {status}）。', 'The answer of {server} is not one of Callweave (HTTP {status}).'),
    why: text('地址可能指向别的程序、代理或旧版本。', 'The address may lead to another program, a proxy or an older version.'),
    fix: text(
      '地址应与浏览器中打开页面时相同，例如 https://callweave.example.org。',
      'It should be the address at which the pages open, such as https://callweave.example.org.',
    ),
  },
  'server-newer': {
    what: text('{server} 的版本比这个命令行新。', '{server} is newer than this command line.'),
    why: text('它的回答采用了这里不认识的格式。', 'It answers in a form that is not known here.'),
    fix: text('请更新这里的 Callweave 后再试。', 'Update Callweave here and try again.'),
  },
  'server-address': {
    what: text('“{server}”不是服务器地址。', '“{server}” is no address of a server.'),
    why: text('需要以 http:// 或 https:// 开头。', 'It has to begin with http:// or https://.'),
    fix: text('例如 https://callweave.example.org。', 'Such as https://callweave.example.org.'),
  },
  'lock-unreadable': {
    what: text('同步记录 {file} 读不懂。', 'The sync record {file} cannot be read.'),
    why: text('{reason}', '{reason}'),
    fix: text(
      '更新 Callweave，或从 git 恢复它；删除它只会让下次同步把所有不同之处当作冲突。',
      'Update Callweave, or bring it back from git; without it the next run takes every difference for a conflict.',
    ),
  },
  'flow-name-unusable': {
    what: text('文件名 {file} 不能用作服务器上的流程名。', 'The name of {file} cannot be the name of a flow on a server.'),
    why: text('只能用小写字母、数字和连字符，最多 60 个。', 'It may have small letters, digits and hyphens, 60 at most.'),
    fix: text('请改名，例如 trial-lesson.flow.json。', 'Rename it, to trial-lesson.flow.json for instance.'),
  },
  'flow-name-twice': {
    what: text('{file} 与 {other} 同名。', '{file} has the same name as {other}.'),
    why: text('服务器上的流程没有文件夹，名称必须唯一。', 'On a server flows have no folders, so names must differ.'),
    fix: text('请给其中一个改名。', 'Rename one of them.'),
  },
  'already-running': {
    what: text('Callweave 已经在运行（进程 {pid}）。', 'Callweave is already running (process {pid}).'),
    why: text('同一个状态文件夹 {state} 只能由一个实例使用。', 'The state folder {state} can serve one instance only.'),
    fix: text(
      '打开 {url}；要重新启动，请先在另一个终端按 Ctrl-C；要再开一个，请设置 CALLWEAVE_STATE 和 PORT。',
      'Open {url}. To restart it, press Ctrl-C in its terminal first. To run a second one, set CALLWEAVE_STATE and PORT.',
    ),
  },
  'port-in-use': {
    what: text('端口 {port} 已被占用。', 'Port {port} is in use.'),
    why: text('另一个程序正在 {host}:{port} 上监听。', 'Another program is listening on {host}:{port}.'),
    fix: text('换一个端口：PORT={other} npm start', 'Choose another port: PORT={other} npm start'),
  },
  'postgres-missing': {
    what: text('没有适用于本机（{platform}）的内置 Postgres。', 'There is no embedded Postgres for this machine ({platform}).'),
    why: text('{reason}', '{reason}'),
    fix: text('用 DATABASE_URL=postgresql://… 指向一个 Postgres 14 或更高版本。', 'Point DATABASE_URL=postgresql://… at a Postgres 14 or later.'),
  },
  'postgres-failed': {
    what: text('内置 Postgres 没有启动。', 'The embedded Postgres did not start.'),
    why: text('{reason}', '{reason}'),
    fix: text(
      '详见日志 {log}。若数据目录已损坏，请先备份再移走 {data}，或改用 DATABASE_URL。',
      'See the log {log}. If its data is damaged, back up and move away {data}, or set DATABASE_URL.',
    ),
  },
  'secrets-lost': {
    what: text('找不到密钥文件 {path}。', 'The file of keys {path} is missing or damaged.'),
    why: text(
      '{data} 中的数据用其中的密码和密钥保护，没有它们无法读取。',
      'The data in {data} are protected by the password and keys in it and cannot be read without them.',
    ),
    fix: text(
      '请从备份恢复该文件；若不需要这些数据，请移走状态文件夹后重新运行。',
      'Restore the file from a backup; if the data are not needed, move the state folder away and run the command again.',
    ),
  },
  'database-unreachable': {
    what: text('连不上数据库 {address}。', 'The database at {address} cannot be reached.'),
    why: text('{reason}', '{reason}'),
    fix: text('请检查 DATABASE_URL；去掉它就会使用内置 Postgres。', 'Check DATABASE_URL; without it the embedded Postgres is used.'),
  },
  'temporal-missing': {
    what: text('找不到 Temporal 服务器，也无法取得。', 'No Temporal server was found and none could be obtained.'),
    why: text('{reason}', '{reason}'),
    fix: text(
      '任选其一：安装 temporal 命令行工具；安装 Go {go} 或更高版本以便从源码构建；或用 TEMPORAL_ADDRESS=主机:端口 指向现有服务器。',
      'Do one of these: install the temporal command line; install Go {go} or later so that it can be built from source; or point TEMPORAL_ADDRESS=host:port at a server.',
    ),
  },
  'temporal-build-failed': {
    what: text('从源码构建 Temporal 失败。', 'Building Temporal from source failed.'),
    why: text('{reason}', '{reason}'),
    fix: text(
      '完整输出在 {log}。也可以安装 temporal 命令行工具，或设置 TEMPORAL_ADDRESS。',
      'The whole output is in {log}. You can also install the temporal command line or set TEMPORAL_ADDRESS.',
    ),
  },
  'temporal-unreachable': {
    what: text('连不上 Temporal 服务器 {address}。', 'The Temporal server at {address} cannot be reached.'),
    why: text('{reason}', '{reason}'),
    fix: text('请检查 TEMPORAL_ADDRESS；去掉它就会使用内置服务器。', 'Check TEMPORAL_ADDRESS; without it the embedded server is used.'),
  },
  'switch-unreachable': {
    what: text('连不上话务交换机 {address}。', 'The switch at {address} cannot be reached.'),
    why: text('{reason}', '{reason}'),
    fix: text(
      '请检查 FREESWITCH_ESL_URL（esl://:密码@主机:8021）以及 FreeSWITCH 的 event_socket.conf.xml；去掉该变量就会使用内置模拟器。',
      'Check FREESWITCH_ESL_URL (esl://:password@host:8021) and event_socket.conf.xml of FreeSWITCH; without the variable the embedded simulator is used.',
    ),
  },
  'migration-failed': {
    what: text('数据库迁移失败。', 'The database could not be migrated.'),
    why: text('{reason}', '{reason}'),
    fix: text(
      '完整输出在 {log}。数据未被删除；修复后重新运行即可。',
      'The whole output is in {log}. No data was deleted; mend the cause and run the command again.',
    ),
  },
  'command-failed': {
    what: text('「{name}」这一步失败。', 'The step "{name}" failed.'),
    why: text('{reason}', '{reason}'),
    fix: text('完整输出在 {log}。', 'The whole output is in {log}.'),
  },
  'process-not-ready': {
    what: text('进程 {name} 没能就绪。', 'The process {name} did not become ready.'),
    why: text('{reason}', '{reason}'),
    fix: text('详见日志 {log}。', 'See the log {log}.'),
  },
  'process-died': {
    what: text('进程 {name} 反复退出，已停止其余部分。', 'The process {name} kept dying, so the rest was stopped.'),
    why: text('{reason}', '{reason}'),
    fix: text(
      '详见日志 {log}，修复后重新运行 npm start；进行中的工作会接着做。',
      'See the log {log}, mend the cause and run npm start again; work in flight is resumed.',
    ),
  },
  'browser-missing': {
    what: text('没有可用的 Chromium，无法运行浏览器测试。', 'There is no Chromium for the browser tests.'),
    why: text('{reason}', '{reason}'),
    fix: text(
      '请安装 chromium，或用 CALLWEAVE_CHROMIUM=<可执行文件> 指定；不跑浏览器测试：npm test -- --skip e2e',
      'Install chromium or name one with CALLWEAVE_CHROMIUM=<executable>; without browser tests: npm test -- --skip e2e',
    ),
  },
  'bad-option': {
    what: text('不认识的选项：{option}', 'Unknown option: {option}'),
    why: text('{reason}', '{reason}'),
    fix: text('用 --help 查看用法。', 'See --help.'),
  },
}
