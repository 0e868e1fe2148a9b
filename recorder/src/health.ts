/** What is counted while a recording is made. */
export interface Facts {
  /** How many events were lost, by reason. */
  losses: Record<string, number>;
  /** Of the last chunk that was made. */
  lastSequence?: number;
  /** Elements that are not recorded, by their ids. */
  canvases: Set<number>;
  foreign: Set<number>;
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

export const noFacts = (): Facts => ({ losses: {}, canvases: new Set(), foreign: new Set(), frames: new Map() });

/** A frame is of another origin from when it has loaded. */
export function healthOf({ losses, lastSequence, canvases, foreign, frames }: Facts): Health {
  for (const [id, frame] of frames) {
    if (!frame.contentWindow) frames.delete(id);
    else if (!frame.contentDocument) foreign.add(id);
  }
  const counts = { muted: 0, canvases: canvases.size, foreignFrames: foreign.size, closedRoots: 0 };
  const lost = Object.entries(losses).map(([reason, events]) => ({ reason, events }));
  return { losses: lost, ...counts, steps: [], lastSequence };
}
