export interface CampaignDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly campaignId: string
  readonly onDone: () => void
}
