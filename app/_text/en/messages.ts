export const messages = {
  title: 'Messages',
  outboxNote: 'The embedded provider delivers to nobody: what would be sent stands here.',
  empty: 'No message yet',
  emptyHelp: 'A flow sends an SMS before or after a call; each stands here once, whatever was retried.',
  emptyFiltered: 'No message in this state.',
  filter: 'State',
  to: 'To',
  text: 'Text',
  status: 'State',
  when: 'When',
  openCall: 'Open the call',
  failure: 'Failed: {reason}',
} as const
