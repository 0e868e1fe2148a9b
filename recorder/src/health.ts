import { mutedNodes } from './noise';

/** What is counted while a recording is made. */
export interface Facts {
  /** How many events were lost, by reason. */
  losses: Record<string, number>;
  /** Of the last chunk that was made. */
  lastSequence?: number;
  /** Elements that are not recorded, or not what is in them, by their ids. */
  canvases: Set<number>;
  foreign: Set<number>;
  closed: Set<number>;
  /** A canvas is told of, with these attributes; it may get more. */
  canvas(id: number, attributes: Record<string, unknown>): void;
  /** What was done to cost the page less. */
  steps: Set<string>;
  /** Those that show other pages, as long as they are there. */
  frames: Map<number, HTMLIFrameElement>;
}

/** What a recorder knows of what its recording lacks, as the collector takes it. */
export interface Health {
  losses: { reason: string; events: number }[];
  muted: number;
  canvases: number;
  foreignFrames: number;
  closedRoots: number;
  steps: string[];
  lastSequence?: number | undefined;
}

export const noFacts = (): Facts => ({
  losses: {},
  canvases: new Set(),
  canvas(id) {
    this.canvases.add(id);
  },
  foreign: new Set(),
  closed: new Set(),
  steps: new Set(),
  frames: new Map(),
});

/** A frame is of another origin from when it has loaded. */
export function healthOf({ losses, lastSequence, canvases, foreign, closed, steps, frames }: Facts): Health {
  for (const [id, frame] of frames) {
    if (!frame.contentWindow) frames.delete(id);
    else if (!frame.contentDocument) foreign.add(id);
  }
  const hidden = { canvases: canvases.size, foreignFrames: foreign.size, closedRoots: closed.size };
  const lost = Object.entries(losses).map(([reason, events]) => ({ reason, events }));
  return { losses: lost, muted: mutedNodes(), ...hidden, steps: [...steps], lastSequence };
}
