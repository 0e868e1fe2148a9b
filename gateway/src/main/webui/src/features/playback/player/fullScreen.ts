/** Whatever is beside the player, or opens beside it, would be behind it. */
export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) {
    await document.exitFullscreen()
  }
}
