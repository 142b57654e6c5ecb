import type { Locale } from '../../flows/model/text'

/** One invented person. `ending` is the last two digits of the number and says how the simulator's callee behaves. */
export interface DemoPerson {
  readonly name: string
  readonly locale: Locale
  /** Country code 999 belongs to nobody. */
  readonly number: string
  readonly attributes: Readonly<Record<string, string>>
  readonly consent: boolean
  readonly doNotCall: boolean
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const givenNames = [
  '子涵',
  '雨桐',
  '欣怡',
  '浩然',
  '梓萱',
  '宇轩',
  '诗涵',
  '俊杰',
  '思远',
  '佳宁',
  '晓彤',
  '明轩',
  '静怡',
  '嘉豪',
  '若曦',
  '志远',
  '雅婷',
  '天佑',
  '可馨',
  '文博',
  '慧敏',
  '建国',
  '秀英',
  '海燕',
  '立新',
  '春梅',
  '国强',
  '丽华',
  '永康',
  '婉清',
  '泽宇',
  '一诺',
  '沐阳',
  '书瑶',
  '景行',
  '安然',
  '乐天',
  '星辰',
  '语嫣',
  '致远',
]
const englishNames = [
  'Emma Carter',
  'Liam Brooks',
  'Olivia Hughes',
  'Noah Bennett',
  'Ava Sullivan',
  'Ethan Park',
  'Mia Fernandez',
  'Lucas Novak',
  'Sophie Turner',
  'Daniel Okafor',
  'Grace Lindqvist',
  'Henry Walsh',
  'Chloe Martin',
  'Samuel Reyes',
  'Isla Campbell',
  'Jack Donovan',
  'Amelia Rossi',
  'Oscar Jensen',
  'Ruby Patel',
  'Leo Fischer',
  'Hannah Kim',
  'Owen Gallagher',
  'Zoe Laurent',
  'Caleb Morris',
  'Nora Haddad',
  'Felix Berger',
  'Lily Osborne',
  'Adam Kowalski',
  'Eva Santos',
  'Max Thornton',
  'Ella Whitmore',
  'Ryan Choi',
  'Clara Hoffman',
  'Theo Marsh',
  'Maya Desai',
  'Julian Costa',
  'Alice Nguyen',
  'Ben Ashworth',
  'Freya Olsen',
  'Tom Sinclair',
]

/** How many people behave in which way; 200 together. */
export const endings: readonly (readonly [ending: string, people: number])[] = [
  ['01', 52],
  ['02', 18],
  ['03', 10],
  ['61', 6],
  ['62', 6],
  ['13', 8],
  ['14', 8],
  ['00', 8],
  ['09', 10],
  ['41', 4],
  ['43', 3],
  ['44', 3],
  ['20', 16],
  ['21', 16],
  ['22', 6],
  ['23', 6],
  ['24', 4],
  ['26', 2],
  ['28', 2],
  ['30', 8],
  ['31', 4],
]
const noConsent = new Set([37, 91, 146, 188])
const listed = new Set([12, 68, 119, 173, 195])

const lessons = {
  'zh-CN': {
    course: ['少儿钢琴试听课', '创意美术试听课', '少儿编程试听课', '成人英语口语课', '书法启蒙试听课'],
    time: ['明天上午十点', '明天下午三点', '周六上午九点半', '周六下午四点', '周日上午十点半'],
    address: ['启程培训学校三楼前台', '启程培训学校人民路校区', '启程培训学校滨江校区'],
  },
  en: {
    course: ['piano trial lesson', 'art trial lesson', 'coding trial lesson', 'spoken English class', 'calligraphy trial lesson'],
    time: ['tomorrow at 10 am', 'tomorrow at 3 pm', 'Saturday at 9:30 am', 'Saturday at 4 pm', 'Sunday at 10:30 am'],
    address: ['the front desk on the third floor', 'our People’s Road campus', 'our Riverside campus'],
  },
} as const
const parcels = {
  'zh-CN': { item: ['蓝牙耳机', '儿童绘本', '羊毛围巾', '保温杯', '跑步鞋'], eta: ['明天', '后天', '本周六'] },
  en: { item: ['headphones', 'picture books', 'wool scarf', 'travel mug', 'running shoes'], eta: ['tomorrow', 'the day after tomorrow', 'this Saturday'] },
} as const
const services = { 'zh-CN': ['上门安装', '在线课程', '设备维修'], en: ['home installation', 'online course', 'repair'] } as const

/** Two hundred people who do not exist, the same every time. */
export function demoPeople(): readonly DemoPerson[] {
  const all = interleave(endings.flatMap(([ending, people]) => Array.from({ length: people }, () => ending)))
  return all.map((ending, index) => {
    const isEnglish = index % 5 === 3
    const locale: Locale = isEnglish ? 'en' : 'zh-CN'
    const lesson = lessons[locale]
    const parcel = parcels[locale]
    return {
      name: isEnglish ? pick(englishNames, Math.floor(index / 5)) : `${pick(surnames, index * 7)}${pick(givenNames, index * 11 + Math.floor(index / 40))}`,
      locale,
      number: `+999555${String(index).padStart(3, '0')}${ending}`,
      attributes: {
        course: pick(lesson.course, index),
        time: pick(lesson.time, index * 3),
        address: pick(lesson.address, index),
        orderNo: `QC${String(20_260_000 + index * 37)}`,
        item: pick(parcel.item, index * 3),
        eta: pick(parcel.eta, index),
        service: pick(services[locale], index),
        level: index % 6 === 0 ? 'gold' : 'standard',
      },
      consent: !noConsent.has(index),
      doNotCall: listed.has(index),
    }
  })
}

/** Spreads equal ones evenly, so that outcomes of every kind come in from the first minute. */
function interleave(all: readonly string[]): readonly string[] {
  const step = 83
  return all.map((_, index) => pick(all, index * step))
}

function pick<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}
