package io.sojourn.ingest.assets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sojourn.ingest.privacy.NotCollectedException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which of the assets that were asked for are to be sent. */
@Schema(description = "Which assets are to be sent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MissingAnswer(
        @Schema(description = "Those of the hashes that are not kept yet, each once, in the order of the question")
        List<String> missing,

        @Schema(
                description =
                        "Why nothing is to be sent, if the visitor or the source does not want it: do-not-track, global-privacy-control, no-consent")
        @Nullable
        String refused) {
    static MissingAnswer of(List<String> missing) {
        return new MissingAnswer(missing, null);
    }

    static MissingAnswer unwanted(NotCollectedException unwanted) {
        return new MissingAnswer(List.of(), unwanted.code());
    }
}
