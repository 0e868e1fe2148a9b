import { after } from './after';

/** What has drawn something, or will do so elsewhere. */
const DRAWS = /^(draw|fill|stroke|clear|put|reset|blit|transfer|getCurrentTexture)/;
/** The types that draw, and whether what is drawn can be read only until it is on screen. */
const TYPES: Record<string, boolean> = {
  HTMLCanvasElement: false,
  CanvasRenderingContext2D: false,
  ImageBitmapRenderingContext: false,
  WebGLRenderingContext: true,
  WebGL2RenderingContext: true,
  GPUCanvasContext: true,
};

type Types = Record<string, { prototype: object } | undefined>;

/** Tells of each canvas of a window that is drawn on; `drawn` is called very often, and must never throw. */
export function watchCalls(win: Window, drawn: (canvas: HTMLCanvasElement, fleeting: boolean) => void): void {
  for (const [type, fleeting] of Object.entries(TYPES)) {
    const methods = (win as unknown as Types)[type]?.prototype ?? {};
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(methods))) {
      if (!DRAWS.test(name) || typeof value !== 'function') continue;
      after(methods, name, (self) => {
        const { canvas = self } = self as { canvas?: object };
        drawn(canvas as HTMLCanvasElement, fleeting);
      });
    }
  }
}
