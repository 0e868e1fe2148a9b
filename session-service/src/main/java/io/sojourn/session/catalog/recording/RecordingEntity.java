package io.sojourn.session.catalog.recording;

import io.sojourn.contracts.catalog.RecordingSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** How a stored source is recorded; a new one as {@link RecordingSettings#DEFAULT} says. */
@Embeddable
public class RecordingEntity {
    @Column(name = "sample_rate")
    double sampleRate = RecordingSettings.DEFAULT.sampleRate();

    @Column(name = "mask_selectors")
    String[] maskSelectors = new String[0];

    @Column(name = "block_selectors")
    String[] blockSelectors = new String[0];

    @Column(name = "ignore_selectors")
    String[] ignoreSelectors = new String[0];

    @Column(name = "unmask_selectors")
    String[] unmaskSelectors = new String[0];

    @Column(name = "mask_all_text")
    boolean maskAllText;

    @Column(name = "record_canvas")
    boolean canvas;

    /** In the form that other services get, and that is answered. */
    public RecordingSettings toMessage() {
        return new RecordingSettings(
                sampleRate,
                List.of(maskSelectors),
                List.of(blockSelectors),
                List.of(ignoreSelectors),
                List.of(unmaskSelectors),
                maskAllText,
                canvas);
    }
}
