package io.sojourn.playback.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what is kept no longer is removed; when sessions expire, each system says. */
@ConfigMapping(prefix = "sojourn.retention")
public interface RetentionConfig {
    /** How often is looked for what is to be removed. */
    @WithDefault("10m")
    Duration sweepEvery();

    /** How many recordings, chunks or assets are removed at once. */
    @WithDefault("200")
    int batchSize();

    /** How long an asset is kept that no recording names any more: the next visit may need it again. */
    @WithDefault("30d")
    Duration unusedAssets();

    /** How long an asset stays after nobody is told any more that it is there: longer than a recorder that was told before remembers it (48 hours). */
    @WithDefault("3d")
    Duration grace();

    /** How long a recording is kept that is part of no session, so that nobody can see it: longer than sessions may be late. */
    @WithDefault("35d")
    Duration unclaimedRecordings();

    /** How long the id of an erased recording is known, so that nothing of it is taken again: longer than any topic keeps records. */
    @WithDefault("35d")
    Duration erasedIds();
}
