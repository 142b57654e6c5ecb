/** What a look at a switch found. Every field may be missing: the check that needs it then says that it could not look. */
export interface SwitchFacts {
  readonly connected: boolean
  /** Why not. */
  readonly error?: string
  readonly simulator?: boolean
  readonly host: string
  readonly password: string
  readonly version?: string
  readonly modules?: readonly string[]
  readonly codecs?: readonly string[]
  readonly apiExpansionOff?: boolean
  readonly systemApiOff?: boolean
  readonly systemAppOff?: boolean
  readonly sessionsPerSecond?: number
  readonly sessionsMax?: number
  /** Live settings by configuration name, e.g. `event_socket.conf` → `listen-ip`. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The context in which agents are rung, as XML. */
  readonly agentDialplan?: string
  /** The switch's clock less ours. */
  readonly clockSkewMs?: number
  /** A prompt that we wrote is seen by the switch. */
  readonly promptVisible?: boolean
  readonly diskFreeBytes?: number
  readonly switchUser?: string
  readonly gatewaysDown?: readonly string[]
  /** Calls per second that campaigns may start on this node. */
  readonly callsPerSecondWanted?: number
}
