// Sends events with the official Segment SDK until its input ends, then prints the ids of those that it was told are taken:
// node send-on.mjs <host> <write key> <user id>
import { setTimeout as pause } from "node:timers/promises";
import { Analytics } from "@segment/analytics-node";

const [host, writeKey, userId] = process.argv.slice(2);
const analytics = new Analytics({ host, writeKey, flushAt: 5, flushInterval: 200, maxRetries: 20 });
let running = true;
process.stdin.on("end", () => (running = false)).resume();
const taken = [];
analytics.on("error", (error) => console.error(error.code));
for (let number = 1; running; number++) {
  analytics.track({ userId, event: "Report Exported", properties: { number } }, (error, context) => {
    if (!error) {
      taken.push(context.event.messageId);
    }
  });
  await pause(20);
}
await analytics.closeAndFlush({ timeout: 120_000 });
console.log(JSON.stringify(taken));
