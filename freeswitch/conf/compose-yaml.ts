import type { SwitchConfig } from './switch-config'

/** For users who run the switch in a container: unprivileged, read-only, ports of ESL on loopback only. */
export function composeYaml(config: SwitchConfig): string {
  return `# FreeSWITCH for Callweave. Put an image of your own or your distributor's into FREESWITCH_IMAGE.
services:
  freeswitch:
    image: \${FREESWITCH_IMAGE:?name of a FreeSWITCH 1.10 or 1.11 image}
    command: ["freeswitch", "-nf", "-nonat", "-conf", "/etc/freeswitch", "-log", "/var/log/freeswitch", "-db", "/var/lib/freeswitch/db"]
    # RTP needs a port per direction and call: a bridge network would publish thousands of them.
    network_mode: host
    user: "\${FREESWITCH_UID:-1000}:\${FREESWITCH_GID:-1000}"
    read_only: true
    cap_drop: [ALL]
    cap_add: [SYS_NICE]
    security_opt: ["no-new-privileges:true"]
    ulimits: { nofile: 65536, rtprio: 99 }
    tmpfs: ["/run", "/tmp", "/var/lib/freeswitch/db", "/var/log/freeswitch"]
    volumes:
      - ./freeswitch.xml:/etc/freeswitch/freeswitch.xml:ro
      - ${config.prompts}:${config.prompts}:ro
      - ${config.recordings}:${config.recordings}
    restart: unless-stopped
`
}
