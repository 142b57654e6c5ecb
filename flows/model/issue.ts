import type { Text } from './text'

export type Severity = 'error' | 'warning'

/** One finding about a flow. Errors block publishing, warnings do not. */
export interface Issue {
  /** Stable, kebab-case, e.g. `port-to-nowhere`. Listed in flows/validate/codes.ts. */
  readonly code: string
  readonly severity: Severity
  /** Slug of the node, absent when the whole file is meant. */
  readonly node?: string
  /** Path inside the node, e.g. `config.prompt.en` or `on.noInput`. */
  readonly field?: string
  /** 1-based line of the file, where only text is known. */
  readonly line?: number
  /** What is wrong and how to mend it. */
  readonly message: Text
  /** A one-step mend as data, applied by the editor and by `callweave check --fix`. */
  readonly fix?: Fix
}

export type Fix =
  /** Several steps that only together mend it. */
  | { readonly do: 'all'; readonly steps: readonly Fix[]; readonly label: Text }
  | { readonly do: 'removeNode'; readonly node: string; readonly label: Text }
  | { readonly do: 'setConfig'; readonly node: string; readonly path: readonly string[]; readonly value: unknown; readonly label: Text }
  | { readonly do: 'connect'; readonly node: string; readonly port: string; readonly to: string; readonly label: Text }
  | { readonly do: 'disconnect'; readonly node: string; readonly port: string; readonly label: Text }
  | {
      readonly do: 'addNode'
      readonly slug: string
      readonly type: string
      readonly config?: unknown
      readonly connect?: { readonly node: string; readonly port: string }
      readonly label: Text
    }
  | { readonly do: 'removeProperty'; readonly node: string; readonly property: string; readonly label: Text }
  | { readonly do: 'declareVariable'; readonly name: string; readonly type: 'text'; readonly fallback: string; readonly label: Text }
  | { readonly do: 'setFallback'; readonly name: string; readonly fallback: string; readonly label: Text }
  | { readonly do: 'removeHandler'; readonly handler: string; readonly label: Text }
