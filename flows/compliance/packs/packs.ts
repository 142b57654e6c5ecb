import { type Pack, parsePack } from '../policy/pack'
import baseline from './baseline.json'
import cn from './cn.json'
import core from './core.json'
import customer from './customer.json'
import nowhere from './nowhere.json'
import unlisted from './unlisted.json'

/** Every pack that ships. A new one is a JSON file, its cases beside it, and a line here. */
export const packs: readonly Pack[] = [core, customer, nowhere, unlisted, baseline, cn].map(parsePack)
