import '@rrweb/replay/dist/style.css'
import '../player/stage.css'
import './offline.css'
import { aligned } from '../engine/alignment'
import { FoundLosses } from '../engine/assets/FoundLosses'
import { assetsFrom } from '../engine/assets/rewriteEvents'
import { ReplayStage } from '../engine/ReplayStage'
import { SessionPlayer } from '../engine/SessionPlayer'
import { Addresses } from './addresses'
import { beginning } from './beginning'
import { OfflineFile } from './OfflineFile'
import { OfflinePage } from './OfflinePage'

/** Plays the recordings that this page brings along. */
async function open(page: OfflinePage): Promise<void> {
  const file = new OfflineFile(document)
  const layout = aligned(await file.manifest())
  const losses = new FoundLosses()
  const addresses = new Addresses()
  const player = new SessionPlayer(
    addresses.noting(file.loadChunk),
    (root, events, speed) => new ReplayStage(root, events, speed, losses.noteUnshown),
    (recordingId) => assetsFrom(file.assetsOf(recordingId), (found) => losses.note(recordingId, found)),
  )
  player.update(layout, [])
  page.show(player, layout, { addresses, losses })
  page.tellEnd(await file.fullFrom())
  player.seek(beginning(location.hash, player.timeline))
}

const page = new OfflinePage(document)
open(page).catch((error: unknown) => page.fail(error))
