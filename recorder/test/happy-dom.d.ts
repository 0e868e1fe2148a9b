import type { DetachedWindowAPI } from 'happy-dom';

declare global {
  interface Window {
    /** The page's own settings, in tests. */
    happyDOM: DetachedWindowAPI;
  }
}
