import { type Pack, parsePacks } from '../policy/pack'
import baseline from './baseline.json'
import ca from './ca.json'
import cn from './cn.json'
import collections from './collections.json'
import core from './core.json'
import customer from './customer.json'
import de from './de.json'
import ecommerce from './ecommerce.json'
import education from './education.json'
import eu from './eu.json'
import finance from './finance.json'
import fr from './fr.json'
import nowhere from './nowhere.json'
import uk from './uk.json'
import unlisted from './unlisted.json'
import us from './us.json'
import usFl from './us-fl.json'
import usMd from './us-md.json'
import usOk from './us-ok.json'
import usTx from './us-tx.json'
import usWa from './us-wa.json'

/**
 * Every pack that ships. A new one is a JSON file, its cases beside it, and a line here.
 * Marked pure, so that a page which decides nothing does not carry them to the browser.
 */
export const packs: readonly Pack[] = /* @__PURE__ */ parsePacks([
  core,
  customer,
  nowhere,
  unlisted,
  baseline,
  cn,
  us,
  usFl,
  usOk,
  usWa,
  usMd,
  usTx,
  uk,
  eu,
  fr,
  de,
  ca,
  finance,
  collections,
  ecommerce,
  education,
])
