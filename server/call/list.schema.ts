import { pageInput } from '../page/page-input'
import { callFilter } from './call-filter.schema'

export const listInput = pageInput.extend(callFilter.shape)
