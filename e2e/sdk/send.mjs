// Sends a few events with the official Segment SDK: node send.mjs <host> <write key> <user id> <count>
import { Analytics } from "@segment/analytics-node";

const [host, writeKey, userId, count] = process.argv.slice(2);
const analytics = new Analytics({ host, writeKey, flushAt: 5, maxRetries: 3 });
let failure;
analytics.on("error", (error) => {
  failure = error;
});
analytics.identify({ userId, traits: { plan: "team" } });
for (let i = 1; i <= Number(count); i++) {
  analytics.track({ userId, event: "Report Exported", properties: { number: i } });
}
await analytics.closeAndFlush({ timeout: 10000 });
if (failure) {
  console.error(failure);
  process.exit(1);
}
