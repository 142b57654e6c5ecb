import type { Fix, Issue, Severity } from '../model/issue'
import type { Text } from '../model/text'

type Words = Readonly<Record<string, string | number>>
interface Entry {
  readonly severity: Severity
  readonly message: Text
}
const error = (zh: string, en: string): Entry => ({ severity: 'error', message: { 'zh-CN': zh, en } })
const warning = (zh: string, en: string): Entry => ({ severity: 'warning', message: { 'zh-CN': zh, en } })

/** Every finding of parser, checker and prover with its words; `{x}` is filled in. Node types bring their own beside these. */
export const codes = {
  // The file
  'too-large': error(
    '文件有 {size} MB，上限是 {max} MB；请拆成几个流程，用子流程连接。',
    'The file has {size} MB, the limit is {max} MB: split it into several flows joined by subflows.',
  ),
  'not-json': error(
    '第 {line} 行第 {column} 列不是合法的 JSON，读到“{found}”；请检查这里的引号、逗号和括号。',
    'Line {line}, column {column} is not JSON (at “{found}”): look at quotes, commas and brackets there.',
  ),
  'too-deep': error(
    '第 {line} 行嵌套超过 {max} 层；请减少括号的层数。',
    'Line {line} is nested deeper than {max} levels: use fewer brackets inside each other.',
  ),
  'prototype-key': error('第 {line} 行用了保留的键名（{found}）；请换一个名字。', 'Line {line} uses a reserved key ({found}): choose another name.'),
  'lone-surrogate': error(
    '第 {line} 行有残缺的字符（半个 UTF-16 代理对）；请重新输入这段文字。',
    'Line {line} holds half a character (a lone UTF-16 surrogate): type this text again.',
  ),
  'duplicate-json-key': error(
    '键“{key}”写了两次，只有后一个会生效；请删除其中一个。',
    'The key “{key}” is written twice and only the last counts: delete one of them.',
  ),
  'not-a-flow': error('这不是流程文件：{field} 应当是{expected}。', 'This is not a flow file: {field} should be {expected}.'),
  'newer-file': error(
    '这个文件的 schemaVersion 是 {version}，比当前程序新；请升级程序后再打开，文件内容不会改动。',
    'The file has schemaVersion {version}, newer than this program: upgrade to edit it; nothing in it is changed.',
  ),
  'unknown-property': error('没有名为“{key}”的属性；请检查拼写或删除它。', 'There is no property “{key}”: check the spelling or remove it.'),
  'bad-slug': error(
    '“{slug}”不能作节点名：请用字母开头，只含字母、数字、- 和 _，不超过 64 个字符。',
    '“{slug}” cannot name a node: begin with a letter, use letters, digits, - and _, at most 64 characters.',
  ),
  // Nodes
  'unknown-type': error(
    '不认识节点类型“{type}”；节点会原样保留，但发布前要删除它，或升级程序。',
    'The node type “{type}” is unknown: it is kept as it is, but remove it or upgrade before publishing.',
  ),
  'newer-version': error(
    '这个节点是 {type} 的第 {version} 版，当前程序只认识到第 {known} 版；节点会原样保留，请升级程序后发布。',
    'This node has version {version} of {type}, this program knows {known}: it is kept as it is; upgrade to publish.',
  ),
  'missing-required': error('“{name}”还没有填写。', '“{name}” is still empty.'),
  untranslated: error(
    '“{name}”缺少{language}内容；请补上，或在起点里去掉这种语言。',
    '“{name}” lacks its {language} text: write it, or drop the language at the start node.',
  ),
  'draft-text': warning(
    '“{name}”的{language}内容是从另一种语言照搬的，还没有翻译；请改写后再发布。',
    'The {language} text of “{name}” was taken over from another language: write it before you publish.',
  ),
  'wrong-type': error('“{name}”应当是{expected}。', '“{name}” should be {expected}.'),
  'too-small': error('“{name}”太小，最小是 {limit}。', '“{name}” is too small, the least is {limit}.'),
  'too-big': error('“{name}”太大，最大是 {limit}。', '“{name}” is too big, the most is {limit}.'),
  'too-long': error('“{name}”太长，最多 {limit} 个字符。', '“{name}” is too long: at most {limit} characters.'),
  'too-many': error('“{name}”太多，最多 {limit} 项。', '“{name}” has too many entries: at most {limit}.'),
  'wrong-form': error('“{name}”的写法不对；请看字段说明。', '“{name}” is not written as it should be: see the field’s help.'),
  'not-a-choice': error('“{name}”的值不在可选范围内，可选：{choices}。', '“{name}” has a value that is not offered; choose one of: {choices}.'),
  'unknown-field': error('没有名为“{key}”的字段；请检查拼写或删除它。', 'There is no field “{key}”: check the spelling or remove it.'),
  'wrong-value': error('“{name}”的值不可用。', '“{name}” has a value that cannot be used.'),
  // The graph
  'no-start': error('流程没有起点；请拖入一个起点节点，例如“外呼活动”。', 'The flow has no start: drag one in, e.g. “Campaign”.'),
  'two-starts': error('流程有多个起点（{others}）；只能保留一个，请删除其余的。', 'The flow has more than one start ({others}): keep one and delete the rest.'),
  'port-to-nowhere': error(
    '出口“{port}”连到了不存在的节点“{target}”；请改连到别的节点。',
    'The port “{port}” leads to “{target}”, which does not exist: connect it to another node.',
  ),
  'port-to-start': error(
    '出口“{port}”连回了起点；起点只在开始时经过一次，请改连到别的节点。',
    'The port “{port}” leads back to the start, which is passed only once: connect it elsewhere.',
  ),
  'unknown-port': error('这个节点没有出口“{port}”；请删除这条连线。', 'The node has no port “{port}”: remove this connection.'),
  'unconnected-port': error('出口“{port}”还没有连接；请连到下一个节点。', 'The port “{port}” is not connected: lead it to the next node.'),
  unreachable: error('没有任何路径能走到这里；请把它连上，或删除它。', 'No path leads here: connect it or delete it.'),
  'not-answered': error(
    '有路径没接通电话就走到这里；请放在“拨打”的“已接通”之后。',
    'A path reaches this node without an answered call: place it behind “Answered” of a dial node.',
  ),
  'handler-to-nowhere': error('处理程序 {handler} 指向了不存在的节点“{target}”。', 'The handler {handler} names “{target}”, which does not exist.'),
  'unknown-handler': error('没有名为“{handler}”的处理程序；可用：{choices}。', 'There is no handler “{handler}”; there are: {choices}.'),
  'duplicate-variable': error('变量“{name}”声明了两次；请删除一个。', 'The variable “{name}” is declared twice: delete one.'),
  'not-found-resource': error(
    '环境里没有名为“{name}”的{kind}；请改名或在环境文件里添加。',
    'The environment has no {kind} “{name}”: change the name or add it to the environment file.',
  ),
  'endless-loop': error(
    '这里会原地打转：{path}，中间没有等待，也没有向对方提问。请在其中加入“等待”或提问节点。',
    'This goes round without end: {path}, with no wait and no question in between. Put a wait or a question into the loop.',
  ),
  'dial-in-call': error(
    '有路径在通话还没结束时就再次拨打；请先结束这通电话，或用“转人工”接通第三方。',
    'A path dials again while the call is still on: end it first, or use “Transfer” to bring somebody in.',
  ),
  'silent-wait': warning(
    '通话中走到这里会让对方静静地等 {seconds} 秒；请先挂断，或换成播报。',
    'Reached during a call this leaves the person in silence for {seconds} s: hang up first, or say something.',
  ),
  // Words and values
  'bad-template': error('文字里的变量写法读不懂（第 {at} 个字符附近）：{detail}。', 'The text’s variables do not read (near character {at}): {detail}.'),
  'unknown-filter': error('文字里用了不认识的处理方法“{name}”；可用：{choices}。', 'The text uses the unknown filter “{name}”; there are: {choices}.'),
  'bad-expression': error('表达式读不懂，问题在第 {at} 个字符“{found}”附近。', 'The expression does not read: look at character {at}, “{found}”.'),
  'unknown-function': error('没有名为“{name}”的函数；可用：{choices}。', 'There is no function “{name}”; there are: {choices}.'),
  'mistyped-expression': error('“{name}”两边的类型合不上，这里应当是{expected}。', 'The types at “{name}” do not fit: {expected} is expected.'),
  'mistyped-variable': error('变量“{name}”是{found}，这里需要{expected}。', 'The variable “{name}” is {found}, but {expected} is needed here.'),
  'undefined-variable': error(
    '没有名为“{name}”的变量；请在流程里声明，或检查拼写。',
    'There is no variable “{name}”: declare it in the flow or check the spelling.',
  ),
  'maybe-undefined': error(
    '有路径走到这里时“{name}”还没有值；请声明后备值，或用 default 给出缺省说法。',
    'On some path “{name}” has no value here: declare a fallback, or give one with “default”.',
  ),
  'secret-leak': error(
    '保密变量“{name}”不能写进“{field}”；确有必要时在“允许”一栏列出它。',
    'The secret variable “{name}” must not go into “{field}”; if it has to, list it among the allowed ones.',
  ),
  'name-clash': error(
    '“{name}”既是变量又是节点输出的前缀；请改其中一个的名字。',
    '“{name}” is a variable and the name of a node with outputs: rename one of them.',
  ),
  'prompt-too-long': warning(
    '这段话约要念 {seconds} 秒，听的人会走神；请控制在 {max} 秒以内。',
    'This takes about {seconds} s to say and people stop listening: keep it under {max} s.',
  ),
  'upsell-in-service': warning(
    '服务类通话里出现了推销用语“{word}”；请删去，或把呼叫目的改为营销推广（需要相应的同意）。',
    'A service call contains the sales phrase “{word}”: remove it, or make the purpose marketing, which needs consent for that.',
  ),
  'opt-out-key-taken': warning(
    '按键 {key} 在这里另有含义，对方在这一步不能用它退订；最好换一个键。',
    'Key {key} has a meaning of its own here, so nobody can opt out by it at this step: better use another key.',
  ),
  // Subflows
  'subflow-missing': error('找不到流程“{flow}”；请检查名称，或先创建它。', 'There is no flow “{flow}”: check the name or create it first.'),
  'subflow-cycle': error('子流程互相调用成环：{path}；请去掉其中一个调用。', 'Subflows call each other in a circle: {path}. Remove one of the calls.'),
  'subflow-broken': error(
    '子流程“{flow}”自身有 {count} 个问题，请先修好它：{first}',
    'The subflow “{flow}” has {count} problems of its own, mend them first: {first}',
  ),
  'subflow-end': error(
    '子流程“{flow}”有结局“{end}”，但这里没有这个出口；请在“结局”里加上它。',
    'The subflow “{flow}” ends as “{end}”, which has no port here: add it to the ends.',
  ),
  'too-many-nodes': error(
    '展开子流程后共有 {count} 个节点，上限是 {max}；请拆分流程。',
    'With its subflows the flow has {count} nodes, the limit is {max}: split it.',
  ),
  'bad-scenario': error('场景文件的“{field}”写法不对；请对照文档检查。', 'In the scenario file “{field}” is not written as it should be: see its guide.'),
  // The prover
  'plan-step-missing': error('步骤 {step} 指向了不存在的步骤 {target}。', 'The step {step} leads to {target}, which does not exist.'),
  'plan-unproved': error('计划违反规则“{gate}”：{why}路径：{path}。', 'The plan breaks the rule “{gate}”: {why} Path: {path}.'),
  'plan-hash': error(
    '计划的内容与它的指纹不符：它在编译之后被改动过，不能运行。请从流程重新发布。',
    'The plan does not match its hash: it was changed after it was compiled and must not run. Publish the flow again.',
  ),
} as const satisfies Readonly<Record<string, Entry>>

export type IssueCode = keyof typeof codes

export interface Place {
  readonly node?: string
  readonly field?: string
  readonly line?: number
  readonly fix?: Fix | undefined
}

/** A finding from the catalogue; a word may differ by language. */
export function issue(code: IssueCode, { fix, ...place }: Place, words: Words | Readonly<{ 'zh-CN': Words; en: Words }> = {}): Issue {
  const { severity, message } = codes[code]
  const zh = isByLocale(words) ? words['zh-CN'] : words
  const en = isByLocale(words) ? words.en : words
  return { code, severity, ...place, ...(fix && { fix }), message: { 'zh-CN': fill(message['zh-CN'], zh), en: fill(message.en, en) } }
}

function isByLocale(words: Words | Readonly<{ 'zh-CN': Words; en: Words }>): words is Readonly<{ 'zh-CN': Words; en: Words }> {
  return typeof words.en === 'object'
}

function fill(message: string, words: Words): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(words[name] ?? whole).slice(0, 200))
}
