import type { Privacy } from './config';

/** Why the visitor must not be recorded, as the source wants it; empty when there is no reason. */
export function refusalOf(privacy: Partial<Privacy>, choice: string | undefined): string {
  const { honourDoNotTrack = true, honourGlobalPrivacyControl = true, consentRequired } = privacy;
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  if (honourDoNotTrack && doNotTrack === '1') return 'do-not-track';
  if (honourGlobalPrivacyControl && globalPrivacyControl) return 'global-privacy-control';
  return consentRequired && choice !== 'granted' ? 'no-consent' : '';
}
