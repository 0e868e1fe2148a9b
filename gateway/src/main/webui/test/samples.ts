import type { RecordingEntry, Source, SourcePrivacy } from '@/api/types'

/** What tests show, whole as the API answers it. */

export const privacy: SourcePrivacy = {
  anonymous: false,
  honourDoNotTrack: false,
  honourGlobalPrivacyControl: true,
  consentRequired: false,
  scrubbing: { emails: true, cards: true, phones: true, nationalIds: true, tokens: true },
}

export const source: Source = {
  id: 'app',
  name: 'Application',
  type: 'product',
  environment: 'production',
  allowedOrigins: ['https://app.example'],
  recording: false,
  privacy,
  eventsPerSecond: null,
  writeKey: 'wk_1',
  keys: [{ key: 'wk_1', createdAt: '2026-11-01T08:00:00.000Z', current: true }],
}

/** Of a recording that lost nothing. */
export const unhurt: RecordingEntry['health'] = {
  assets: 0,
  missingAssets: 0,
  losses: [],
  muted: 0,
  canvases: 0,
  foreignFrames: 0,
  closedRoots: 0,
  steps: [],
  refusedChunks: 0,
}
