package io.sojourn.ingest.events;

import io.sojourn.ingest.enrichment.Agent;
import io.sojourn.ingest.enrichment.ClientHints;
import io.sojourn.ingest.fields.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The browser that an item happened in. What the item's context says wins over the request's headers; the headers' hints are of the
 * request's own browser only, so another user agent is without them.
 */
final class AgentReading {
    private static final int LONGEST_USER_AGENT = 512;
    private static final int LONGEST_HINT = 100;
    private static final int MOST_BRANDS = 10;

    private AgentReading() {}

    /** The browser; null if it is not known. */
    static @Nullable Agent of(Fields context, @Nullable Agent ofRequest) {
        String stated = context.lenientText("userAgent", LONGEST_USER_AGENT);
        ClientHints hints = hints(context.lenientObject("userAgentData"));
        if (stated == null) {
            return ofRequest == null || hints.equals(ClientHints.NONE)
                    ? ofRequest
                    : new Agent(ofRequest.userAgent(), hints);
        }
        Agent agent = new Agent(stated, hints);
        boolean isRequests = ofRequest != null && agent.userAgent().equals(ofRequest.userAgent());
        return isRequests && hints.equals(ClientHints.NONE) ? ofRequest : agent;
    }

    /** What browsers' {@code navigator.userAgentData} holds, as Segment's SDK sends it. */
    private static ClientHints hints(Fields data) {
        if (data.values().isEmpty()) {
            return ClientHints.NONE;
        }
        return new ClientHints(
                data.any("brands") instanceof List<?> brands ? brands(brands) : null,
                data.any("mobile") instanceof Boolean mobile ? mobile ? "?1" : "?0" : null,
                quoted(data.lenientText("platform", LONGEST_HINT)),
                quoted(data.lenientText("platformVersion", LONGEST_HINT)),
                quoted(data.lenientText("model", LONGEST_HINT)));
    }

    private static String brands(List<?> brands) {
        StringBuilder list = new StringBuilder();
        for (Object brand : brands.subList(0, Math.min(brands.size(), MOST_BRANDS))) {
            if (brand instanceof Map<?, ?> said
                    && said.get("brand") instanceof String name
                    && said.get("version") instanceof String version) {
                list.append(list.isEmpty() ? "" : ", ")
                        .append(quoted(name))
                        .append(";v=")
                        .append(quoted(version));
            }
        }
        return list.toString();
    }

    private static @Nullable String quoted(@Nullable String text) {
        return text == null ? null : '"' + text.replace("\\", "").replace("\"", "") + '"';
    }
}
