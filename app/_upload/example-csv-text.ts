import type { Text } from '../../flows/model/text'

/** Numbers of country code 999 belong to nobody: whoever sends the file back unchanged calls only the simulator. */
export const exampleCsv: Text = {
  'zh-CN': '手机号,姓名,语言,课程\n+999 0000 0001,李明,zh-CN,少儿编程\n+999 0000 0002,王芳,zh-CN,书法\n',
  en: 'phone,name,locale,course\n+999 0000 0001,Ann Lee,en,Robotics\n+999 0000 0002,Ben Cole,en,Drawing\n',
}
