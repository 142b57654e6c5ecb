import type { Text } from '../../flows/model/text'
import type { SoundLevel } from './sound-level'

export interface LevelFinding {
  readonly code: 'silent' | 'tooQuiet' | 'tooLoud' | 'clipped' | 'silentStart' | 'silentEnd' | 'tooShort' | 'tooLong'
  readonly severity: 'error' | 'warning'
  readonly message: Text
}

/** Telephone prompts sit between these, dB below full scale. */
const quietDb = -30
const loudDb = -9
const silentDb = -55

/** What somebody on the telephone would notice about a recording. */
export function checkLevel(level: SoundLevel): readonly LevelFinding[] {
  const { durationMs, peakDb, loudnessDb, clippedShare, silentStartMs, silentEndMs } = level
  if (peakDb < silentDb) {
    return [
      finding(
        'silent',
        'error',
        '录音里没有声音，请检查麦克风或导出设置。',
        'There is no sound in the recording: check the microphone or the export settings.',
      ),
    ]
  }
  const found: (LevelFinding | false)[] = [
    durationMs < 300 &&
      finding('tooShort', 'error', `录音只有 ${durationMs} 毫秒，听不清内容。`, `The recording lasts only ${durationMs} ms: nothing can be made out.`),
    durationMs > 60_000 &&
      finding(
        'tooLong',
        'warning',
        `录音长 ${seconds(durationMs)} 秒，很少有人听完；建议控制在 60 秒以内。`,
        `The recording lasts ${seconds(durationMs)} s, few people will hear the end: keep it under 60 s.`,
      ),
    loudnessDb < quietDb &&
      finding(
        'tooQuiet',
        'warning',
        `音量偏小（${loudnessDb.toFixed(1)} dB），电话里可能听不清；请调到 -20 dB 左右。`,
        `It is quiet (${loudnessDb.toFixed(1)} dB) and may be hard to hear on the telephone: bring it to about -20 dB.`,
      ),
    loudnessDb > loudDb &&
      finding(
        'tooLoud',
        'warning',
        `音量偏大（${loudnessDb.toFixed(1)} dB），听起来会刺耳；请调到 -20 dB 左右。`,
        `It is loud (${loudnessDb.toFixed(1)} dB) and will sound harsh: bring it to about -20 dB.`,
      ),
    clippedShare > 0.0005 &&
      finding('clipped', 'warning', '有削波失真（声音破了），请降低录音音量后重录。', 'It is clipped (the sound breaks up): record it again at a lower level.'),
    silentStartMs > 500 &&
      finding(
        'silentStart',
        'warning',
        `开头有 ${seconds(silentStartMs)} 秒静音，对方可能以为没人说话而挂断；请剪掉。`,
        `It begins with ${seconds(silentStartMs)} s of silence, people may hang up thinking nobody is there: cut it.`,
      ),
    silentEndMs > 1500 &&
      finding(
        'silentEnd',
        'warning',
        `结尾有 ${seconds(silentEndMs)} 秒静音，按键会显得反应慢；请剪掉。`,
        `It ends with ${seconds(silentEndMs)} s of silence, the call will feel slow: cut it.`,
      ),
  ]
  return found.filter((each) => each !== false)
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1)
const finding = (code: LevelFinding['code'], severity: LevelFinding['severity'], zh: string, en: string): LevelFinding => ({
  code,
  severity,
  message: { 'zh-CN': zh, en },
})
