import type { RecordingEntry, Session, Source, SourcePrivacy } from '@/api/types'

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
  recordingSettings: {
    sampleRate: 1,
    maskSelectors: [],
    blockSelectors: [],
    ignoreSelectors: [],
    unmaskSelectors: [],
    maskAllText: false,
    canvas: false,
  },
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

export const session: Session = {
  id: 's1',
  systemId: 'tracker',
  state: 'closed',
  startedAt: '2026-11-20T10:00:00.000Z',
  endedAt: '2026-11-20T10:01:00.000Z',
  durationMs: 60_000,
  activeMs: 41_000,
  person: {
    id: 'p',
    userId: 'mara',
    anonymousIds: ['v1'],
    firstSeenAt: '2026-11-01T08:00:00.000Z',
    sessionCount: 3,
  },
  eventCount: 5,
  pageViewCount: 2,
  clickCount: 1,
  inputCount: 0,
  errorCount: 1,
  interactionCount: 0,
  environment: 'production',
  bot: false,
  developer: false,
  propertySessions: [],
  tags: [],
  pages: [],
  linkClickCount: 0,
  linkClicks: [],
  score: 61,
  frustration: { rage: 0, dead: 0, slow: 0, quickBack: 0 },
  signals: [],
  ordinal: 2,
  activity: [],
  device: { type: 'desktop', browser: 'Chrome 141', os: 'Linux', screen: '1280x800' },
  country: 'DE',
  hasRecording: true,
  title: 'Created a project',
  beganBecause: 'inactivity',
  endedBecause: 'inactivity',
  version: 2,
}
