/** EU and EEA members: 'EU' in a rule's or pack's regions stands for them. */
export const euRegions = [
  'AT', 'AX', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GF', 'GP', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT',
  'LU', 'LV', 'MF', 'MQ', 'MT', 'NL', 'NO', 'PL', 'PT', 'RE', 'RO', 'SE', 'SI', 'SJ', 'SK', 'YT',
] as const

const eu: ReadonlySet<string> = new Set(euRegions)

/** Does a region count for an entry of a `regions` list? `*` stands for every region. */
export function isRegionIn(region: string, entry: string): boolean {
  return entry === '*' || entry === region || (entry === 'EU' && eu.has(region))
}

/** Zones (IANA tzdb, zone1970.tab) of every region that a pack knows; used when a callee's zone is unknown. */
const zonesByRegion: Readonly<Record<string, readonly string[]>> = {
  '001': ['Etc/UTC'],
  CN: ['Asia/Shanghai'],
  US: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage', 'America/Adak', 'Pacific/Honolulu'],
  PR: ['America/Puerto_Rico'], VI: ['America/St_Thomas'], GU: ['Pacific/Guam'], MP: ['Pacific/Saipan'], AS: ['Pacific/Pago_Pago'],
  CA: ['America/St_Johns', 'America/Halifax', 'America/Toronto', 'America/Winnipeg', 'America/Regina', 'America/Edmonton', 'America/Whitehorse', 'America/Vancouver'],
  GB: ['Europe/London'], GG: ['Europe/Guernsey'], JE: ['Europe/Jersey'], IM: ['Europe/Isle_of_Man'],
  AT: ['Europe/Vienna'], AX: ['Europe/Mariehamn'], BE: ['Europe/Brussels'], BG: ['Europe/Sofia'], CY: ['Asia/Nicosia'], CZ: ['Europe/Prague'],
  DE: ['Europe/Berlin'], DK: ['Europe/Copenhagen'], EE: ['Europe/Tallinn'], ES: ['Europe/Madrid', 'Atlantic/Canary'], FI: ['Europe/Helsinki'],
  FR: ['Europe/Paris'], GF: ['America/Cayenne'], GP: ['America/Guadeloupe'], MF: ['America/Marigot'], MQ: ['America/Martinique'],
  RE: ['Indian/Reunion'], YT: ['Indian/Mayotte'], GR: ['Europe/Athens'], HR: ['Europe/Zagreb'], HU: ['Europe/Budapest'], IE: ['Europe/Dublin'],
  IS: ['Atlantic/Reykjavik'], IT: ['Europe/Rome'], LI: ['Europe/Vaduz'], LT: ['Europe/Vilnius'], LU: ['Europe/Luxembourg'], LV: ['Europe/Riga'],
  MT: ['Europe/Malta'], NL: ['Europe/Amsterdam'], NO: ['Europe/Oslo'], SJ: ['Arctic/Longyearbyen'], PL: ['Europe/Warsaw'],
  PT: ['Europe/Lisbon', 'Atlantic/Madeira', 'Atlantic/Azores'], RO: ['Europe/Bucharest'], SE: ['Europe/Stockholm'], SI: ['Europe/Ljubljana'], SK: ['Europe/Bratislava'],
}

/** Every zone of a region, [] for a region that no pack knows. */
export function zonesOf(region: string): readonly string[] {
  return Object.hasOwn(zonesByRegion, region) ? (zonesByRegion[region] ?? []) : []
}
