/** Shows the whole page again: what is not in the part that fills the screen would be behind it. */
export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) {
    await document.exitFullscreen()
  }
}
