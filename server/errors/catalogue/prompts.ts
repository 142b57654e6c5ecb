import { defineProblems } from '../entry'

export const promptProblems = defineProblems({
  'sound-unreadable': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '读不出这段录音（{detail}）。', en: 'The recording cannot be read ({detail}).' },
    mend: { 'zh-CN': '请导出为 WAV（PCM）或 MP3，再上传。', en: 'Export it as WAV (PCM) or MP3 and upload that.' },
  },
  'sound-too-long': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '录音长 {seconds} 秒，最多 {maxSeconds} 秒。', en: 'The recording lasts {seconds} s; the most is {maxSeconds} s.' },
    mend: { 'zh-CN': '请剪短，或拆成几段分别上传。', en: 'Cut it, or upload it in parts.' },
  },
  'sound-too-short': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '录音不到 0.3 秒，听不出内容。', en: 'The recording lasts less than 0.3 s: nothing can be made out.' },
    mend: { 'zh-CN': '请检查是否选错了文件，再重新上传。', en: 'See whether it is the right file and upload it again.' },
  },
  'sound-silent': {
    status: 422,
    retry: 'afterMending',
    what: { 'zh-CN': '录音里没有声音。', en: 'There is no sound in the recording.' },
    mend: { 'zh-CN': '请检查麦克风或导出设置，重新录一遍。', en: 'Check the microphone or the export settings and record it again.' },
  },
})
