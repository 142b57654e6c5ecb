export const campaigns = {
  title: 'Campaigns',
  create: 'New campaign',
  name: 'Name',
  flow: 'Flow',
  status: 'Status',
  progress: 'Progress',
  outcomes: 'Outcomes',
  created: 'Created',
  progressOf: '{done, number} of {total, number}',
  empty: 'No campaign yet',
  emptyHelp:
    'A campaign calls every person of a list with one published version of a flow, within the rules, and shows what became of each. None was made in this workspace yet.',
  emptyExample: 'Example: 200 parents of a training school, reminded of tomorrow’s trial lesson, with 1 to confirm and 2 to change the time.',
  emptyFiltered: 'No campaign in this state.',
  filterStatus: 'State',
} as const
